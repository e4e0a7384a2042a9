import { itemCovariances } from './item-covariances.js';
import type { Attempt } from './problem.js';
import type { GroupMoments } from './read-moments.js';

export interface Validity {
  readonly n: number;
  readonly correlation: number;
  /** VALIDITY_CHECK: so loose, or so close, that the index may not measure what it should. */
  readonly flags: readonly 'VALIDITY_CHECK'[];
}

/** Where the correlation of the index with plain overall trust should lie (methodology 1.2). */
const EXPECTED = { least: 0.4, most: 0.95 } as const;

/**
 * Correlation of two scores within groups of respondents, pooled: that agencies differ makes no person's answers agree. Each group holds
 * the complete cases of both. Refuses what {@link itemCovariances} refuses. Methodology 1.2.
 */
export function validity(groups: readonly GroupMoments[]): Attempt<Validity> {
  const covariances = itemCovariances(groups);
  if (!covariances.ok) return covariances;
  const { n, matrix } = covariances;
  const correlation = matrix[1]! / Math.sqrt(matrix[0]! * matrix[3]!);
  const isExpected = correlation >= EXPECTED.least && correlation <= EXPECTED.most;
  return { ok: true, n, correlation, flags: isExpected ? [] : ['VALIDITY_CHECK'] };
}
