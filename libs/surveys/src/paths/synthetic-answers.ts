import type { Answers } from '../answering/answers.js';
import type { AnswerDay } from '../answering/bands.js';
import { randomAnswers } from '../answering/random-answers.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';

/** So many complete sets of answers as respondents of `day` could send them, for a rehearsal of the results. */
export function syntheticAnswers(
  definition: QuestionnaireDefinition,
  n: number,
  random: () => number,
  day: AnswerDay,
): readonly Answers[] {
  return Array.from({ length: n }, () => randomAnswers(definition, random, day));
}
