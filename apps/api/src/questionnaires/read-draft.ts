import { type QuestionnaireDefinition, parseDraft, problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import { jsonFault } from '../graphql/json.scalar.js';

/**
 * Reads what is to become a draft: the right size and shape, with codes that are well-formed and unique, though texts may be missing
 * and conditions may lead nowhere yet. Throws every fault in one ProblemError.
 */
export function readDraft(document: unknown): QuestionnaireDefinition {
  const fault = jsonFault(document);
  if (fault !== null) throw ProblemError.of(fault);
  const parsed = parseDraft(document);
  if (parsed.ok) return parsed.definition;
  const [first = problem('DEFINITION_INVALID', ''), ...rest] = parsed.problems;
  throw new ProblemError([first, ...rest]);
}
