import type { Answers } from '../answering/answers.js';
import type { AnswerDay } from '../answering/bands.js';
import { randomAnswers, type Temper } from '../answering/random-answers.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { chance } from '../routing/chance.js';

/** What decides made-up answers: the same recipe gives the same answers on every machine. */
export interface SyntheticRecipe {
  /** A whole number from 0. */
  readonly seed: number;
  readonly temper: Temper;
}

/**
 * One complete set of answers as a respondent of `day` could send it. `number` tells the invented respondents of a recipe apart:
 * each can be made anew without the ones before.
 */
export function syntheticAnswer(
  definition: QuestionnaireDefinition,
  { seed, temper }: SyntheticRecipe,
  number: number,
  day: AnswerDay,
): Answers {
  return randomAnswers(definition, chance(seed, `respondent ${number}`), day, temper);
}
