// A name such as "utils" says that nobody knew what the file is about. Such names are refused for files and folders alike.
import { execFileSync } from 'node:child_process';
import { ExpectedFailure, reportFailure } from './expected-failure.mjs';

const FORBIDDEN = /^(utils?|helpers?|common|shared|misc)$/;

/** Everything that is committed or could be. */
function ourFiles() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .filter(Boolean);
}

function isForbidden(file) {
  const segments = file.split('/');
  return segments.at(-1) === 'types.ts' || segments.some((segment) => FORBIDDEN.test(segment.replace(/\..*$/, '')));
}

try {
  const files = ourFiles();
  const refused = files.filter(isForbidden);
  if (files.length === 0) throw new ExpectedFailure('No files were seen: is this a git checkout?');
  if (refused.length > 0) throw new ExpectedFailure(`Names that say nothing:\n  ${refused.join('\n  ')}`);
  console.log(`${files.length} names`);
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
