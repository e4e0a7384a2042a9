import fc from 'fast-check';
import { designSample, domainOf } from './design-sample.js';
import { indicatorCells } from './histogram-cells.js';
import { quantile } from './quantile.js';
import { exactInterval, share } from './share.js';
import { codeOf, expectClose, figures } from './testing/close.js';

const cells = [
  { levels: ['f'], baseWeight: 1, n: 60 },
  { levels: ['m'], baseWeight: 1, n: 40 },
];
const { sample } = figures(designSample({ cells, variables: ['sex'], margins: null }));

const yes = (women: number, men: number) => ({ n: [60, 40], sum: [women, men], sumOfSquares: [women, men] });

describe('the exact interval', () => {
  it.each([
    [0, 10, 0, 0.30849710781876],
    [10, 0, 0.69150289218124, 1],
    [3, 7, 0.0667395111777345, 0.652452850059997],
    [5, 5, 0.187086028447398, 0.812913971552602],
  ])('of %d yes and %d no is that of binom.test', (ofYes, ofNo, low, high) => {
    const [own, other] = exactInterval(ofYes, ofNo, 0.025);
    expect(own).toBeCloseTo(low, 9);
    expect(other).toBeCloseTo(high, 9);
  });
});

describe('share', () => {
  it('of half the answers has symmetrical intervals and the effective number of its design', () => {
    const own = figures(share(sample, yes(30, 20)));
    expect(own).toMatchObject({ n: 100, share: 0.5, df: 99 });
    // p(1-p)/se² with se² = 0.25/99.
    expectClose(own.effectiveN, 99, 1e-12);
    // t(99) = 1.98422, se = 0.0502519: logit reach 0.398844.
    expectClose(own.logit![1], 1 / (1 + Math.exp(-(1.984216952 * 0.0502518908) / 0.25)), 1e-8);
    expectClose(1 - own.logit![1], own.logit![0], 1e-12);
  });

  it('of nobody or of everybody has an interval all the same, and the flag', () => {
    const none = figures(share(sample, yes(0, 0)));
    expect(none).toMatchObject({ share: 0, se: 0, logit: null, effectiveN: 100, flags: ['ZERO_VARIANCE'] });
    expect(none.kornGraubard[0]).toBe(0);
    expectClose(none.kornGraubard[1], 1 - 0.025 ** (1 / 100), 1e-9);
    const all = figures(share(sample, yes(60, 40)));
    expect(all).toMatchObject({ share: 1, logit: null });
    expectClose(all.kornGraubard[0], 0.025 ** (1 / 100), 1e-9);
    expect(all.kornGraubard[1]).toBe(1);
  });

  it('of a part where everybody agrees is certain there and not elsewhere', () => {
    const own = figures(share(sample, yes(60, 10), domainOf(sample, 'sex', 'f')));
    expect(own).toMatchObject({ n: 60, share: 1, logit: null });
    expect(figures(share(sample, yes(60, 10))).logit).not.toBeNull();
  });

  it('stays inside 0..1, holds the share and turns round with the question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (women, men) => {
        const own = figures(share(sample, yes(women, men)));
        const turned = figures(share(sample, yes(60 - women, 40 - men)));
        for (const interval of [own.kornGraubard, own.logit ?? own.kornGraubard]) {
          expect(interval[0]).toBeGreaterThanOrEqual(0);
          expect(interval[1]).toBeLessThanOrEqual(1);
          expect(interval[0]).toBeLessThanOrEqual(own.share);
          expect(interval[1]).toBeGreaterThanOrEqual(own.share);
        }
        expect(turned.kornGraubard[0]).toBeCloseTo(1 - own.kornGraubard[1], 9);
      }),
    );
  });

  it('refuses one answer and throws for an outcome that is no indicator', () => {
    expect(codeOf(share(sample, { n: [1, 0], sum: [1, 0], sumOfSquares: [1, 0] }))).toBe('SE_UNDEFINED');
    expect(codeOf(share(sample, { n: [0, 0], sum: [0, 0], sumOfSquares: [0, 0] }))).toBe('NO_VALID_RESPONSES');
    expect(() => share(sample, { n: [60, 40], sum: [30, 20], sumOfSquares: [90, 20] })).toThrow(RangeError);
  });
});

describe('quantile', () => {
  /** Women say 0 and 10 in halves, men all 5. */
  const histogram = {
    values: [0, 5, 10],
    counts: [
      [30, 0],
      [0, 40],
      [30, 0],
    ],
  };

  it('is the smallest value with enough weight at or below it', () => {
    const at = (p: number) => figures(quantile(sample, histogram, p)).quantile;
    expect([0.1, 0.3, 0.31, 0.7, 0.71].map(at)).toEqual([0, 0, 5, 5, 10]);
    expect(figures(quantile(sample, histogram, 0.5))).toMatchObject({ n: 100, interval: [5, 10] });
    expect(figures(quantile(sample, histogram, 0.5, domainOf(sample, 'sex', 'm')))).toMatchObject({ quantile: 5 });
  });

  it('is not available without a histogram, and needs answers', () => {
    expect(codeOf(quantile(sample, null, 0.5))).toBe('QUANTILE_NOT_AVAILABLE');
    expect(codeOf(quantile(sample, { values: [], counts: [] }, 0.5))).toBe('NO_VALID_RESPONSES');
    expect(() => quantile(sample, histogram, 1)).toThrow(RangeError);
  });

  it('counts the don’t-knows of a histogram as a share like any other', () => {
    const own = figures(
      share(
        sample,
        indicatorCells(histogram, (value) => value === 5),
      ),
    );
    expectClose(own.share, 0.4, 1e-12);
  });
});
