// Threads know nothing of what Jest does to sources: a worker that is written in TypeScript starts through a file that does the same.
const path = require('node:path');
const threads = require('node:worker_threads');

const { Worker } = threads;

class TypescriptWorker extends Worker {
  constructor(file, options) {
    if (String(file).endsWith('.ts'))
      super(path.join(__dirname, 'typescript-worker.cjs'), { ...options, workerData: file });
    else super(file, options);
  }
}

// The module is the same for every test file of a process.
if (Worker.name !== TypescriptWorker.name) threads.Worker = TypescriptWorker;
