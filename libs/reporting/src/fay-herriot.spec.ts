import fc from 'fast-check';
import { benchmark, fayHerriot } from './fay-herriot.js';
import { codeOf, expectClose, figures } from './testing/close.js';

const six = (psi: number) => [50, 54, 58, 62, 66, 70].map((direct) => ({ direct, psi, x: [1] }));

describe('Fay-Herriot', () => {
  it('with equal sampling variances is what a pocket calculator gives', () => {
    const own = figures(fayHerriot(six(4)));
    expectClose(own.sigma2v, 52, 1e-9);
    expectClose(own.beta[0], 60, 1e-12);
    const [first] = own.areas;
    expectClose(first!.eblup, 60 - (10 * 52) / 56, 1e-9);
    expectClose(first!.g1, (4 * 52) / 56, 1e-9);
    expectClose(first!.g2, (4 / 56) ** 2 * (56 / 6), 1e-9);
    expectClose(first!.g3, 32 / (56 * 6), 1e-9);
    expectClose(first!.mse, first!.g1 + first!.g2 + 2 * first!.g3, 1e-12);
    const byMl = figures(fayHerriot(six(4), 'ML'));
    expectClose(byMl.sigma2v, 280 / 6 - 4, 1e-9);
    // The bias of ML here is -(sigma2v + psi) / 6.
    const { gamma, g1, g2, g3, mse } = byMl.areas[0]!;
    expectClose(mse, g1 + g2 + 2 * g3 + (280 / 36) * (1 - gamma) ** 2, 1e-9);
  });

  it('says when the areas cannot be told apart', () => {
    const own = figures(fayHerriot(six(60)));
    expect(own).toMatchObject({ sigma2v: 0, flags: ['FH_BOUNDARY'] });
    for (const { eblup, synthetic, gamma } of own.areas) expect([eblup, gamma]).toEqual([synthetic, 0]);
  });

  it('puts every EBLUP between the direct estimate and the regression, whatever the order of the areas', () => {
    const area = fc.record({
      direct: fc.double({ min: 20, max: 90, noNaN: true }),
      psi: fc.double({ min: 0.5, max: 30, noNaN: true }),
      covariate: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(area, { minLength: 12, maxLength: 30 }), (drawn) => {
        const areas = drawn.map(({ direct, psi, covariate }, i) => ({ direct, psi, x: [1, covariate + i / 10] }));
        const own = figures(fayHerriot(areas));
        for (const [i, { eblup, synthetic, g1 }] of own.areas.entries()) {
          const { direct, psi } = areas[i]!;
          expect(eblup).toBeGreaterThanOrEqual(Math.min(direct, synthetic) - 1e-9);
          expect(eblup).toBeLessThanOrEqual(Math.max(direct, synthetic) + 1e-9);
          expect(g1).toBeLessThan(psi);
        }
        const turned = figures(fayHerriot(areas.toReversed()));
        expect(Math.abs(turned.sigma2v - own.sigma2v)).toBeLessThan(1e-6 * (1 + own.sigma2v));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses few areas, a variance that is not positive and covariates that depend on one another', () => {
    expect(codeOf(fayHerriot(six(4).slice(1)))).toBe('FH_TOO_FEW_AREAS');
    expect(codeOf(fayHerriot([]))).toBe('FH_TOO_FEW_AREAS');
    expect(codeOf(fayHerriot([...six(4), { direct: 60, psi: 0, x: [1] }]))).toBe('FH_PSI_INVALID');
    const twice = [...six(4), ...six(4)].map((own) => ({ ...own, x: [1, 2] }));
    expect(codeOf(fayHerriot(twice))).toBe('SINGULAR_COVARIANCE');
  });
});

describe('benchmark', () => {
  it('moves all by one constant, so that their weighted mean is that of the whole', () => {
    expect(benchmark([50, 60], [3, 1], 55)).toEqual([52.5, 62.5]);
    expect(() => benchmark([50, 60], [0, 0], 55)).toThrow(RangeError);
  });
});
