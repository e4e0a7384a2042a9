import { analyse } from './analyse.js';

const table = {
  columns: ['agency', 'index', 'se'],
  rows: [
    ['a', '61', '1'],
    ['b', '', ''],
    ['c', '55', '2'],
    ['d', '48', '1.5'],
  ],
};
const request = { unit: 'agency', estimate: 'index', se: 'se', draws: 2000 };

describe('the key ranks', () => {
  it('names each unit, the suppressed one without a rank, and the generator of the draws', () => {
    const own = analyse(table, { outcomes: [], ranks: [request] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [figures] = own.result.ranks!;
    expect(figures!.simulation).toEqual({ draws: 2000, seed: 20_240_501, generator: 'pure-rand 8 xoroshiro128plus' });
    expect(figures!.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['a', 1],
      ['b', null],
      ['c', 2],
      ['d', 3],
    ]);
    expect(figures!.units[1]).toEqual({ unit: 'b', rank: null, flag: 'RANK_SUPPRESSED_UNIT' });
  });

  it('refuses a unit without an error and covariances of other units', () => {
    const bare = { ...table, rows: table.rows.map((row) => row.with(2, '0')) };
    const refused = analyse(bare, { outcomes: [], ranks: [request] });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'RANK_SE_ZERO', path: 'ranks[0]' }] });
    const other = analyse(table, { outcomes: [], ranks: [{ ...request, covariance: ['se', 'se'] }] });
    expect(other).toMatchObject({ ok: false, problems: [{ code: 'INPUT_INVALID', path: 'ranks[0].covariance' }] });
  });
});
