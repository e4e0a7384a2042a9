import { itemStatistics } from '../item-statistics.js';
import { omega } from '../omega.js';
import { expectClose, figures } from '../testing/close.js';
import { fixtureFigures } from '../testing/fixture.js';

interface Scale {
  readonly name: string;
  readonly nComplete: number;
  readonly covComplete: readonly (readonly number[])[];
  readonly alpha_complete: number;
  readonly alpha_if_dropped_complete: readonly number[];
  readonly item_rest_r_complete: readonly number[];
  readonly average_r_complete: number;
  readonly omega_ml_cov: number;
  readonly ml_loadings: readonly number[];
  readonly ml_uniquenesses: readonly number[];
}

describe.each(fixtureFigures<{ scales: readonly Scale[] }>('o07').scales)('the scale $name (o07)', (scale) => {
  const items = scale.covComplete.length;
  const covariances = { n: scale.nComplete, items, matrix: Float64Array.from(scale.covComplete.flat()) };

  it('has the maximum likelihood omega of one factor', () => {
    const own = figures(omega(covariances));
    expectClose(own.omega, scale.omega_ml_cov, 1e-8);
    scale.ml_loadings.forEach((loading, j) => expectClose(own.loadings[j], loading, 1e-6));
    scale.ml_uniquenesses.forEach((rest, j) => expectClose(own.uniquenesses[j], rest, 1e-6));
    expect(own.flags).toEqual([]);
  });

  it('has the item statistics of psych', () => {
    const own = itemStatistics(covariances);
    expectClose(own.alpha, scale.alpha_complete, 1e-10);
    expectClose(own.averageInterItem, scale.average_r_complete, 1e-9);
    scale.alpha_if_dropped_complete?.forEach((alpha, j) => expectClose(own.alphaIfDropped[j], alpha, 1e-9));
    scale.item_rest_r_complete?.forEach((r, j) => expectClose(own.itemRest[j], r, 1e-9));
  });
});
