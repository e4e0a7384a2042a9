import {
  type Finding,
  type Problem,
  type QuestionnaireDefinition,
  type RuleId,
  type Scenario,
  type ScenarioResult,
  explorePaths,
  lint,
  problem,
  runScenario,
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
  { mayEditCore }: { readonly mayEditCore: boolean },
): Examined {
  // Single paths are many, and the designer works them out anew; what they add up to is the evidence.
  const { paths: _single, ...coverage } = explorePaths(definition);
  const findings = lint(definition, { paths: coverage, mayEditCore });
  const failed = (scenarios as readonly Scenario[])
    .map((scenario) => runScenario(definition, scenario))
    .filter(({ passed }) => !passed);
  const errors = unwaived(findings, waivers as readonly { rule: RuleId; itemCode: string | null }[]).filter(
    ({ severity }) => severity === 'error',
  );
  return {
    evidence: { waivers, findings, coverage, scenarios },
    problems: [...errors.map(lintProblem), ...failed.map(scenarioProblem)],
  };
}

function lintProblem({ rule, path, itemCode, words }: Finding): Problem {
  return problem('LINT_ERROR', path, { rule, item: itemCode, fa: words.fa, en: words.en });
}

function scenarioProblem({ name, failures: [first] }: ScenarioResult): Problem {
  const [fa, en] = [first?.because.fa ?? '', first?.because.en ?? ''];
  return problem('SCENARIO_FAILED', 'scenarios', { scenario: name, item: first?.code ?? null, fa, en });
}
