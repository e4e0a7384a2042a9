import { UNKNOWN_LEVEL } from '../questionnaire/codes.js';
import type { DemographicRole, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { lowered } from '../routing/lower.js';
import { isNonAnswer, type Answers } from './answers.js';

/**
 * The level of every demographic role in the questionnaire: an option or band code, or `unknown` for a non-answer or none.
 * Takes answers after `keepBands`; throws RangeError for a number that has not become a band, since it would be lost silently.
 */
export function demographics(definition: QuestionnaireDefinition, answers: Answers): Record<DemographicRole, string> {
  const levels: [DemographicRole, string][] = [];
  for (const question of lowered(definition).sections.flatMap((section) => section.questions)) {
    if (question.demographic === undefined) continue;
    const answer = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined;
    if (typeof answer === 'number')
      throw new RangeError(`demographics requires the band of ${question.code}, not its number`);
    levels.push([question.demographic, typeof answer !== 'string' || isNonAnswer(answer) ? UNKNOWN_LEVEL : answer]);
  }
  return Object.fromEntries(levels);
}
