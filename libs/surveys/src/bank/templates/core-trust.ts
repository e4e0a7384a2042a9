import { coreTrustQuestionnaire } from '../../questionnaire/core-trust/core-trust-questionnaire.js';
import type { Option, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { bankItem } from '../bank-items.js';

/** The core trust questionnaire with every item linked to the bank; the county list is the province's own. */
export function coreTrust(counties: readonly Option[]): QuestionnaireDefinition {
  const definition = coreTrustQuestionnaire({ counties });
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        bankItem(question.code) === null ? question : { ...question, bank: { item: question.code, linked: true } },
      ),
    })),
  };
}
