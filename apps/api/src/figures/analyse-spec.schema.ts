import type { AnalysisProblem, AnalysisSpec } from '@hamava/reporting';
import { z } from 'zod';
import { analyseParts } from './analyse-parts.schema.js';
import { unitParts } from './analyse-unit-parts.schema.js';

const column = z.string().min(1);

const margin = z.strictObject({
  variable: column,
  // A level may be the empty text: the rows where the variable is missing.
  levels: z.array(z.strictObject({ level: z.string(), total: z.number() })).min(1),
});

const item = z.strictObject({
  column,
  min: z.number(),
  max: z.number(),
  reversed: z.boolean().optional(),
  driver: column,
});

const share = z.number().min(0).max(1).optional();

/** The specification file of `hamava analyse`; every key but `outcomes` is optional, none may be misspelt. */
export const analysisSpecSchema = z
  .strictObject({
    id: column.optional(),
    score: z
      .strictObject({ items: z.array(item).min(1), driverMinimumShare: share, indexMinimumShare: share })
      .optional(),
    outcomes: z.array(column).default([]),
    baseWeight: column.optional(),
    strata: column.optional(),
    clusters: column.optional(),
    fpc: column.optional(),
    margins: z.array(margin).min(1).optional(),
    by: z.array(column).optional(),
    differences: z
      .array(z.strictObject({ outcome: column, by: column, levels: z.tuple([z.string(), z.string()]) }))
      .optional(),
    alpha: z
      .array(z.strictObject({ name: z.string(), columns: z.array(column), weighted: z.boolean().optional() }))
      .optional(),
    confidence: z.number().gt(0).lt(1).optional(),
    ...analyseParts,
  })
  .refine((spec) => spec.outcomes.length > 0 || Object.keys(unitParts).some((key) => Object.hasOwn(spec, key)), {
    path: ['outcomes'],
    error: 'nothing to compute',
  }) satisfies z.ZodType<AnalysisSpec>;

export type ParsedSpec =
  | { readonly ok: true; readonly spec: AnalysisSpec }
  | { readonly ok: false; readonly problems: readonly AnalysisProblem[] };

/** Reads a specification; INPUT_INVALID with paths such as `margins[0].levels[1].total`. */
export function parseAnalysisSpec(text: string): ParsedSpec {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [invalid('', `no JSON: ${message}`)] };
  }
  const parsed = analysisSpecSchema.safeParse(json);
  if (parsed.success) return { ok: true, spec: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(({ path, message }) => invalid(pathOf(path), message)) };
}

function invalid(path: string, reason: string): AnalysisProblem {
  return { code: 'INPUT_INVALID', path: path === '' ? 'spec' : path, details: { reason } };
}

function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}
