import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { DraftRow } from './drafts.queries.js';
import type { Examined } from './evidence.js';

export interface Examination {
  readonly definition: QuestionnaireDefinition;
  readonly draft: Pick<DraftRow, 'waivers' | 'scenarios'>;
  readonly mayEditCore: boolean;
}

export interface ExaminationReply {
  readonly examined: Examined;
}

const HERE = fileURLToPath(import.meta.url);
/** Beside this file, in the language that this file is in. */
const WORKER = path.join(path.dirname(HERE), `examination.worker${path.extname(HERE)}`);
/** The walk through a questionnaire is bounded by states, so this is never reached but by a fault of ours. */
const PATIENCE_MS = 60_000;
const MOST_MEMORY_MB = 512;

/**
 * Looks documents over in a thread of its own, one at a time: a long one takes a second of a processor, and citizens who ask for a
 * page meanwhile must not wait for it.
 */
@Injectable()
export class Examiner implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  examine(examination: Examination): Promise<Examined> {
    const examined = this.last.then(() => this.ask(examination));
    this.last = examined.catch(() => undefined);
    return examined;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.last;
    await this.worker?.terminate();
  }

  private ask(examination: Examination): Promise<Examined> {
    const worker = (this.worker ??= startWorker());
    return new Promise<Examined>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        worker.off('message', reply).off('error', fail).off('exit', fail);
      };
      const reply = ({ examined }: ExaminationReply): void => {
        end();
        resolve(examined);
      };
      // A worker that failed is not asked again; the next document gets a new one.
      const fail = (error: unknown): void => {
        end();
        this.worker = null;
        void worker.terminate();
        reject(error instanceof Error ? error : new Error(`The examination ended with ${String(error)}.`));
      };
      const timer = setTimeout(() => fail('no result in time'), PATIENCE_MS);
      worker.on('message', reply).on('error', fail).on('exit', fail);
      worker.postMessage(examination, []);
    });
  }
}

function startWorker(): Worker {
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  // It keeps no program alive that has nothing else to do.
  worker.unref();
  return worker;
}
