import { answerItems, nonAnswersOf, scaleOf, scaleValues } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { visibleQuestions } from '../routing/visible-questions.js';
import type { AnswerValue } from './answers.js';
import { type AnswerDay, numberRange } from './bands.js';

/** How often a question that offers non-answers gets one. */
const NON_ANSWER_SHARE = 0.1;

/**
 * One complete set of answers that `checkAnswers` accepts on the same day, evenly spread over what each question takes: for
 * rehearsals, load and tests. `random` gives numbers from 0 to below 1 and decides everything.
 */
export function randomAnswers(
  definition: QuestionnaireDefinition,
  random: () => number,
  day: AnswerDay,
): Record<string, AnswerValue> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const answers: Record<string, AnswerValue> = {};
  for (const { code, question } of answerItems(definition)) {
    if (!visibleQuestions(definition, answers).has(question.code)) continue;
    const nonAnswers = nonAnswersOf(question);
    const scale = scaleOf(definition, question);
    if (nonAnswers.length > 0 && random() < NON_ANSWER_SHARE) answers[code] = pick(nonAnswers);
    else if (question.kind === 'choice') answers[code] = pick(question.options).code;
    else if (question.kind === 'number') {
      const { min, max } = numberRange(question, day);
      answers[code] = min + Math.floor(random() * (max - min + 1));
    } else if (scale) answers[code] = pick(scaleValues(scale));
  }
  return answers;
}
