import { explorePaths, type QuestionnaireDefinition } from '@hamava/surveys';

/** Walks all ways through a questionnaire aside, so that the screen never waits. */
self.onmessage = ({ data }: MessageEvent<QuestionnaireDefinition>): void => {
  try {
    self.postMessage({ report: explorePaths(data) });
  } catch {
    self.postMessage({ report: null });
  }
};
