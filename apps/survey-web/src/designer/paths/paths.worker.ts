import { explorePaths, type QuestionnaireDefinition } from '@hamava/surveys';
import type { PathReport } from './path-work.js';

/** Walks all ways through a questionnaire, aside, so that the screen never waits. */
self.addEventListener('message', ({ data }: MessageEvent<QuestionnaireDefinition>): void => {
  self.postMessage(reportOn(data), { transfer: [] });
});

/** Null where the draft cannot be walked yet. */
function reportOn(definition: QuestionnaireDefinition): PathReport | null {
  try {
    return explorePaths(definition);
  } catch {
    return null;
  }
}
