import { explorePaths, syntheticAnswers } from '@hamava/surveys';
import type { PathResults, PathTask } from './path-work.js';
import { tallyOf } from './tally.js';

/** Walks all ways through a questionnaire, and makes up answers, aside, so that the screen never waits. */
self.addEventListener('message', ({ data }: MessageEvent<PathTask>): void => {
  self.postMessage(resultOf(data), { transfer: [] });
});

function resultOf(task: PathTask): PathResults[PathTask['kind']] {
  try {
    if (task.kind === 'paths') return explorePaths(task.definition);
    const { definition, count, jalaliYear } = task;
    return tallyOf(definition, syntheticAnswers(definition, count, Math.random, { jalaliYear }));
  } catch {
    return null;
  }
}
