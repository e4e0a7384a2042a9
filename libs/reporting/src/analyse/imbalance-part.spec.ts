import { analyse } from './analyse.js';

const table = {
  columns: ['sex', 'y'],
  rows: Array.from({ length: 100 }, (_, row) => [row < 80 ? 'f' : 'm', String(row % 7)]),
};
const half = {
  variable: 'sex',
  levels: [
    { level: 'f', total: 1 },
    { level: 'm', total: 1 },
  ],
};

describe('the key imbalance', () => {
  it('tells the distance before and after weighting', () => {
    const own = analyse(table, { outcomes: ['y'], margins: [half], imbalance: [half] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [figures] = own.result.imbalance!;
    expect(figures!.before.dissimilarity).toBeCloseTo(0.3, 12);
    expect(figures!.after.dissimilarity).toBeCloseTo(0, 10);
  });

  it('refuses a population of nobody', () => {
    const none = { variable: 'sex', levels: half.levels.map((own) => ({ ...own, total: 0 })) };
    expect(analyse(table, { outcomes: ['y'], imbalance: [none] })).toMatchObject({
      problems: [{ code: 'RAKE_TARGET_INVALID', path: 'imbalance[0].levels' }],
    });
  });
});
