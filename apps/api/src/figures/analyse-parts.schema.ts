import { type AnalysisSpec, P_ADJUSTMENTS } from '@hamava/reporting';
import { z } from 'zod';
import { unitParts } from './analyse-unit-parts.schema.js';

const column = z.string().min(1);

const share = z.number().min(0).max(1);

const limit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('BOUNDED'),
    lower: z.number().min(0).lt(1),
    upper: z.number().gt(1),
    widenTo: z.array(z.number().gt(1)).optional(),
  }),
  z.strictObject({ kind: z.literal('CAPPED'), overMean: z.number().gt(1) }),
]);

const weighting = z.strictObject({
  collapse: z
    .strictObject({
      tree: z.record(column, z.record(z.string(), z.string())),
      minimum: z.number().min(0).optional(),
      minimumShare: share.optional(),
    })
    .optional(),
  unknown: z.strictObject({ level: z.string().optional(), maximumShare: share.optional() }).optional(),
  limit: limit.optional(),
});

const changes = z.strictObject({
  comparisons: z.array(
    z.strictObject({
      outcome: column,
      by: column,
      levels: z.tuple([z.string(), z.string()]),
      within: z.strictObject({ variable: column, level: z.string() }).optional(),
    }),
  ),
  rule: z
    .strictObject({
      alpha: share.optional(),
      minimumChange: z.number().min(0).optional(),
      equivalence: z.number().gt(0).optional(),
      equivalenceConfidence: z.number().gt(0).lt(1).optional(),
    })
    .optional(),
  method: z.enum(P_ADJUSTMENTS).optional(),
});

const published = z.strictObject({ mean: z.number(), se: z.number().min(0), df: z.number().min(0) });

/** The optional concepts of the specification, a key each; `ANALYSIS_PARTS` of the library computes them. */
export const analyseParts = {
  weighting: weighting.optional(),
  quantiles: z.array(z.strictObject({ column, p: z.array(z.number().gt(0).lt(1)).min(1) })).optional(),
  shares: z.array(z.strictObject({ column, from: z.number(), to: z.number(), by: column.optional() })).optional(),
  changes: changes.optional(),
  unpaired: z.array(z.strictObject({ a: published, b: published })).optional(),
  reliability: z
    .array(z.strictObject({ name: z.string(), columns: z.array(column), within: column.optional() }))
    .optional(),
  fayHerriot: z
    .strictObject({
      area: column,
      direct: column,
      psi: column,
      covariates: z.array(column).optional(),
      method: z.enum(['REML', 'ML']).optional(),
      benchmark: z.strictObject({ share: column, whole: z.number() }).optional(),
    })
    .optional(),
  multiplicity: z.array(z.strictObject({ column, method: z.enum(P_ADJUSTMENTS) })).optional(),
  ...unitParts,
} satisfies { [Key in keyof AnalysisSpec]?: z.ZodType<AnalysisSpec[Key]> };
