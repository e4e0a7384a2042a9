import type { Finding, QuestionnaireDefinition } from '@hamava/surveys';
import type { PathReport } from '../paths/path-work.js';

export interface LintTask {
  readonly definition: QuestionnaireDefinition;
  readonly agencyName: string | undefined;
  readonly paths: PathReport | undefined;
  /** For them a changed core item is a note. */
  readonly mayEditCore: boolean;
}

export interface Linter {
  readonly ask: (task: LintTask) => void;
  readonly stop: () => void;
}

interface Reply {
  readonly number: number;
  readonly findings: readonly Finding[] | null;
}

/** A linter aside, one for as long as a draft is open. Only the last question asked is answered; a draft that breaks it, never. */
export function startLinter(tell: (findings: readonly Finding[]) => void): Linter {
  const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.number === last && data.findings !== null) tell(data.findings);
  });
  return {
    ask: (task) => {
      last += 1;
      worker.postMessage({ number: last, task }, { transfer: [] });
    },
    stop: () => worker.terminate(),
  };
}
