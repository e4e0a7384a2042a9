// Runs before everything else: packages installed, sources built, nothing done twice.
//   node tools/bootstrap.mjs [build] [--quiet]
// Only Node's own modules, and up to the check only what an old Node can read.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    'Hamava needs Node.js 20.19 or newer, and this is ' +
      process.versions.node +
      ': install one from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}

function refuse(error) {
  return import('./expected-failure.mjs').then(({ reportFailure }) => {
    reportFailure(error);
    process.exit(1);
  });
}

import('./prepare.mjs')
  .then(({ prepare }) => prepare({ build: process.argv.includes('build'), quiet: process.argv.includes('--quiet') }))
  .catch(refuse);
