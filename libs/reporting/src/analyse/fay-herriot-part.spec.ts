import { analyse } from './analyse.js';

const table = {
  columns: ['office', 'y', 'v', 'people'],
  rows: [50, 54, 58, 62, 66, 70].map((direct, i) => [`office ${i}`, String(direct), '4', '1']),
};
const fayHerriot = { area: 'office', direct: 'y', psi: 'v', benchmark: { share: 'people', whole: 61 } };

describe('the key fayHerriot', () => {
  it('gives shrunk and benchmarked estimates, a line an area', () => {
    const own = analyse(table, { outcomes: ['y'], fayHerriot });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const { sigma2v, areas, flags } = own.result.fayHerriot!;
    expect(sigma2v).toBeCloseTo(52, 8);
    expect(flags).toEqual([]);
    expect(areas[0]!.area).toBe('office 0');
    expect(areas[0]!.eblup).toBeCloseTo(50.714, 3);
    expect(areas[0]!.benchmarked).toBeCloseTo(51.714, 3);
  });

  it('names the missing value and the refusal', () => {
    const gap = { ...table, rows: table.rows.map((row, i) => (i === 2 ? ['x', '', '4', '1'] : row)) };
    expect(analyse(gap, { outcomes: ['v'], fayHerriot })).toMatchObject({
      problems: [{ code: 'CSV_VALUE_INVALID', path: 'row 4, column y' }],
    });
    const few = { ...table, rows: table.rows.slice(0, 4) };
    expect(analyse(few, { outcomes: ['y'], fayHerriot })).toMatchObject({
      problems: [{ code: 'FH_TOO_FEW_AREAS', path: 'fayHerriot' }],
    });
  });
});
