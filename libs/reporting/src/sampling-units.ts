import type { CellFrame } from './cell-frame.js';
import { refuse, type Attempt } from './problem.js';

/** Sampling units in the population: one number, or one for every stratum. */
export type PopulationUnits = number | Readonly<Record<string, number>>;

/** What the variance needs to know about strata and primary sampling units (methodology 2.11). */
export interface SamplingUnits {
  /** Respondents, or clusters where there are any. */
  readonly total: number;
  /** Per stratum: sampling units in the sample. */
  readonly inStratum: Float64Array;
  /** Per stratum: (1 - f) m / (m - 1); 0 where the whole stratum was taken. */
  readonly corrections: Float64Array;
  /** Stratum of every cluster; null without clusters. */
  readonly clusterStratum: Uint32Array | null;
}

/**
 * Counts the sampling units. Refuses LONELY_PSU: the spread between units cannot be seen in one. Throws a RangeError
 * for a stratum without a population count or with fewer units in the population than in the sample.
 */
export function samplingUnits(frame: CellFrame, fpc: PopulationUnits | undefined): Attempt<{ units: SamplingUnits }> {
  const { stratum, cluster } = frame;
  const inStratum = new Float64Array(stratum.names.length);
  const clusterStratum = cluster === null ? null : new Uint32Array(cluster.names.length);
  if (cluster === null || clusterStratum === null) {
    stratum.codes.forEach((code, cell) => (inStratum[code]! += frame.n[cell]!));
  } else {
    cluster.codes.forEach((code, cell) => (clusterStratum[code] = stratum.codes[cell]!));
    clusterStratum.forEach((code) => (inStratum[code]! += 1));
  }
  const corrections = new Float64Array(inStratum.length);
  for (const [code, name] of stratum.names.entries()) {
    const sampled = inStratum[code]!;
    const population = populationUnits(fpc, name);
    if (!(population >= sampled)) {
      throw new RangeError(`stratum ${name || '(all)'} has ${sampled} units in the sample and ${population} in all`);
    }
    // A stratum taken as a whole has no sampling error, however few units it has.
    if (population === sampled) continue;
    if (sampled < 2) return refuse('LONELY_PSU', 'cells', { stratum: name, units: sampled });
    const fraction = population === Infinity ? 0 : sampled / population;
    corrections[code] = ((1 - fraction) * sampled) / (sampled - 1);
  }
  const total = inStratum.reduce((sum, units) => sum + units, 0);
  return { ok: true, units: { total, inStratum, corrections, clusterStratum } };
}

function populationUnits(fpc: PopulationUnits | undefined, stratum: string): number {
  if (fpc === undefined) return Infinity;
  if (typeof fpc === 'number') return fpc;
  return Object.hasOwn(fpc, stratum) ? fpc[stratum]! : NaN;
}
