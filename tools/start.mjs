// `npm start`: database, API, worker and web application in this one process, until Ctrl-C.
import { importBuilt, provideDatabase } from './database.mjs';
import { ExpectedFailure, reportFailure } from './expected-failure.mjs';
import { loadEnvironmentFile } from './places.mjs';
import { createProgress } from './progress.mjs';

const DRAIN_PATIENCE_MS = 30_000;
const say = (line) => process.stdout.write(`${line}\n`);
const progress = createProgress(say);

loadEnvironmentFile();
// The page renderer is twice as slow otherwise, and the GraphQL schema is open to the curious.
process.env.NODE_ENV ||= 'production';

let database;
let server;
let stopping = false;

function within(work, patienceMs, sentence) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new ExpectedFailure(sentence)), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** First the requests and jobs under way, then the database; a second signal ends at once, and loses nothing acknowledged. */
async function shutDown(exitCode) {
  if (stopping) process.exit(1);
  stopping = true;
  let code = exitCode;
  try {
    progress.begin('Finishing what is under way');
    if (server)
      await within(
        server.close(),
        DRAIN_PATIENCE_MS,
        'The work under way did not finish within 30 seconds; it is left to the next start.',
      );
  } catch (error) {
    reportFailure(error);
    code = 1;
  }
  try {
    progress.begin('Stopping the database');
    await database?.stop();
  } catch (error) {
    reportFailure(error);
    code = 1;
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void shutDown(0));
// Started by a test, we end with it.
if (process.send) process.on('disconnect', () => void shutDown(0));

async function start() {
  const onProgress = progress.begin;
  database = await provideDatabase({
    purpose: 'npm start',
    lasting: true,
    besideOwner: 'refuse',
    onProgress,
    tell: say,
  });
  if (stopping) return;
  onProgress('Loading the server');
  const { run } = await importBuilt('main.js');
  server = await run({ onProgress });
  progress.end();
  say(['', ...server.summary, '', 'Stop with Ctrl-C.', ''].join('\n'));
  process.send?.({ url: server.url });
}

try {
  await start();
} catch (error) {
  progress.end();
  if (!stopping) {
    reportFailure(error);
    await shutDown(1);
  }
}
