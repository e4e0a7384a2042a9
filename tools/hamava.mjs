// `npm run hamava -- <command>`: the command line, with a database where the command needs one.
import { importBuilt, provideDatabase } from './database.mjs';
import { reportFailure } from './expected-failure.mjs';
import { loadEnvironmentFile } from './places.mjs';
import { createProgress, writeToStderr } from './progress.mjs';

loadEnvironmentFile();
process.env.NODE_ENV ||= 'production';

const argv = process.argv.slice(2);
const progress = createProgress(writeToStderr);
let database;
let interrupted = false;

async function interrupt(signalNumber) {
  if (interrupted) process.exit(128 + signalNumber);
  interrupted = true;
  await database?.stop();
  process.exit(128 + signalNumber);
}

process.on('SIGINT', () => void interrupt(2));
process.on('SIGTERM', () => void interrupt(15));

function needsDatabase(commandsWithoutDatabase) {
  const asksForHelp =
    argv.length === 0 || argv[0] === 'help' || argv.some((word) => /^(-h|--help|-V|--version)$/.test(word));
  return !asksForHelp && !commandsWithoutDatabase.includes(argv[0]);
}

async function work() {
  const { runCli, COMMANDS_WITHOUT_DATABASE } = await importBuilt('cli.js');
  if (needsDatabase(COMMANDS_WITHOUT_DATABASE)) {
    database = await provideDatabase({
      purpose: `hamava ${argv[0]}`,
      lasting: false,
      besideOwner: 'join',
      onProgress: progress.begin,
      tell: writeToStderr,
    });
  }
  progress.end();
  return runCli(argv);
}

let exitCode;
try {
  exitCode = await work();
} catch (error) {
  progress.end();
  reportFailure(error);
  exitCode = 1;
}
// A failed command may leave connections behind, which complain when the database goes.
process.on('uncaughtException', () => {});
progress.begin('Waiting for other commands to finish with the database');
await database?.stopWhenAlone();
process.exit(exitCode);
