import fc from 'fast-check';
import { holm } from './holm.js';

describe('holm', () => {
  it('matches p.adjust of R with ties', () => {
    // p.adjust(c(0.01, 0.04, 0.03, 0.03), "holm")
    expect(holm([0.01, 0.04, 0.03, 0.03])).toEqual([0.04, 0.09, 0.09, 0.09]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });

  it('leaves out what was not tested', () => {
    expect(holm([0.02, null, 0.5])).toEqual([0.04, null, 0.5]);
    expect(holm([])).toEqual([]);
  });

  it('never lowers a p and keeps the order of the family', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const adjusted = holm(pValues);
        pValues.forEach((p, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]!).toBeLessThanOrEqual(1);
          pValues.forEach((q, j) => expect(p < q && adjusted[i]! > adjusted[j]!).toBe(false));
        });
      }),
    );
  });

  it.each([-0.1, 1.1, NaN])('throws PVALUE_INVALID for %p', (p) => {
    expect(() => holm([0.5, p])).toThrow('PVALUE_INVALID');
  });
});
