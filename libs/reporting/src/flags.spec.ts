import { cellFlags, keyFlags, REPORTING_FLAGS, sourceFlags, type ReportingFlag } from './flags.js';
import { designSample } from './design-sample.js';
import { itemCovariances } from './item-covariances.js';
import { itemStatistics } from './item-statistics.js';
import { kish } from './kish.js';
import { omega } from './omega.js';
import { figures } from './testing/close.js';
import { validity } from './validity.js';
import { weightedMean } from './weighted-mean.js';
import { absorbUnknown } from './absorb-unknown.js';

/** Complete-case sums of people with these scores. */
function momentsOf(people: readonly (readonly number[])[]) {
  const items = people[0]!.length;
  const sums = Float64Array.from({ length: items }, (_, j) => people.reduce((sum, own) => sum + own[j]!, 0));
  const products: number[] = [];
  for (let j = 0; j < items; j += 1) {
    for (let k = j; k < items; k += 1) products.push(people.reduce((sum, own) => sum + own[j]! * own[k]!, 0));
  }
  return { n: people.length, sums, products: Float64Array.from(products) };
}

const people = Array.from({ length: 60 }, (_, at) => at);
const two = (n: number) => [
  { levels: ['f'], baseWeight: 1, n },
  { levels: ['m'], baseWeight: 1, n: 30 },
];
const halves = [{ variable: 'sex', levels: ['f', 'm'].map((level) => ({ level, total: 1 })) }];
const covariancesOf = (of: (at: number) => number[]) => figures(itemCovariances([momentsOf(people.map(of))]));

/** A case for every flag but the one of the questionnaire's scoring; the type holds the list complete. */
const CASES: Readonly<Record<Exclude<ReportingFlag, 'SCORING_ROUNDED'>, () => readonly string[]>> = {
  NON_PROBABILITY: () => sourceFlags({ optIn: true, users: false, population: true }),
  UNIVERSE_MIXED: () => sourceFlags({ optIn: false, users: true, population: true }),
  VALIDITY_CHECK: () => figures(validity([momentsOf(people.map((at) => [at, (at * 37) % 60]))])).flags,
  WEIGHTS_EXTREME: () => {
    const cells = [...two(300), { levels: ['m'], baseWeight: 400, n: 5 }];
    return kish(figures(designSample({ cells, variables: ['sex'], margins: null })).sample).flags;
  },
  SPARSE_CELLS: () => cellFlags([{ n: 1 }, { n: 1 }, { n: 2 }]),
  MARGIN_VARIABLE_POOR: () =>
    absorbUnknown([...two(30), { levels: ['unknown'], baseWeight: 1, n: 20 }], ['sex'], halves).report.dropped.map(
      ({ code }) => code,
    ),
  KEY_TOO_COARSE: () => keyFlags(['sex'], [...halves, { variable: 'county' }]),
  ZERO_VARIANCE: () => {
    const { sample } = figures(designSample({ cells: two(30), variables: ['sex'], margins: null }));
    return figures(weightedMean(sample, { n: [30, 30], sum: [1500, 1500], sumOfSquares: [75_000, 75_000] })).flags;
  },
  NEGATIVE_ALPHA: () => itemStatistics(covariancesOf((at) => [at, 60 - at + (at % 3)])).flags,
  HEYWOOD: () => figures(omega(covariancesOf((at) => [at, at, (at * 7) % 11]))).flags,
};

describe('flags', () => {
  it.each(Object.entries(CASES))('%s is raised', (flag, raise) => {
    expect(raise()).toContain(flag);
  });

  it('are a closed list', () => {
    expect([...Object.keys(CASES), 'SCORING_ROUNDED'].sort()).toEqual([...REPORTING_FLAGS].sort());
  });

  it('are silent where nothing is wrong', () => {
    expect(cellFlags([{ n: 4 }, { n: 6 }, { n: 0 }])).toEqual([]);
    expect(keyFlags(['sex', 'age'], halves)).toEqual([]);
    expect(sourceFlags({ optIn: false, users: true, population: false })).toEqual([]);
    expect(figures(validity([momentsOf(people.map((at) => [at, at + 25 * (at % 2)]))])).flags).toEqual([]);
  });

  it('validity is a correlation within groups: agencies that differ make no person agree', () => {
    const apart = [0, 1000].map((level) => momentsOf(people.map((at) => [level + at, level + ((at * 37) % 60)])));
    const { correlation, n } = figures(validity(apart));
    expect(n).toBe(120);
    expect(Math.abs(correlation)).toBeLessThan(0.2);
  });
});
