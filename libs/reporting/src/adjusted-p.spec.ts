import fc from 'fast-check';
import { adjustP, P_ADJUSTMENTS, type PAdjustment } from './adjusted-p.js';
import { codeOf, expectClose, figures } from './testing/close.js';
import { fixtureFigures } from './testing/fixture.js';

type Values = readonly (number | null)[];

const { pAdjust } = fixtureFigures<{ pAdjust: { p: Values } & Record<PAdjustment, Values> }>('o12');

describe('adjustP', () => {
  it.each(P_ADJUSTMENTS)('gives the figures of R for %s, ties and an untested comparison included', (method) => {
    const { adjusted, family } = figures(adjustP(pAdjust.p, method));
    expect(family).toBe(9);
    for (const [i, expected] of pAdjust[method].entries()) {
      if (expected === null) expect(adjusted[i]).toBeNull();
      else expectClose(adjusted[i], expected, 1e-12);
    }
  });

  it('refuses what is no probability and takes an empty family', () => {
    expect(codeOf(adjustP([0.1, 1.2], 'BH'))).toBe('PVALUE_INVALID');
    expect(codeOf(adjustP([NaN], 'holm'))).toBe('PVALUE_INVALID');
    expect(figures(adjustP([null], 'BY'))).toMatchObject({ adjusted: [null], family: 0 });
  });

  it('never makes a p smaller, never leaves 0..1, and orders the methods by how strict they are', () => {
    const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(family, (p) => {
        const of = (method: PAdjustment) => figures(adjustP(p, method)).adjusted as number[];
        const [strict, holm, hochberg, bh] = [of('bonferroni'), of('holm'), of('hochberg'), of('BH')];
        for (const [i, own] of p.entries()) {
          const chain = [own, bh[i]!, hochberg[i]!, holm[i]!, strict[i]!, 1];
          for (let k = 1; k < chain.length; k += 1) expect(chain[k]!).toBeGreaterThanOrEqual(chain[k - 1]! - 1e-15);
        }
      }),
    );
  });
});
