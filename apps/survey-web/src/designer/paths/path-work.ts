import type { explorePaths, QuestionnaireDefinition } from '@hamava/surveys';
import type { ItemTally } from './tally.js';

export type PathReport = ReturnType<typeof explorePaths>;

/** What the worker is asked; the year is that of the Persian calendar. */
export type PathTask =
  | { readonly kind: 'paths'; readonly definition: QuestionnaireDefinition }
  | {
      readonly kind: 'synthetic';
      readonly definition: QuestionnaireDefinition;
      readonly count: number;
      readonly jalaliYear: number;
    };

/** Null where the draft cannot be walked yet. */
export interface PathResults {
  readonly paths: PathReport | null;
  readonly synthetic: readonly ItemTally[] | null;
}

/** Works a task out in a worker of its own; the function that comes back gives it up. */
export function workOut<Kind extends PathTask['kind']>(
  task: Extract<PathTask, { readonly kind: Kind }>,
  done: (result: PathResults[Kind]) => void,
): () => void {
  const worker = new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PathResults[Kind]>) => {
    worker.terminate();
    done(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    done(null);
  });
  worker.postMessage(task, { transfer: [] });
  return () => worker.terminate();
}
