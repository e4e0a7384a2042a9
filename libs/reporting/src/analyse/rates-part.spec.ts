import { expectClose } from '../testing/close.js';
import { analyse } from './analyse.js';
import type { RatesSpec } from './rates-part.js';

const cases = { I: 812, P: 64, R: 310, NC: 420, O: 38, UH: 205, UO: 90, NE: 530 };
const table = {
  columns: ['code', 'n'],
  rows: Object.entries(cases).map(([code, n]) => [code, String(n)]),
};

function ratesOf(spec: Partial<RatesSpec>, rows: readonly (readonly string[])[] = table.rows) {
  const own = analyse({ ...table, rows }, { outcomes: [], rates: [{ disposition: 'code', count: 'n', ...spec }] });
  if (!own.ok) return { problems: own.problems, figures: null };
  return { problems: [], figures: own.result.rates![0]! };
}

describe('the key rates', () => {
  it('counts dispositions and says how e was found', () => {
    const { figures } = ratesOf({});
    expect(figures!.cases).toEqual(cases);
    expect(figures!.e!.method).toBe('CASRO');
    expectClose(figures!.e!.value, 0.756209751609936, 1e-12);
    expectClose(figures!.rates!.RR1, 0.418772563176895, 1e-12);
    const stated = ratesOf({ eligible: { value: 0.62, method: 'last year' } }).figures!;
    expectClose(stated.rates!.RR3, 0.444468772237123, 1e-12);
    expect(stated.e).toEqual({ value: 0.62, method: 'last year' });
  });

  it('gives an opt-in sample a participation rate and no response rate', () => {
    const rows = [
      ['I', '30'],
      ['P', '10'],
      ['R', '80'],
    ];
    expect(ratesOf({ frame: 'OPT_IN' }, rows).figures).toMatchObject({
      rates: null,
      participationRate: 0.25,
      flags: ['RATE_NOT_DEFINED_OPT_IN'],
    });
  });

  it('names a code it does not know and a column that is not there', () => {
    expect(
      ratesOf({}, [
        ['X', '1'],
        ['I', '1'],
      ]).problems,
    ).toMatchObject([{ code: 'CSV_VALUE_INVALID', path: 'row 2, column code' }]);
    expect(ratesOf({ count: 'm' }).problems).toMatchObject([{ code: 'CSV_COLUMN_MISSING', path: 'rates[0].count' }]);
  });
});
