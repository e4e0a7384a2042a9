import { analyse } from './analyse.js';

/** Two agencies, two waves of 50: `a` rises by 20 points, `b` stays where it is. */
const table = {
  columns: ['agency', 'wave', 'score'],
  rows: ['a', 'b'].flatMap((agency) =>
    ['w1', 'w2'].flatMap((wave) =>
      Array.from({ length: 50 }, (_, i) => {
        const rise = agency === 'a' && wave === 'w2' ? 20 : 0;
        return [agency, wave, String(40 + rise + (i % 5))];
      }),
    ),
  ),
};
const comparisons = ['a', 'b'].map((level) => ({
  outcome: 'score',
  by: 'wave',
  levels: ['w2', 'w1'] as const,
  within: { variable: 'agency', level },
}));

describe('the key changes', () => {
  it('judges the changes of all agencies as one family', () => {
    const own = analyse(table, { outcomes: ['score'], changes: { comparisons } });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [a, b] = own.result.changes!;
    expect(a).toMatchObject({ within: 'a', verdict: 'HIGHER' });
    expect(a!.estimate).toBeCloseTo(20, 10);
    expect(b).toMatchObject({ within: 'b', verdict: 'STABLE', p_adjusted: 1 });
  });

  it('takes its margins from the specification', () => {
    const rule = { minimumChange: 30, equivalence: 0.1 };
    const own = analyse(table, { outcomes: ['score'], changes: { comparisons, rule, method: 'BH' } });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    expect(own.result.changes!.map(({ verdict }) => verdict)).toEqual(['UNDETERMINED', 'UNDETERMINED']);
  });

  it('names the comparison that has no answers', () => {
    const none = [{ ...comparisons[0]!, levels: ['w9', 'w1'] as const }];
    expect(analyse(table, { outcomes: ['score'], changes: { comparisons: none } })).toMatchObject({
      problems: [{ code: 'NO_VALID_RESPONSES', path: 'changes.comparisons[0]' }],
    });
  });
});

describe('the key unpaired', () => {
  it('adds the errors of two published figures', () => {
    const pair = { a: { mean: 60, se: 1.2, df: 399 }, b: { mean: 55, se: 1.3, df: 299 } };
    const own = analyse(table, { outcomes: ['score'], unpaired: [pair] });
    expect(own).toMatchObject({ result: { unpaired: [{ estimate: 5, se: 2.5, flags: ['PAIRING_LOST'] }] } });
  });
});
