import { analyse } from './analyse.js';

const table = {
  columns: ['p', 'y'],
  rows: [
    ['0.01', '1'],
    ['0.04', '2'],
    ['', '3'],
    ['0.03', '5'],
  ],
};

describe('the key multiplicity', () => {
  it('adjusts a column of p-values as one family; an empty field was not tested', () => {
    const own = analyse(table, { outcomes: ['y'], multiplicity: [{ column: 'p', method: 'holm' }] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    expect(own.result.multiplicity).toEqual([
      { column: 'p', method: 'holm', family: 3, adjusted: [0.03, 0.06, null, 0.06] },
    ]);
  });

  it('names the place of a p above 1 and of a column that is not there', () => {
    const above = analyse(table, { outcomes: ['y'], multiplicity: [{ column: 'y', method: 'BH' }] });
    expect(above).toMatchObject({ ok: false, problems: [{ code: 'PVALUE_INVALID', path: 'multiplicity[0]' }] });
    const missing = analyse(table, { outcomes: ['y'], multiplicity: [{ column: 'q', method: 'BH' }] });
    expect(missing).toMatchObject({ problems: [{ code: 'CSV_COLUMN_MISSING', path: 'multiplicity[0].column' }] });
  });
});
