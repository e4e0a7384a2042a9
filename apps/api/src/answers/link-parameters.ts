import { normalizeText } from '@hamava/persian';
import { type QuestionnaireDefinition, questionsOf } from '@hamava/surveys';

const LONGEST_VALUE = 200;

/** The answers to hidden questions that the query of a link brings; what a question does not take is left out. */
export function linkParameters(definition: QuestionnaireDefinition, query: unknown): Record<string, string> {
  if (typeof query !== 'object' || query === null) return {};
  const given = new Map<string, unknown>(Object.entries(query));
  const answers = questionsOf(definition).flatMap((question): [string, string][] => {
    if (question.kind !== 'hidden') return [];
    const raw = given.get(question.parameter);
    const value = typeof raw === 'string' ? normalizeText(raw).slice(0, LONGEST_VALUE) : '';
    const isTaken = question.options === undefined || question.options.some(({ code }) => code === value);
    return value !== '' && isTaken ? [[question.code, value]] : [];
  });
  return Object.fromEntries(answers);
}
