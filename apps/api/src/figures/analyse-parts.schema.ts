import { type AnalysisSpec, P_ADJUSTMENTS } from '@hamava/reporting';
import { z } from 'zod';

const column = z.string().min(1);

/** The optional concepts of the specification, a key each; `ANALYSIS_PARTS` of the library computes them. */
export const analyseParts = {
  multiplicity: z.array(z.strictObject({ column, method: z.enum(P_ADJUSTMENTS) })).optional(),
} satisfies { [Key in keyof AnalysisSpec]?: z.ZodType<AnalysisSpec[Key]> };
