import fc from 'fast-check';
import { disclose } from './disclosure.js';
import type { RawPoint } from './trust-trend.queries.js';

const good: RawPoint = {
  agencyId: 'a',
  waveId: 'w',
  problem: null,
  respondents: 120,
  n: 115,
  mean: 54.321,
  se: 1.9,
  df: 119,
  ci95: [50.56, 58.08],
  ci50: [53.04, 55.6],
  effectiveN: 80,
  designEffect: 1.4,
  weightsDesignEffect: 1.5,
};

describe('a figure', () => {
  it('with enough answers and a narrow interval is published with its error and base', () => {
    expect(disclose(good)).toMatchObject({
      status: 'PUBLISHED',
      value: 54.321,
      base: 115,
      effectiveBase: 80,
      flags: [],
    });
  });

  it.each<[string, Partial<RawPoint>, string, string | null]>([
    ['of nobody', { respondents: 0, n: null, mean: null }, 'EMPTY', null],
    ['never estimated', { respondents: null }, 'EMPTY', null],
    ['from 29 respondents', { respondents: 29, n: 29 }, 'SUPPRESSED', 'BASE'],
    ['with 29 valid answers', { n: 29 }, 'SUPPRESSED', 'BASE'],
    ['with an effective base of 19.9', { effectiveN: 19.9 }, 'SUPPRESSED', 'EFFECTIVE_BASE'],
    ['with an interval of more than 10 points to each side', { ci95: [44, 64.1] }, 'SUPPRESSED', 'PRECISION'],
    ['whose sample could not be weighted', { problem: 'RAKE_EMPTY_LEVEL', n: null }, 'PROBLEM', 'RAKE_EMPTY_LEVEL'],
    ['too small and not weightable', { respondents: 12, problem: 'RAKE_TOO_FEW' }, 'SUPPRESSED', 'BASE'],
    ['that was refused by itself', { mean: null }, 'SUPPRESSED', 'BASE'],
  ])('%s is withheld with its reason', (_, change, status, reason) => {
    expect(disclose({ ...good, ...change })).toEqual({ status, reason });
  });

  it('is flagged when the weights are extreme or everybody answered alike', () => {
    expect(disclose({ ...good, weightsDesignEffect: 3.1 })).toMatchObject({ flags: ['WEIGHTS_EXTREME'] });
    expect(disclose({ ...good, se: 0, ci95: [54.3, 54.4] })).toMatchObject({ flags: ['ZERO_VARIANCE'] });
  });

  it('that is withheld carries no number at all', () => {
    const figures = fc.record({
      respondents: fc.integer({ min: 0, max: 60 }),
      n: fc.option(fc.integer({ min: 0, max: 60 })),
      mean: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      effectiveN: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
      halfWidth: fc.double({ min: 0, max: 40, noNaN: true }),
      problem: fc.option(fc.constantFrom('RAKE_TOO_FEW', 'RAKE_EMPTY_LEVEL')),
    });
    fc.assert(
      fc.property(figures, ({ halfWidth, ...change }) => {
        const figure = disclose({ ...good, ...change, ci95: [50 - halfWidth, 50 + halfWidth] });
        const mayShow =
          change.problem === null && (change.n ?? 0) >= 30 && (change.effectiveN ?? 0) >= 20 && halfWidth <= 10;
        if (figure.status === 'PUBLISHED') expect(mayShow && change.respondents >= 30).toBe(true);
        else expect(JSON.stringify(figure)).not.toMatch(/\d/);
      }),
    );
  });
});
