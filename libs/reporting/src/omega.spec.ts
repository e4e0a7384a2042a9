import fc from 'fast-check';
import { itemCovariances } from './item-covariances.js';
import { itemStatistics } from './item-statistics.js';
import { omega } from './omega.js';
import { codeOf, expectClose, figures } from './testing/close.js';

/** The matrix that one factor with these loadings and rests makes. */
function implied(loadings: readonly number[], rests: readonly number[], n = 400) {
  const items = loadings.length;
  const matrix = new Float64Array(items * items);
  for (let j = 0; j < items; j += 1) {
    for (let k = 0; k < items; k += 1) matrix[j * items + k] = loadings[j]! * loadings[k]! + (j === k ? rests[j]! : 0);
  }
  return { n, items, matrix };
}

/** Sums of 100 respondents, every one of whom gave one of these rows. */
function moments(rows: readonly (readonly number[])[]) {
  const items = rows[0]!.length;
  const products: number[] = [];
  for (let j = 0; j < items; j += 1) {
    for (let k = j; k < items; k += 1) products.push(rows.reduce((sum, row) => sum + row[j]! * row[k]!, 0));
  }
  const sums = Float64Array.from({ length: items }, (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0));
  return { n: rows.length, sums, products: Float64Array.from(products) };
}

describe('omega', () => {
  it('finds the factor that made a matrix', () => {
    const part = fc.double({ min: 0.3, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 3, maxLength: 8 }), (drawn) => {
        const loadings = drawn.map(([own]) => own);
        const rests = drawn.map(([, own]) => own);
        const own = figures(omega(implied(loadings, rests)));
        const common = loadings.reduce((sum, lambda) => sum + lambda, 0) ** 2;
        expectClose(own.omega, common / (common + rests.reduce((sum, rest) => sum + rest, 0)), 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('of three items is the one that a pocket calculator gives', () => {
    // s12 = 6, s13 = 3, s23 = 2: lambda1 = sqrt(6 · 3 / 2) = 3, lambda2 = 2, lambda3 = 1.
    const own = figures(omega({ n: 1e9, items: 3, matrix: Float64Array.of(12, 6, 3, 6, 8, 2, 3, 2, 5) }));
    [3, 2, 1].forEach((lambda, j) => expectClose(own.loadings[j], lambda, 1e-7));
    expectClose(own.omega, 36 / (36 + 3 + 4 + 4), 1e-8);
  });

  it('flags an item whose own variance is at its bound', () => {
    // lambda1² would be 6 · 6 / 3 = 12, more than the whole variance of the item.
    const own = figures(omega({ n: 400, items: 3, matrix: Float64Array.of(10, 6, 6, 6, 8, 3, 6, 3, 8) }));
    expect(own.flags).toEqual(['HEYWOOD']);
  });

  it('needs three items', () => {
    expect(codeOf(omega(implied([1, 1], [1, 1])))).toBe('RELIABILITY_TOO_FEW');
  });
});

describe('covariances within groups', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i % 5, (i + (i % 3)) % 5, (2 * i) % 7]);

  it('do not see a difference between the groups', () => {
    const shifted = rows.map((row) => row.map((own) => own + 40));
    const apart = figures(itemCovariances([moments(rows), moments(shifted)]));
    const alone = figures(itemCovariances([moments(rows), moments(rows)]));
    apart.matrix.forEach((own, at) => expect(own).toBeCloseTo(alone.matrix[at]!, 9));
    const mixed = figures(itemCovariances([moments([...rows, ...shifted])]));
    expect(itemStatistics(mixed).alpha).toBeGreaterThan(0.9);
    expect(itemStatistics(apart).alpha).toBeLessThan(0.6);
  });

  it('refuse few cases, one item and a constant item', () => {
    expect(codeOf(itemCovariances([moments(rows.slice(0, 49))]))).toBe('RELIABILITY_TOO_FEW');
    expect(codeOf(itemCovariances([moments(rows.map(([own]) => [own!]))]))).toBe('RELIABILITY_TOO_FEW');
    expect(codeOf(itemCovariances([moments(rows.map(([a, b]) => [a!, b!, 7]))]))).toBe('SINGULAR_COVARIANCE');
  });

  it('report an alpha below zero as it is', () => {
    const against = rows.map(([own], i) => [own!, 4 - own! + (i % 2)]);
    const { alpha, flags, alphaIfDropped } = itemStatistics(figures(itemCovariances([moments(against)])));
    expect(alpha).toBeLessThan(0);
    expect(flags).toEqual(['NEGATIVE_ALPHA']);
    expect(alphaIfDropped).toEqual([null, null]);
  });
});
