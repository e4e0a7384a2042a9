import { analyse } from './analyse.js';
import type { CompositeSpec } from './composite-part.js';

const table = {
  columns: ['agency', 'ati', 'se', 'days'],
  rows: [
    ['a', '70', '1', '4'],
    ['b', '60', '1', '10'],
    ['c', '40', '1', '25'],
    ['d', '', '', '5'],
  ],
};
const request: CompositeSpec = {
  unit: 'agency',
  indicators: [
    { column: 'ati', se: 'se', weight: 60, polarity: 'POSITIVE', goalposts: [0, 100] },
    { column: 'days', weight: 40, polarity: 'NEGATIVE', goalposts: [30, 0] },
  ],
  draws: 300,
};

describe('the key composite', () => {
  it('scores by goalposts, leaves out a unit with too little, and says how sure the ranks are', () => {
    const own = analyse(table, { outcomes: [], composite: [request] });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const [figures] = own.result.composite!;
    // a: 0.6 * 70 + 0.4 * 100 * 26/30
    expect(figures!.units[0]!.composite).toMatchObject({ rank: 1, medianRank: 1, coverage: 1 });
    expect(figures!.units[0]!.composite!.score).toBeCloseTo(42 + 1040 / 30, 10);
    expect(figures!.units[3]).toEqual({ unit: 'd', composite: null });
    expect(figures!.surelyTopQuartile).toBe(1);
    expect(figures!.leaveOneOut.map(({ dropped }) => dropped)).toEqual(['ati', 'days']);
  });

  it('names weights that do not sum to 100 and goalposts that nobody set', () => {
    const light = request.indicators.map((own) => ({ ...own, weight: 40 }));
    expect(analyse(table, { outcomes: [], composite: [{ ...request, indicators: light }] })).toMatchObject({
      problems: [{ code: 'WEIGHTS_INVALID', path: 'composite[0]' }],
    });
    const open = request.indicators.map(({ goalposts: _, ...own }) => own);
    expect(analyse(table, { outcomes: [], composite: [{ ...request, indicators: open }] })).toMatchObject({
      problems: [{ code: 'INPUT_INVALID', path: 'composite[0].indicators[0].goalposts' }, {}],
    });
  });
});
