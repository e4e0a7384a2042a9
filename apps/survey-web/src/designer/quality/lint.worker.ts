import { lint, type Finding } from '@hamava/surveys';
import type { LintTask } from './lint-work.js';

/** Lints aside, so that whoever types never waits for it. */
self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly number: number; readonly task: LintTask }>): void => {
    self.postMessage({ number: data.number, findings: findingsOf(data.task) }, { transfer: [] });
  },
);

function findingsOf({ definition, ...options }: LintTask): readonly Finding[] | null {
  try {
    return lint(definition, options);
  } catch {
    return null;
  }
}
