import type { Answers } from '../answering/answers.js';
import type { Ending, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { holds } from './condition.js';
import { visibleAnswers } from './visible-questions.js';

/** What a respondent reads after sending: the first ending whose condition holds; null when none does, or there are none. */
export function endingOf(definition: QuestionnaireDefinition, answers: Answers): Ending | null {
  const { endings = [] } = definition;
  if (endings.length === 0) return null;
  const visible = visibleAnswers(definition, answers);
  return endings.find(({ showIf }) => showIf === undefined || holds(showIf, visible)) ?? null;
}
