import loadHighs, { type Highs } from 'highs';
import { attackAnswers, attackCounts, publishAll, type Attack, type Through } from './testing/attack/attack.js';
import { learntByWhoKnowsTheRest } from './testing/attack/knows-all-but-one.js';
import { DEFENCE_OFF, DEFENCE_ON, syntheticProvince, type Making } from './testing/attack/synthetic-province.js';

const FORM = process.env.HAMAVA_PROOF ?? 'test';

/** How often something is tried: in every run of the tests, in the small proof, in the large one. */
function times(test: number, small: number, large: number): number {
  if (FORM === 'large') return large;
  return FORM === 'small' ? small : test;
}

/** Single agencies over many releases, and provinces in which agencies hide behind one another. */
const ALONE: Making = { agencies: 1, days: 6, first: [35, 90], next: [8, 30] };
const RAKED: Making = { agencies: 1, days: 4, first: [40, 140], next: [10, 40], raked: ['sex'] };
const ALL_RAKED: Making = { ...RAKED, raked: ['sex', 'ageBand', 'residence'] };
const TOGETHER: Making = { agencies: 5, days: 2, first: [50, 70], next: [10, 30] };
const UNDEFENDED: Making = { agencies: 6, days: 2, first: [20, 120], next: [1, 6] };

describe('an attacker with every figure of every edition and an integer solver', () => {
  let highs: Highs;
  beforeAll(async () => {
    // Typed as if it were an ES module beside a CommonJS one; what is required is the loader itself.
    highs = await (loadHighs as unknown as () => Promise<Highs>)();
  });

  /** Of so many provinces. */
  function collect(many: number, one: (seed: number) => Attack): Attack {
    const all = Array.from({ length: many }, (_, at) => {
      const { leaks, tried } = one(at + 1);
      return { tried, leaks: leaks.map((leak) => ({ ...leak, agency: `${at + 1} ${leak.agency}` })) };
    });
    return { tried: all.reduce((sum, { tried }) => sum + tried, 0), leaks: all.flatMap(({ leaks }) => leaks) };
  }

  const countsOf = (making: Making, many: number, through: readonly Through[], knowsBases = false) =>
    collect(many, (seed) =>
      attackCounts(highs, publishAll(syntheticProvince(making, seed), DEFENCE_ON, knowsBases), 'ALL_TRIED', through),
    );

  const CASES: readonly (readonly [string, Making, number, readonly Through[]])[] = [
    ['in an agency', ALONE, times(1, 3, 24), ['LEVELS', 'QUESTIONS', 'ITEMS']],
    ['in a sample raked by one variable', RAKED, times(10, 20, 200), ['LEVELS']],
    ['in a sample raked by three', ALL_RAKED, times(10, 20, 200), ['LEVELS']],
    ['in an agency whose weights are known', { ...RAKED, days: 3 }, times(1, 1, 5), ['QUESTIONS']],
    ['through what the province shows of its agencies', TOGETHER, times(0, 1, 2), ['QUESTIONS']],
  ];
  it.each(CASES.filter(([, , many]) => many > 0))(
    'isolates no handful of people %s',
    (where, making, many, through) => {
      const { tried, leaks } = countsOf(making, many, through);
      const agencies = many * making.agencies;
      console.log(
        `defence on, ${where}: ${leaks.length} leaks, ${tried} counts of 1 to 9 people, ${agencies} agencies`,
      );
      expect(tried).toBeGreaterThanOrEqual(agencies);
      expect(leaks).toEqual([]);
    },
  );

  it('learns no answer of one newcomer from those of all others', () => {
    const many = times(1, 3, 15);
    const { tried, leaks } = collect(many, (seed) =>
      attackAnswers(highs, publishAll(syntheticProvince(ALONE, seed), DEFENCE_ON)),
    );
    console.log(`defence on: ${leaks.length} of ${tried} answers of newcomers learnt in ${many} agencies`);
    expect(tried).toBeGreaterThan(many * 5);
    expect(leaks).toEqual([]);
  });

  it('succeeds in more than 95 of 100 agencies where nothing is defended', () => {
    const provinces = times(4, 4, 20);
    const published = (seed: number) => publishAll(syntheticProvince(UNDEFENDED, seed), DEFENCE_OFF);
    const agencies = provinces * UNDEFENDED.agencies;
    const ofAgencies = ({ leaks }: Attack) => new Set(leaks.map(({ agency }) => agency)).size;
    const counts = ofAgencies(collect(provinces, (seed) => attackCounts(highs, published(seed), 'FIRST_LEAK')));
    const few = times(1, 2, 20);
    const answers = ofAgencies(collect(few, (seed) => attackAnswers(highs, published(seed))));
    const asked = few * UNDEFENDED.agencies;
    console.log(
      `defence off: ${counts} of ${agencies} agencies tell a handful of people, ${answers} of ${asked} an answer`,
    );
    expect(counts / agencies).toBeGreaterThan(0.95);
    expect(answers / asked).toBeGreaterThan(0.95);
  });

  // What the model leaves out, measured: nothing is promised against who knows as much.
  it('learns a little more with exact numbers of respondents, or with all other answers', () => {
    const agencies = times(0, 1, 5);
    const exact = countsOf(ALONE, agencies, ['LEVELS', 'QUESTIONS', 'ITEMS'], true);
    console.log(`who knows how many answered: ${exact.leaks.length} of ${exact.tried} counts`);
    expect(exact.leaks.length).toBeLessThanOrEqual(exact.tried * 0.02);
    const rest = Array.from({ length: times(1, 4, 40) }, (_, at) =>
      learntByWhoKnowsTheRest(syntheticProvince({ ...ALONE, first: [60, 160] }, at + 1), DEFENCE_ON, 6),
    );
    const learnt = rest.reduce((sum, own) => sum + own.learnt, 0);
    const tried = rest.reduce((sum, own) => sum + own.tried, 0);
    console.log(`who knows all answers of a closed wave but one: ${learnt} of ${tried} answers learnt`);
    expect(learnt).toBeLessThan(tried);
  });
});
