// A lock file that lacks optional platform packages installs once and then fails `npm ci` elsewhere.
import fs from 'node:fs';

const packages = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages;
const incomplete = {};

function isLocked(from, name) {
  let folder = from;
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
}

for (const [folder, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isLocked(folder, name)) (incomplete[`${folder}@${entry.version}`] ??= []).push(name);
  }
  if (entry.resolved?.startsWith('http')) (incomplete['download addresses'] ??= []).push(folder);
}

const broken = Object.keys(incomplete).length > 0;
console.log(broken ? incomplete : 'lock complete');
process.exit(broken ? 1 : 0);
