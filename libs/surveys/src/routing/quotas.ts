import type { Answers } from '../answering/answers.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { holds } from './condition.js';
import { visibleAnswers } from './visible-questions.js';

/** The codes of the quotas that these answers count towards, in the order of the document. */
export function quotasOf(definition: QuestionnaireDefinition, answers: Answers): readonly string[] {
  const { quotas = [] } = definition;
  if (quotas.length === 0) return [];
  const visible = visibleAnswers(definition, answers);
  return quotas.filter(({ when }) => holds(when, visible)).map(({ code }) => code);
}
