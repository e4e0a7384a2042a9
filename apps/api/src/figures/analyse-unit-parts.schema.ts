import { AGREEMENT_METRICS, NORMALISERS } from '@hamava/reporting';
import { z } from 'zod';

const column = z.string().min(1);

const rates = z.strictObject({
  disposition: column,
  count: column.optional(),
  eligible: z
    .union([z.literal('CASRO'), z.strictObject({ value: z.number().min(0).max(1), method: column })])
    .optional(),
  frame: z.enum(['SAMPLE', 'OPT_IN']).optional(),
});

const ranks = z.strictObject({
  unit: column,
  estimate: column,
  se: column,
  covariance: z.array(column).min(2).optional(),
  best: z.enum(['HIGHEST', 'LOWEST']).optional(),
  top: z.int().min(1).optional(),
  cut: z.number().optional(),
  draws: z.int().min(1000).max(1_000_000).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
});

const trend = z.strictObject({
  series: column,
  time: column,
  quartersPerUnit: z.number().gt(0).optional(),
  estimate: column,
  se: column,
  mode: column.optional(),
  q: z.number().min(0).optional(),
});

const funnel = z.strictObject({
  unit: column,
  estimate: column,
  se: column,
  target: z.number().optional(),
  dispersion: z.enum(['NONE', 'MULTIPLICATIVE', 'ADDITIVE']).optional(),
});

const draws = z.int().min(100).max(100_000).optional();
const seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .optional();

const agreement = z.strictObject({
  name: z.string(),
  raters: z.array(column).min(2),
  metric: z.enum(AGREEMENT_METRICS),
  draws,
  seed,
});

const composite = z.strictObject({
  unit: column,
  indicators: z
    .array(
      z.strictObject({
        column,
        weight: z.number(),
        polarity: z.enum(['POSITIVE', 'NEGATIVE']),
        goalposts: z.tuple([z.number(), z.number()]).optional(),
        se: column.optional(),
      }),
    )
    .min(1),
  normaliser: z.enum(NORMALISERS).optional(),
  aggregator: z.enum(['ARITHMETIC', 'GEOMETRIC']).optional(),
  draws,
  seed,
});

const decomposition = z.strictObject({
  wave: column,
  earlier: z.string(),
  later: z.string(),
  drivers: z.array(z.strictObject({ column, weight: z.number().gt(0) })).min(1),
  minimumShare: z.number().min(0).max(1).optional(),
  composition: z.array(column).min(1),
});

const imbalance = z.strictObject({
  variable: column,
  levels: z.array(z.strictObject({ level: z.string(), total: z.number() })).min(1),
});

/** Parts that take files whose rows are units, waves, cases or ratings: a list of requests each. */
export const unitParts = {
  agreement: z.array(agreement).min(1).optional(),
  composite: z.array(composite).min(1).optional(),
  decomposition: z.array(decomposition).min(1).optional(),
  imbalance: z.array(imbalance).min(1).optional(),
  funnel: z.array(funnel).min(1).optional(),
  trend: z.array(trend).min(1).optional(),
  ranks: z.array(ranks).min(1).optional(),
  rates: z.array(rates).min(1).optional(),
};
