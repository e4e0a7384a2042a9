import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { holm } from './holm.js';
import type { RankEstimates } from './rank-estimates.js';
import { normalP } from './two-sided-p.js';

export type MeanBand = 'ABOVE' | 'NOT_DISTINGUISHABLE' | 'BELOW';
export type CutBand = 'ABOVE' | 'BETWEEN' | 'BELOW';

export interface JudgedAgainstMean {
  readonly band: MeanBand;
  /** Unit minus mean of all. */
  readonly difference: number;
  readonly se: number;
  readonly adjustedP: number;
}

/** What an estimate must reach to be called above or below a cut point. */
const CERTAIN_ENOUGH = 0.9;

/**
 * Every unit against the plain mean of all, itself included, Holm over the units: the bands to publish in the place of
 * positions. A difference is clear at `alpha`, 0.05 unless told. Methodology 2.19.
 */
export function meanBands({ estimates, errors, covariance }: RankEstimates, alpha = 0.05): JudgedAgainstMean[] {
  const units = estimates.length;
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / units;
  const variances = errors.map((error) => error ** 2);
  const withAll = estimates.map((_, j) => covariance?.[j]!.reduce((sum, own) => sum + own, 0) ?? variances[j]!);
  const ofMean = withAll.reduce((sum, own) => sum + own, 0) / units ** 2;
  const compared = estimates.map((estimate, j) => ({
    difference: estimate - mean,
    se: Math.sqrt(variances[j]! - (2 * withAll[j]!) / units + ofMean),
  }));
  const adjusted = holm(compared.map(({ difference, se }) => normalP(difference / se)));
  return compared.map(({ difference, se }, j) => ({
    band: bandOf(difference, adjusted[j]! < alpha),
    difference,
    se,
    adjustedP: adjusted[j]!,
  }));
}

/** Probability that the true value lies above a cut point, and the band it gives: none below a probability of 0.9. */
export function aboveCut(
  { estimate, se }: { readonly estimate: number; readonly se: number },
  cut: number,
): { readonly probability: number; readonly band: CutBand } {
  const probability = normalCdf((estimate - cut) / se, 0, 1);
  if (probability >= CERTAIN_ENOUGH) return { probability, band: 'ABOVE' };
  return { probability, band: probability <= 1 - CERTAIN_ENOUGH ? 'BELOW' : 'BETWEEN' };
}

function bandOf(difference: number, clear: boolean): MeanBand {
  if (!clear) return 'NOT_DISTINGUISHABLE';
  return difference > 0 ? 'ABOVE' : 'BELOW';
}
