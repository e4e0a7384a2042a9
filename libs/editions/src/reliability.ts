import { groupMoments, itemCovariances, itemStatistics, omega, type GroupMoments } from '@hamava/reporting';
import type { EditionMethod, Reliability } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import { SE_DECIMALS, rounded, roundedBase } from './rounding.js';

/**
 * How well the items of each driver hang together in a wave: complete cases of all published agencies, each centred by itself. A property
 * of the questionnaire, never a mark of an agency.
 */
export function reliabilitiesOf(
  wave: number,
  published: readonly MeasuredSample[],
  rule: EditionMethod['publication'],
): Reliability[] {
  const [first] = published;
  if (first === undefined || published.length < rule.minimumAgencies) return [];
  const { instrument } = first;
  return instrument.drivers.flatMap((outcome, group): Reliability[] => {
    const covariances = itemCovariances(
      published.map(({ input }) =>
        together(input.cells.map(({ moments }) => groupMoments(instrument.layout, moments, group))),
      ),
    );
    if (!covariances.ok) return [];
    const statistics = itemStatistics(covariances);
    const factor = omega(covariances);
    return [
      {
        wave,
        outcome,
        alpha: rounded(statistics.alpha, SE_DECIMALS),
        omega: factor.ok ? rounded(factor.omega, SE_DECIMALS) : null,
        base: roundedBase(covariances.n, rule.roundBasesTo),
        flags: [...statistics.flags, ...(factor.ok ? factor.flags : [])],
      },
    ];
  });
}

/** Sums over all cells of a sample. */
export function together(cells: readonly GroupMoments[]): GroupMoments {
  const sums = new Float64Array(cells[0]?.sums.length ?? 0);
  const products = new Float64Array(cells[0]?.products.length ?? 0);
  let n = 0;
  for (const cell of cells) {
    n += cell.n;
    cell.sums.forEach((own, at) => (sums[at]! += own));
    cell.products.forEach((own, at) => (products[at]! += own));
  }
  return { n, sums, products };
}
