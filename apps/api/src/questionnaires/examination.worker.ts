import { parentPort } from 'node:worker_threads';
import { evidenceOf } from './evidence.js';
import type { Examination, ExaminationReply } from './examiner.js';

/** The other end of `Examiner`: one document in, one reply out. */
parentPort?.on('message', ({ definition, draft, mayEditCore }: Examination) => {
  const reply: ExaminationReply = { examined: evidenceOf(definition, draft, { mayEditCore }) };
  parentPort?.postMessage(reply, []);
});
