import fc from 'fast-check';
import { disclose } from './disclosure.js';
import type { RawPoint } from './trust-trend.queries.js';

const good: RawPoint = {
  agencyId: 'a',
  waveId: 'w',
  problem: null,
  respondents: 120,
  n: 117,
  mean: 54.321,
  se: 1.9,
  df: 119,
  ci95: [50.56, 58.08],
  ci50: [53.04, 55.6],
  effectiveN: 81,
  minBatch: 20,
  designEffect: 1.4,
  weightsDesignEffect: 1.5,
  thinTarget: false,
  isItem: false,
};

describe('a figure', () => {
  it('with enough answers and a narrow interval is published with its error and base', () => {
    expect(disclose(good)).toMatchObject({
      status: 'PUBLISHED',
      value: 54.3,
      base: 120,
      effectiveBase: 60,
      flags: [],
    });
  });

  it('is shown as it is rounded, its intervals made from that, and its bases in fives', () => {
    const wanted = { value: 54.3, standardError: 1.9, interval95: [50.5, 58.1], degreesOfFreedom: 120 };
    expect(disclose(good)).toMatchObject(wanted);
    expect(disclose({ ...good, mean: 54.28, n: 107, effectiveN: 78 })).toMatchObject({
      ...wanted,
      base: 105,
      effectiveBase: 55,
    });
  });

  it('has bases from which a handful that left the question out cannot be counted', () => {
    const bases = (n: number) => {
      const figure = disclose({ ...good, respondents: 123, n, effectiveN: n - 30 });
      return figure.status === 'PUBLISHED' && [figure.base, figure.effectiveBase];
    };
    expect([123, 120, 117, 114].map(bases)).toEqual(Array.from({ length: 4 }, () => [125, 65]));
    expect(bases(113)).toEqual([115, 60]);
  });

  it('says nothing of weights but the least where a handful was weighted to a target, or nobody looked', () => {
    for (const thinTarget of [true, null]) {
      const wanted = { base: 120, effectiveBase: 20, designEffect: null, flags: ['WEIGHTS_EXTREME'] };
      expect(disclose({ ...good, thinTarget, weightsDesignEffect: 1.04 })).toMatchObject(wanted);
    }
  });

  it('of one question is left to editions, which tell it in whole points', () => {
    expect(disclose({ ...good, isItem: true })).toEqual({ status: 'SUPPRESSED', reason: 'EDITION' });
    expect(disclose({ ...good, isItem: true, minBatch: 1 }).status).toBe('PUBLISHED');
  });

  it('has its exact base only in a wave that hides no single answer', () => {
    expect(disclose({ ...good, minBatch: 1 })).toMatchObject({ value: 54.3, base: 117, effectiveBase: 81 });
    expect(disclose({ ...good, minBatch: 19 })).toMatchObject({ base: 117 });
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
