import fc from 'fast-check';
import type { RawPoint } from './trust-trend.queries.js';
import { trustTrend } from './trust-trend.js';

const WAVES = ['w1', 'w2', 'w3'];

function point(agencyId: string, waveId: string, mean: number, change: Partial<RawPoint> = {}): RawPoint {
  const se = change.se ?? 1.5;
  return {
    agencyId,
    waveId,
    problem: null,
    respondents: 150,
    n: 150,
    mean,
    se,
    df: 149,
    ci95: [mean - 2 * se, mean + 2 * se],
    ci50: [mean - 0.7 * se, mean + 0.7 * se],
    effectiveN: 100,
    minBatch: 20,
    designEffect: 1.5,
    weightsDesignEffect: 1.5,
    thinTarget: false,
    isItem: false,
    ...change,
  };
}

const few = { respondents: 20, n: 20 };

describe('the council figure', () => {
  it('is the mean of the published agencies with the error of a mean', () => {
    const { council } = trustTrend(
      ['w1'],
      [point('a', 'w1', 50, { se: 3 }), point('b', 'w1', 60, { se: 4 }), point('c', 'w1', 10, few)],
    );
    expect(council[0]).toMatchObject({
      value: 55,
      standardError: 2.5,
      publishedAgencies: 2,
      suppressedAgencies: 1,
      base: 300,
    });
    expect(council[0]?.interval95?.[0]).toBeCloseTo(55 - 1.97 * 2.5, 1);
  });

  it('does not depend on what was withheld, in any digit', () => {
    const mean = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(mean, mean, fc.constantFrom('w1', 'w2', 'w3'), (one, other, waveId) => {
        const rest = WAVES.flatMap((wave) => [point('a', wave, 40), point('b', wave, 60)]);
        const withhold = (value: number) => trustTrend(WAVES, [...rest, point('c', waveId, value, few)]);
        expect(JSON.stringify(withhold(one))).toBe(JSON.stringify(withhold(other)));
      }),
    );
  });

  it('is absent in a wave without a published agency', () => {
    const { council } = trustTrend(['w1'], [point('a', 'w1', 50, few)]);
    expect(council[0]).toMatchObject({
      value: null,
      standardError: null,
      interval95: null,
      base: 0,
      suppressedAgencies: 1,
    });
  });

  it('changes only by agencies that are published in both waves: a new agency is no rise', () => {
    const { councilChange, council } = trustTrend(
      ['w1', 'w2'],
      [point('a', 'w1', 40), point('a', 'w2', 40.5), point('b', 'w1', 90, few), point('b', 'w2', 90)],
    );
    expect(council[1]?.value).toBe(65.3);
    expect(councilChange).toMatchObject({
      fromWaveId: 'w1',
      toWaveId: 'w2',
    });
    expect(councilChange?.verdict).not.toBe('HIGHER');
    expect(councilChange?.difference).toBeCloseTo(0.5, 10);
  });
});

describe('the change of an agency', () => {
  it('is between its last two published waves, whatever lies between them', () => {
    const { agencies } = trustTrend(WAVES, [point('a', 'w1', 40), point('a', 'w2', 10, few), point('a', 'w3', 60)]);
    expect(agencies[0]?.change).toMatchObject({ fromWaveId: 'w1', toWaveId: 'w3', difference: 20, verdict: 'HIGHER' });
  });

  it('is called one only after adjustment for all the changes shown beside it', () => {
    const alone = [point('a', 'w1', 50), point('a', 'w2', 54.6)];
    const many = Array.from({ length: 30 }, (_, i) => [point(`x${i}`, 'w1', 50), point(`x${i}`, 'w2', 50.1)]).flat();
    const verdict = (raw: RawPoint[]) =>
      trustTrend(['w1', 'w2'], raw).agencies.find(({ agencyId }) => agencyId === 'a')?.change?.verdict;
    expect(verdict(alone)).toBe('HIGHER');
    expect(verdict([...alone, ...many])).toBe('UNDETERMINED');
  });

  it('is unknown after a single published wave', () => {
    expect(trustTrend(WAVES, [point('a', 'w1', 50)]).agencies[0]?.change).toBeNull();
  });

  it('is not judged across a break of the trend, neither for an agency nor for the council; on one side of it, it is', () => {
    const raw = [point('a', 'w1', 40), point('a', 'w2', 60), point('b', 'w2', 40), point('b', 'w3', 60)];
    const broken = trustTrend(WAVES, raw, new Set(['w2']));
    expect(broken.agencies.map(({ change }) => change?.verdict ?? null)).toEqual([null, 'HIGHER']);
    expect(trustTrend(['w1', 'w2'], raw.slice(0, 2), new Set(['w2'])).councilChange).toBeNull();
    expect(trustTrend(['w1', 'w2'], raw.slice(0, 2), new Set(['w1'])).councilChange).not.toBeNull();
  });
});
