import {
  type Finding,
  type Problem,
  type QuestionnaireDefinition,
  type RuleId,
  lint,
  problem,
  unwaived,
} from '@hamava/surveys';
import type { DraftRow } from './drafts.queries.js';
import type { Evidence } from './version-review.queries.js';

/** What an approver needs beside the document, and what keeps it from being submitted. */
export interface Examined {
  readonly evidence: Evidence;
  readonly problems: readonly Problem[];
}

/** Looks a finished document over: its wording and build, and the scenarios saved for it. */
export function evidenceOf(
  definition: QuestionnaireDefinition,
  { waivers, scenarios }: Pick<DraftRow, 'waivers' | 'scenarios'>,
): Examined {
  const findings = lint(definition);
  const errors = unwaived(findings, waivers as readonly { rule: RuleId; itemCode: string | null }[]).filter(
    ({ severity }) => severity === 'error',
  );
  return { evidence: { waivers, findings, coverage: null, scenarios }, problems: errors.map(lintProblem) };
}

function lintProblem({ rule, path, itemCode, words }: Finding): Problem {
  return problem('LINT_ERROR', path, { rule, item: itemCode, fa: words.fa, en: words.en });
}
