import { type Problem, canonicalJson, problem } from '@hamava/surveys';
import { z } from 'zod';

/** PostgreSQL takes every character but NUL. */
const words = z
  .string()
  .trim()
  .min(1)
  .refine((given) => !given.includes('\0'), 'holds a NUL character');
const text = z.strictObject({ fa: words, en: words.optional() });
const bothLanguages = z.strictObject({ fa: words, en: words });
const column = z.string().trim().min(1);
const day = z.iso.date();
const levelCode = z.string().min(1).max(40);

const agency = z.strictObject({
  /** What the agency column holds for it; needed when there is such a column. */
  level: z.string().optional(),
  key: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'small letters, digits, _ and - only'),
  /** Only for an agency that is not in the database yet. */
  name: bothLanguages.optional(),
  sector: z.strictObject({ key: words, name: bothLanguages }).optional(),
  kind: words.optional(),
});

const wave = z.strictObject({
  /** What the wave column holds for it; needed when there is such a column. */
  level: z.string().optional(),
  number: z.int().min(1).max(10_000),
  title: text,
  opensOn: day,
  closesOn: day,
});

const item = z.strictObject({
  column,
  /** The item's lasting name; without it the column's. */
  code: z.string().optional(),
  text: text.optional(),
  min: z.int(),
  max: z.int(),
  reversed: z.boolean().optional(),
  /** Without a driver the item stands beside the index. */
  driver: z.string().optional(),
});

const demographic = z.strictObject({
  column,
  role: z.string(),
  title: text.optional(),
  /** What a blank field means; `unknown` unless told. */
  blank: z.enum(['unknown', 'refuse']).optional(),
  levels: z.array(z.strictObject({ value: z.string().optional(), code: levelCode, label: text })).min(1),
});

const margin = z.strictObject({
  variable: z.string(),
  levels: z.array(z.strictObject({ level: levelCode, total: z.number() })).min(1),
});

/** The mapping file of `hamava import-responses`, described in docs/import-responses.md. No key may be misspelt. */
export const importMappingSchema = z.strictObject({
  format: z.literal('hamava.import/1'),
  survey: z.strictObject({ code: z.string(), title: text, introduction: text.optional() }),
  province: z.strictObject({ code: z.int().min(0).max(32_767), name: bothLanguages.optional() }),
  agencies: z.strictObject({ column: column.optional(), list: z.array(agency).min(1).max(2_000) }),
  waves: z.strictObject({ column: column.optional(), list: z.array(wave).min(1).max(500) }),
  items: z.array(item).min(1).max(500),
  drivers: z.array(z.strictObject({ code: z.string(), title: text, weight: z.number() })).min(1),
  scoring: z.strictObject({ driverMinimumShare: z.number(), indexMinimumShare: z.number() }),
  demographics: z.array(demographic).max(50),
  baseWeight: column.optional(),
  /** Texts that mean "no answer", besides the blank field. */
  missing: z.array(z.string().min(1)).optional(),
  weighting: z.strictObject({
    scope: z.enum(['wave', 'survey']),
    collapse: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  }),
  /** Population totals; without them the base weights are used as they are. */
  targets: z.strictObject({ name: words, source: words, asOf: day, margins: z.array(margin).min(1) }).optional(),
});

export type ImportMapping = z.infer<typeof importMappingSchema>;

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: ImportMapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the shape of a mapping file; MAPPING_INVALID with paths such as `items[3].max`. What must agree between its parts: `mapping-rules.ts`. */
export function parseMapping(json: string): ParsedMapping {
  let document: unknown;
  try {
    document = JSON.parse(json.replace(/^\uFEFF/, ''));
    // Refuses halves of characters, which no database takes.
    canonicalJson(document);
  } catch (error) {
    return { ok: false, problems: [mappingProblem('', `is no JSON: ${(error as Error).message}`)] };
  }
  const parsed = importMappingSchema.safeParse(document);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap(shapeProblems) };
}

export function mappingProblem(path: string, reason: string, details: Problem['details'] = {}): Problem {
  return problem('MAPPING_INVALID', path === '' ? 'mapping' : path, { reason, ...details });
}

function shapeProblems(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [mappingProblem(documentPath(issue.path), issue.message)];
  return issue.keys.map((key) => mappingProblem(documentPath([...issue.path, key]), 'is not a key of the mapping'));
}

function documentPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '');
}
