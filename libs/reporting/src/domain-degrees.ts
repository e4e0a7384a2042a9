import type { DesignSample } from './design-sample.js';

/**
 * Degrees of freedom of a part of the sample: its sampling units minus its strata (R survey: `degf(subset)`), never
 * below 0. `valid` narrows the respondents of a cell to those that count.
 */
export function domainDegreesOfFreedom(
  { frame, units }: DesignSample,
  member: Uint8Array,
  valid: ArrayLike<number> = frame.n,
): number {
  const strata = new Uint8Array(units.inStratum.length);
  const clusters = new Uint8Array(units.clusterStratum?.length ?? 0);
  let respondents = 0;
  for (let cell = 0; cell < frame.size; cell += 1) {
    if (member[cell] === 0 || valid[cell] === 0) continue;
    respondents += valid[cell]!;
    strata[frame.stratum.codes[cell]!] = 1;
    if (frame.cluster !== null) clusters[frame.cluster.codes[cell]!] = 1;
  }
  const sampled = frame.cluster === null ? respondents : count(clusters);
  return Math.max(0, sampled - count(strata));
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
