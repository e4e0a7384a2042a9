import { problem, type Problem } from '../../problem.js';
import type { QuestionnaireDefinition } from '../definition.js';

/** Quotas let somebody in. */
export function quotaProblems({ quotas = [] }: QuestionnaireDefinition): readonly Problem[] {
  return quotas.flatMap(({ limit }, q) =>
    limit >= 1 && limit <= 10_000_000
      ? []
      : [problem('DEFINITION_INVALID', `quotas[${q}].limit`, { reason: 'limit', limit })],
  );
}
