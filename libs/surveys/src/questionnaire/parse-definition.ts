import type { z } from 'zod';
import { problem, type Problem } from '../problem.js';
import { definitionShape } from './definition-shape.js';
import { LANGUAGES, type QuestionnaireDefinition } from './definition.js';
import { calculationProblems } from './rules/calculations.js';
import { chanceProblems } from './rules/chance.js';
import { codeProblems } from './rules/codes.js';
import { conditionProblems } from './rules/conditions.js';
import { gapProblems } from './rules/gaps.js';
import { jumpProblems } from './rules/jumps.js';
import { kindProblems } from './rules/kinds.js';
import { languageProblems } from './rules/languages.js';
import { loopProblems } from './rules/loops.js';
import { numberProblems } from './rules/numbers.js';
import { optionProblems } from './rules/options.js';
import { quotaProblems } from './rules/quotas.js';
import { scaleProblems } from './rules/scales.js';
import { scoringProblems } from './rules/scoring.js';
import { textProblems } from './rules/texts.js';

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: QuestionnaireDefinition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const RULES = [
  languageProblems,
  textProblems,
  codeProblems,
  scaleProblems,
  optionProblems,
  conditionProblems,
  jumpProblems,
  loopProblems,
  calculationProblems,
  chanceProblems,
  quotaProblems,
  kindProblems,
  numberProblems,
  scoringProblems,
];

/** Nobody reads more; a hostile document could have hundreds of thousands. */
const MOST_PROBLEMS = 500;

/**
 * Reads a finished questionnaire document (parsed JSON) and finds every fault in it, each with its place, such as
 * `sections[0].questions[2].scale`. The shape comes first, then what was left empty; the rules between parts are looked at once
 * there is nothing missing. Never throws.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  const parsed = parseShape(json);
  if (!parsed.ok) return parsed;
  const gaps = gapProblems(parsed.definition);
  const problems = gaps.length > 0 ? gaps : RULES.flatMap((rule) => rule(parsed.definition));
  return problems.length === 0 ? parsed : { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

/**
 * Reads a questionnaire that is being written: it has the shape, and codes that are well formed and given once; texts may be
 * missing, lists empty, conditions unfinished. Never throws.
 */
export function parseDraft(json: unknown): ParsedDefinition {
  const parsed = parseShape(json);
  if (!parsed.ok) return parsed;
  const problems = codeProblems(parsed.definition);
  return problems.length === 0 ? parsed : { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function parseShape(json: unknown): ParsedDefinition {
  const shape = definitionShape.safeParse(json);
  if (shape.success) return { ok: true, definition: shape.data };
  return { ok: false, problems: shape.error.issues.slice(0, MOST_PROBLEMS).map(shapeProblem) };
}

function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const path = documentPath(issue.path);
  const language = LANGUAGES.find((candidate) => candidate === issue.path.at(-1));
  if (issue.code === 'invalid_type' && language !== undefined) return problem('TEXT_MISSING', path, { language });
  if (issue.code === 'custom') return problem('DEFINITION_INVALID', path, { reason: issue.message });
  if (issue.code !== 'unrecognized_keys') return problem('DEFINITION_INVALID', path, { reason: issue.code });
  return problem('DEFINITION_INVALID', path, { reason: issue.code, keys: issue.keys.join(' ').slice(0, 200) });
}

function documentPath(steps: readonly PropertyKey[]): string {
  return steps
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      return at === 0 ? String(step) : `.${String(step)}`;
    })
    .join('');
}
