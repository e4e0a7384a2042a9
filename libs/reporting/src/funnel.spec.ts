import fc from 'fast-check';
import { funnel } from './funnel.js';
import { codeOf, figures } from './testing/close.js';

/** Eleven units at -5 .. 5 around 50 with an error of 1. */
const fan = Array.from({ length: 11 }, (_, k) => ({ estimate: 45 + k, se: 1 }));

describe('a funnel', () => {
  it('has limits at 1.96 and 3.09 errors around the precision-weighted mean', () => {
    const own = figures(
      funnel(
        [
          { estimate: 50, se: 1 },
          { estimate: 56, se: 2 },
          { estimate: 51.2, se: 4 },
        ],
        'NONE',
      ),
    );
    // (50 + 56/4 + 51.2/16) / (1 + 1/4 + 1/16) = 67.2 / 1.3125
    expect(own.target).toBeCloseTo(51.2, 12);
    expect(own.limitsAt(2).warning[1]).toBeCloseTo(51.2 + 2 * 1.959963984540054, 10);
    expect(own.limitsAt(2).alarm[0]).toBeCloseTo(51.2 - 2 * 3.090232306167813, 10);
  });

  it('takes phi and tau from z-scores drawn in at a tenth on either side', () => {
    // -5 and 5 become -4 and 4: 2 (16 + 16 + 9 + 4 + 1) = 92; phi = 92/11, tau^2 = (92 - 10) / (11 - 1).
    const own = figures(funnel(fan, 'NONE', 50));
    expect(own.phi).toBeCloseTo(92 / 11, 12);
    expect(own.tau ** 2).toBeCloseTo(8.2, 12);
    expect(own.units[0]!.zone).toBe('BELOW_ALARM');
    expect(figures(funnel(fan, 'MULTIPLICATIVE', 50)).units[0]).toMatchObject({ zone: 'INSIDE' });
    expect(figures(funnel(fan, 'ADDITIVE', 50)).units[10]!.z).toBeCloseTo(5 / Math.sqrt(9.2), 12);
  });

  it('never narrows its limits because units happen to agree', () => {
    const alike = fan.map((unit) => ({ ...unit, estimate: 50 }));
    const plain = figures(funnel(alike, 'NONE')).limitsAt(1);
    expect(figures(funnel(alike, 'MULTIPLICATIVE')).limitsAt(1)).toEqual(plain);
    expect(figures(funnel(alike, 'ADDITIVE')).limitsAt(1)).toEqual(plain);
  });

  it('says the same whatever the scale', () => {
    const unit = fc.record({
      estimate: fc.double({ min: 0, max: 100, noNaN: true }),
      se: fc.double({ min: 0.5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3, maxLength: 30 }), (units) => {
        const own = figures(funnel(units, 'ADDITIVE'));
        const scaled = figures(
          funnel(
            units.map(({ estimate, se }) => ({ estimate: 8 * estimate, se: 8 * se })),
            'ADDITIVE',
          ),
        );
        expect(scaled.units.map(({ zone }) => zone)).toEqual(own.units.map(({ zone }) => zone));
        expect(scaled.tau).toBeCloseTo(8 * own.tau, 6);
      }),
    );
  });

  it('is refused below three units and for a unit without an error', () => {
    expect(codeOf(funnel(fan.slice(0, 2), 'NONE'))).toBe('FUNNEL_INPUT_INVALID');
    expect(codeOf(funnel([...fan, { estimate: 1, se: 0 }], 'NONE'))).toBe('FUNNEL_INPUT_INVALID');
  });
});
