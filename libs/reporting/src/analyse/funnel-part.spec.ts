import { analyse } from './analyse.js';

const table = {
  columns: ['agency', 'index', 'se'],
  rows: [...Array.from({ length: 11 }, (_, k) => [`a${k}`, String(45 + k), '1']), ['small', '', '']],
};
const request = { unit: 'agency', estimate: 'index', se: 'se' };

describe('the key funnel', () => {
  it('places every unit that has a figure, allowing for differences beyond the errors', () => {
    const own = analyse(table, { outcomes: [], funnel: [request, { ...request, dispersion: 'NONE', target: 45 }] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [allowing, strict] = own.result.funnel!;
    expect(allowing).toMatchObject({ target: 50, dispersion: 'ADDITIVE' });
    expect(allowing!.units.map(({ zone }) => zone)).toEqual(Array.from({ length: 11 }, () => 'INSIDE'));
    expect(strict!.units.at(-1)).toMatchObject({ unit: 'a10', z: 10, zone: 'ABOVE_ALARM' });
  });

  it('names the row without an error above 0', () => {
    const own = analyse({ ...table, rows: table.rows.with(0, ['a0', '45', '0']) }, { outcomes: [], funnel: [request] });
    expect(own).toMatchObject({ problems: [{ code: 'CSV_VALUE_INVALID', path: 'row 2, column se' }] });
  });
});
