import { analyse } from './analyse.js';

const table = {
  columns: ['meg', 'owen'],
  rows: [...'abcdabcdab'].map((value, row) => [value, row === 9 ? '' : value.replace('d', 'c')]),
};
const request = { name: 'codes', raters: ['meg', 'owen'], metric: 'NOMINAL', draws: 200 } as const;

describe('the key agreement', () => {
  it('reads text as names and an empty field as not rated', () => {
    const own = analyse(table, { outcomes: [], agreement: [request] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [figures] = own.result.agreement!;
    // 18 ratings: a 6, b 4, c 6, d 2; c meets d in two units: 1 - 17 * 2 / (24+36+12+24+8+12).
    expect(figures).toMatchObject({ name: 'codes', units: 9, ratings: 18 });
    expect(figures!.alpha).toBeCloseTo(1 - 34 / 116, 12);
    expect(figures!.interval[0]).toBeLessThanOrEqual(figures!.alpha);
  });

  it('wants numbers for other metrics, and something to disagree about', () => {
    const ordinal = analyse(table, { outcomes: [], agreement: [{ ...request, metric: 'ORDINAL' }] });
    expect(ordinal).toMatchObject({ ok: false });
    const same = { ...table, rows: table.rows.map(() => ['a', 'a']) };
    expect(analyse(same, { outcomes: [], agreement: [request] })).toMatchObject({
      problems: [{ code: 'AGREEMENT_UNDEFINED', path: 'agreement[0]' }],
    });
  });
});
