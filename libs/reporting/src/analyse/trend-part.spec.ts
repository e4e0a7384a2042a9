import { fixtureFigures } from '../testing/fixture.js';
import { analyse } from './analyse.js';

const { series } = fixtureFigures<{
  series: readonly { time: readonly number[]; y: readonly (number | null)[]; obsVar: readonly number[]; q: number }[];
}>('o08');
const [quarters] = series;

const table = {
  columns: ['agency', 'year', 'y', 'se'],
  rows: quarters!.time.map((time, t) => [
    'a',
    String(time),
    String(quarters!.y[t] ?? ''),
    String(Math.sqrt(quarters!.obsVar[t]!)),
  ]),
};
const request = { series: 'agency', time: 'year', quartersPerUnit: 4, estimate: 'y', se: 'se' };

describe('the key trend', () => {
  it('reads years as four quarters and finds the q of R', () => {
    const own = analyse(table, { outcomes: [], trend: [request] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [figures] = own.result.trend!;
    expect(Math.abs(figures!.q / quarters!.q - 1)).toBeLessThan(1e-5);
    expect(figures!.series[0]!.waves).toHaveLength(119);
  });

  it('names the series that is too short, and refuses a file of short ones', () => {
    const two = [
      ['b', '2000', '50', '1'],
      ['b', '2001', '51', '1'],
    ];
    const both = analyse({ ...table, rows: [...table.rows, ...two] }, { outcomes: [], trend: [request] });
    expect(both).toMatchObject({ ok: true, result: { trend: [{ series: [{}, { flag: 'TREND_TOO_SHORT' }] }] } });
    const short = analyse({ ...table, rows: two }, { outcomes: [], trend: [request] });
    expect(short).toMatchObject({ problems: [{ code: 'TREND_TOO_SHORT', path: 'trend[0]' }] });
  });
});
