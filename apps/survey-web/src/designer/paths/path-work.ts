import type { explorePaths, QuestionnaireDefinition } from '@hamava/surveys';

export type PathReport = ReturnType<typeof explorePaths>;

/** Walks all ways in a worker of its own, null where that cannot be done yet; the function that comes back gives it up. */
export function workOut(definition: QuestionnaireDefinition, done: (report: PathReport | null) => void): () => void {
  const worker = new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PathReport | null>) => {
    worker.terminate();
    done(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    done(null);
  });
  worker.postMessage(definition, { transfer: [] });
  return () => worker.terminate();
}
