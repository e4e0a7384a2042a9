import type { z } from 'zod';
import { problem, type Problem } from '../problem.js';
import { definitionShape } from './definition-shape.js';
import { LANGUAGES, type QuestionnaireDefinition } from './definition.js';
import { codeProblems } from './rules/codes.js';
import { conditionProblems } from './rules/conditions.js';
import { languageProblems } from './rules/languages.js';
import { numberProblems } from './rules/numbers.js';
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
  conditionProblems,
  numberProblems,
  scoringProblems,
];

/**
 * Reads a questionnaire document (parsed JSON) and finds every fault in it, each with its place, such as
 * `sections[0].questions[2].scale`. The shape comes first; the rules between parts are looked at once the shape is right.
 * Never throws.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  const shape = definitionShape.safeParse(json);
  if (!shape.success) return { ok: false, problems: shape.error.issues.map(shapeProblem) };
  const problems = RULES.flatMap((rule) => rule(shape.data));
  return problems.length === 0 ? { ok: true, definition: shape.data } : { ok: false, problems };
}

function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const path = documentPath(issue.path);
  const language = LANGUAGES.find((candidate) => candidate === issue.path.at(-1));
  if (issue.code === 'invalid_type' && language !== undefined) return problem('TEXT_MISSING', path, { language });
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
