import type { EditionMethod } from '@hamava/editions';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const wholeFrom = (least: number) => z.int().min(least).max(1_000_000);

/** The rules as they are stored: everything that the council may decide about figures, and nothing else. */
export const methodSettings = z.strictObject({
  formulas: z.string().min(1),
  /** Empty: as the questionnaire weighs its drivers. */
  driverWeights: z.record(z.string(), z.int().min(0).max(1000)),
  publication: z.strictObject({
    minimumN: wholeFrom(10),
    minimumEffectiveN: wholeFrom(5),
    maximumHalfWidth: z.number().positive().max(50),
    minimumCategory: wholeFrom(5),
    roundBasesTo: wholeFrom(5).max(50),
    minimumAgencies: wholeFrom(2),
    minimumNew: wholeFrom(10),
  }),
  change: z.strictObject({
    alpha: share.min(0.001).max(0.2),
    minimumChange: z.number().min(0).max(20),
    equivalence: z.number().positive().max(20),
    equivalenceConfidence: share.min(0.5).max(0.999),
  }),
  trendWaves: wholeFrom(3),
});

export type MethodSettings = z.infer<typeof methodSettings>;

/** A row of `figures.method`, as an edition carries it. */
export function toEditionMethod(row: {
  readonly number: number;
  readonly settings: unknown;
  readonly approvedOn: string | null;
}): EditionMethod {
  const settings = methodSettings.parse(row.settings);
  return { number: row.number, approvedOn: row.number === 1 ? null : row.approvedOn, ...settings };
}
