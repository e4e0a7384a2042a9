import { analyse } from './analyse.js';
import type { AnalysisSpec } from './analysis-spec.js';

/** 60 women and 40 men; 4 did not say their age, 6 are above 65. */
const table = {
  columns: ['sex', 'age', 'score'],
  rows: Array.from({ length: 100 }, (_, i) => {
    const young = i % 2 === 0 ? '18-64' : '55-64';
    const old = i < 10 ? '65+' : young;
    return [i % 5 < 3 ? 'f' : 'm', i < 4 ? '' : old, String(i % 11)];
  }),
};
const spec: AnalysisSpec = {
  outcomes: ['score'],
  margins: [
    {
      variable: 'sex',
      levels: [
        { level: 'f', total: 50 },
        { level: 'm', total: 50 },
      ],
    },
    {
      variable: 'age',
      levels: [
        { level: '18-64', total: 70 },
        { level: '55-64', total: 20 },
        { level: '65+', total: 10 },
      ],
    },
  ],
};
const tree = { age: { '65+': '55+', '55-64': '55+' } };

describe('the key weighting', () => {
  it('joins thin levels into their parents, then lets the unknown keep their share', () => {
    const own = analyse(table, { ...spec, weighting: { collapse: { tree }, unknown: {} } });
    if (!own.ok) throw new Error(JSON.stringify(own.problems));
    const { weighting } = own.result;
    expect(weighting!.collapsed).toEqual([
      { variable: 'age', level: '55-64', parent: '55+', n: 45 },
      { variable: 'age', level: '65+', parent: '55+', n: 6 },
    ]);
    expect(weighting!.unknown).toEqual({ absorbed: [{ variable: 'age', share: 0.04 }], dropped: [] });
    const rounded = weighting!.margins[1]!.levels.map(({ level, total }) => [level, Math.round(total * 1e9) / 1e9]);
    expect(rounded).toEqual([
      ['18-64', 67.2],
      ['55+', 28.8],
      ['', 4],
    ]);
    expect(weighting!.unlimited).toBeNull();
  });

  it('drops a margin that too many left out, and says so', () => {
    const own = analyse(table, { ...spec, weighting: { unknown: { maximumShare: 0.03 } } });
    expect(own).toMatchObject({
      ok: true,
      result: { weighting: { unknown: { dropped: [{ code: 'MARGIN_VARIABLE_POOR' }] } } },
    });
  });

  it('still refuses a missing level without a rule for it', () => {
    const own = analyse(table, { ...spec, weighting: { collapse: { tree } } });
    expect(own).toMatchObject({ ok: false, problems: [{ code: 'RAKE_UNKNOWN_LEVEL' }] });
  });

  it('refuses a tree whose parents run in a circle, and bounds that cannot be met', () => {
    const circle = { age: { '65+': '55+', '55+': '65+' } };
    expect(analyse(table, { ...spec, weighting: { collapse: { tree: circle } } })).toMatchObject({
      problems: [{ code: 'INPUT_INVALID', path: 'weighting.collapse.tree.age' }],
    });
    const limit = { kind: 'BOUNDED', lower: 0.9, upper: 1.1 } as const;
    expect(analyse(table, { ...spec, weighting: { unknown: {}, limit } })).toMatchObject({
      problems: [{ code: 'RAKE_BOUNDS_INFEASIBLE' }],
    });
  });
});
