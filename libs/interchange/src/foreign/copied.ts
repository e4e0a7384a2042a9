import type { Question, QuestionnaireDefinition } from '@hamava/surveys';
import { loss, type Loss } from '../loss.js';
import { REASONS } from './reasons.js';

/**
 * A questionnaire that came from a file, its bank items as copies: a file cannot vouch for the wording that a linked item stands
 * for, and only whoever has the bank at hand may link it again.
 */
export function copied(definition: QuestionnaireDefinition): {
  readonly definition: QuestionnaireDefinition;
  readonly losses: readonly Loss[];
} {
  const losses: Loss[] = [];
  const unlinked = (question: Question): Question => {
    if (question.bank?.linked !== true) return question;
    losses.push(loss(`bank: ${question.bank.item}`, question.code, REASONS.linked));
    return { ...question, bank: { ...question.bank, linked: false } };
  };
  const sections = definition.sections.map((section) => ({ ...section, questions: section.questions.map(unlinked) }));
  return { definition: { ...definition, sections }, losses };
}
