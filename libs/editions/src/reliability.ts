import { cronbachAlpha, groupMoments, type GroupMoments } from '@hamava/reporting';
import type { EditionMethod, Reliability } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import { SE_DECIMALS, rounded, roundedBase } from './rounding.js';

/**
 * How well the items of each driver hang together in a wave: complete cases of all published agencies. A property of the
 * questionnaire, never a mark of an agency.
 */
export function reliabilitiesOf(
  wave: number,
  published: readonly MeasuredSample[],
  rule: EditionMethod['publication'],
): Reliability[] {
  const [first] = published;
  if (first === undefined || published.length < rule.minimumAgencies) return [];
  const { instrument } = first;
  return instrument.drivers.flatMap((outcome, group) => {
    const cells = published.flatMap(({ input }) =>
      input.cells.map(({ moments }) => groupMoments(instrument.layout, moments, group)),
    );
    const whole = together(cells);
    const alpha = whole === null ? null : cronbachAlpha(whole);
    if (whole === null || alpha === null || !alpha.ok) return [];
    return [
      {
        wave,
        outcome,
        alpha: rounded(alpha.alpha, SE_DECIMALS),
        omega: null,
        base: roundedBase(whole.n, rule.roundBasesTo),
      },
    ];
  });
}

function together(cells: readonly GroupMoments[]): GroupMoments | null {
  const [first] = cells;
  if (first === undefined) return null;
  const sums = new Float64Array(first.sums.length);
  const products = new Float64Array(first.products.length);
  let n = 0;
  for (const cell of cells) {
    n += cell.n;
    cell.sums.forEach((own, at) => (sums[at]! += own));
    cell.products.forEach((own, at) => (products[at]! += own));
  }
  return { n, sums, products };
}
