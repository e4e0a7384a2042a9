import fc from 'fast-check';
import { suppress, suppressBreakdown } from './suppression.js';

const shown = { n: 30, effectiveN: 20, halfWidth: 10 };

describe('suppress', () => {
  it('shows a figure at the edge of every rule', () => {
    expect(suppress(shown)).toEqual({ published: true });
  });

  it.each([
    ['SUPPRESSED_N', { n: 29 }],
    ['SUPPRESSED_PRECISION', { effectiveN: 19.9 }],
    ['SUPPRESSED_PRECISION', { halfWidth: 10.01 }],
    ['SUPPRESSED_PRECISION', { halfWidth: NaN }],
    ['SUPPRESSED_PRECISION', { effectiveN: NaN }],
    ['SUPPRESSED_N', { n: NaN }],
  ])('hides with %s for %p', (reason, change) => {
    expect(suppress({ ...shown, ...change })).toEqual({ published: false, reason });
  });

  it('takes the rule of the method version', () => {
    const rule = { minimumN: 10, minimumEffectiveN: 5, maximumHalfWidth: 20 };
    expect(suppress({ n: 10, effectiveN: 5, halfWidth: 20 }, rule)).toEqual({ published: true });
  });
});

describe('suppressBreakdown', () => {
  const reasons = (sizes: number[]) =>
    suppressBreakdown(sizes.map((n) => ({ n }))).map((own) => (own.published ? null : own.reason));

  it('hides the next smallest group with a single hidden one', () => {
    expect(reasons([50, 9, 20, 30])).toEqual([null, 'SUPPRESSED_N', 'SUPPRESSED_COMPLEMENT', null]);
  });

  it('needs no complement for none and for two', () => {
    expect(reasons([50, 10])).toEqual([null, null]);
    expect(reasons([50, 9, 8])).toEqual([null, 'SUPPRESSED_N', 'SUPPRESSED_N']);
  });

  it('does not take a group of nobody for cover', () => {
    expect(reasons([50, 9, 0])).toEqual(['SUPPRESSED_COMPLEMENT', 'SUPPRESSED_N', null]);
  });

  it('never hides exactly one of several groups with people', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2 }), (sizes) => {
        const hidden = reasons(sizes).filter((reason) => reason !== null).length;
        if (sizes.filter((n) => n > 0).length > 1) expect(hidden).not.toBe(1);
      }),
    );
  });
});
