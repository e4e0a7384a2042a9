import fc from 'fast-check';
import { linearScale, symmetricDomain, ticksOf, zoomedDomain } from './scale.js';

const level = fc.double({ min: 0, max: 100, noNaN: true });

describe('a scale', () => {
  it('puts ends on ends and what lies beyond on the edge', () => {
    const scale = linearScale({ low: 40, high: 60 }, 100, 0);
    expect([40, 50, 60, 99, -1].map(scale)).toEqual([100, 50, 0, 0, 100]);
    expect(linearScale({ low: 5, high: 5 }, 0, 10)(5)).toBe(5);
  });

  it('has round ticks inside its domain, no more than asked', () => {
    expect(ticksOf({ low: 40, high: 60 }, 5)).toEqual([40, 45, 50, 55, 60].filter((tick) => tick % 5 === 0));
    expect(ticksOf({ low: 0, high: 100 }, 6)).toEqual([0, 20, 40, 60, 80, 100]);
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (low, length, most) => {
          const domain = { low, high: low + length };
          const ticks = ticksOf(domain, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(domain.low - 1e-6 * length);
            expect(tick).toBeLessThanOrEqual(domain.high + 1e-6 * length);
          }
        },
      ),
    );
  });

  it('zooms to no less than 20 points and holds all that is drawn', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (drawn) => {
        const { low, high } = zoomedDomain(drawn);
        expect(high - low).toBeGreaterThanOrEqual(20);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(high);
      }),
    );
    expect(zoomedDomain([])).toEqual({ low: 0, high: 100 });
  });

  it('reaches equally far from zero to both sides', () => {
    expect(symmetricDomain([-0.6, 2.04], 1)).toEqual({ low: -2.1, high: 2.1 });
    expect(symmetricDomain([], 1)).toEqual({ low: -1, high: 1 });
  });
});
