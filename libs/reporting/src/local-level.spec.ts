import fc from 'fast-check';
import { levelScore, localLevel, type LevelWave } from './local-level.js';
import { fixtureFigures } from './testing/fixture.js';
import { walkVariance } from './walk-variance.js';

interface SeriesFigures {
  readonly label: string;
  readonly y: readonly (number | null)[];
  readonly obsVar: readonly (number | null)[];
  readonly dt: readonly number[] | number;
  readonly qGivenOrML: 'ML' | 'given';
  readonly q: number;
  readonly logLik_diffuse: number;
  readonly filtered: readonly number[];
  readonly filteredVar: readonly number[];
  readonly smoothed: readonly number[];
  readonly smoothedVar: readonly number[];
  readonly innovations: readonly (number | null)[];
  readonly innovationVar: readonly (number | null)[];
}

const { series } = fixtureFigures<{ series: readonly SeriesFigures[] }>('o08');

function wavesOf({ y, obsVar, dt }: SeriesFigures): LevelWave[] {
  const gaps = [dt].flat();
  let time = 0;
  return y.map((estimate, t) => {
    time += t === 0 ? 0 : gaps[t - 1]!;
    return { time, estimate, se: Math.sqrt(obsVar[t] ?? NaN) };
  });
}

/** Largest difference; a figure that is null in one is null in the other. */
function apart(actual: readonly (number | null)[], expected: readonly (number | null)[]): number {
  expect(actual.map((own) => own === null)).toEqual(expected.map((own) => own === null));
  return Math.max(...actual.map((own, t) => Math.abs((own ?? 0) - (expected[t] ?? 0))));
}

describe('the local level', () => {
  it.each(series)('has filter, smoother, innovations and likelihood of KFAS: $label', (expected) => {
    const own = localLevel(wavesOf(expected), expected.q);
    for (const name of [
      'filtered',
      'filteredVar',
      'smoothed',
      'smoothedVar',
      'innovations',
      'innovationVar',
    ] as const) {
      expect(apart(own[name], expected[name])).toBeLessThan(1e-8);
    }
    expect(Math.abs(own.logLik - expected.logLik_diffuse)).toBeLessThan(1e-8);
  });

  it.each(series.filter(({ qGivenOrML }) => qGivenOrML === 'ML'))(
    'has the q of R by maximum likelihood: $label',
    (expected) => {
      const own = walkVariance([wavesOf(expected)]);
      expect(own.boundary).toBe(expected.q === 0);
      expect(Math.abs(own.q - expected.q)).toBeLessThanOrEqual(1e-5 * expected.q);
      expect(own.logLik).toBeGreaterThanOrEqual(expected.logLik_diffuse - 1e-8);
    },
  );

  const waves = fc
    .array(
      fc.record({
        gap: fc.double({ min: 0.2, max: 6, noNaN: true }),
        estimate: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 3 }),
        se: fc.double({ min: 0.5, max: 5, noNaN: true }),
      }),
      { minLength: 2, maxLength: 12 },
    )
    .filter((drawn) => drawn.some(({ estimate }) => estimate !== null))
    .map((drawn) => {
      let time = 0;
      return drawn.map(({ gap, estimate, se }): LevelWave => ({ time: (time += gap), estimate, se }));
    });
  const q = fc.double({ min: 0.01, max: 50, noNaN: true });

  it('is the same read backwards, missing waves and all', () => {
    fc.assert(
      fc.property(waves, q, (drawn, walk) => {
        const forth = localLevel(drawn, walk);
        const back = localLevel(drawn.map((wave) => ({ ...wave, time: -wave.time })).reverse(), walk);
        expect(apart(back.smoothed.toReversed(), forth.smoothed)).toBeLessThan(1e-8);
        expect(apart(back.smoothedVar.toReversed(), forth.smoothedVar)).toBeLessThan(1e-8);
        expect(Math.abs(back.logLik - forth.logLik)).toBeLessThan(1e-6);
      }),
    );
  });

  it('has the derivative of its likelihood as score', () => {
    fc.assert(
      fc.property(waves, q, (drawn, walk) => {
        const step = walk * 1e-4;
        const slope = (localLevel(drawn, walk + step).logLik - localLevel(drawn, walk - step).logLik) / (2 * step);
        expect(Math.abs(levelScore(drawn, walk) - slope)).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
      }),
    );
  });

  it('without a walk is the precision-weighted mean', () => {
    const own = localLevel(
      [
        { time: 0, estimate: 50, se: 1 },
        { time: 1, estimate: 56, se: 2 },
      ],
      0,
    );
    expect(own.smoothed).toEqual([51.2, 51.2]);
    expect(own.smoothedVar[0]).toBeCloseTo(0.8, 12);
  });
});
