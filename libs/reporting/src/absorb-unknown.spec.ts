import { absorbUnknown } from './absorb-unknown.js';
import type { DesignCell } from './design-cell.js';
import { marginTotal } from './margin.js';

const variables = ['sex'];
const sex = {
  variable: 'sex',
  levels: [
    { level: 'f', total: 60 },
    { level: 'm', total: 40 },
  ],
};
const cells = (unknown: number, baseWeight = 1): DesignCell[] => [
  { levels: ['f'], baseWeight: 1, n: 50 },
  { levels: ['m'], baseWeight: 1, n: 50 - unknown },
  { levels: ['unknown'], baseWeight, n: unknown },
];

describe('absorbUnknown', () => {
  it('gives the unknown their base-weight share and shrinks the other targets', () => {
    const { margins, report } = absorbUnknown(cells(8), variables, [sex]);
    expect(report).toEqual({ absorbed: [{ variable: 'sex', share: 0.08 }], dropped: [] });
    expect(margins[0]!.levels.map(({ level }) => level)).toEqual(['f', 'm', 'unknown']);
    expect(margins[0]!.levels.map(({ total }) => total)).toEqual([60 * 0.92, 40 * 0.92, 8]);
    expect(marginTotal(margins[0]!)).toBeCloseTo(100, 10);
  });

  it('counts base weights, not heads', () => {
    const { report } = absorbUnknown(cells(4, 2), variables, [sex]);
    expect(report.absorbed[0]!.share).toBeCloseTo(8 / 104, 14);
  });

  it('keeps a margin at ten per cent and drops it above', () => {
    expect(absorbUnknown(cells(10), variables, [sex]).report.dropped).toEqual([]);
    const { margins, report } = absorbUnknown(cells(11), variables, [sex]);
    expect(margins).toEqual([]);
    expect(report.dropped).toEqual([
      {
        code: 'MARGIN_VARIABLE_POOR',
        path: 'margins[0]',
        details: { variable: 'sex', share: 0.11, maximumShare: 0.1 },
      },
    ]);
  });

  it('leaves a margin without unknown, or with a target of its own for them', () => {
    expect(absorbUnknown(cells(0), variables, [sex]).margins).toEqual([sex]);
    const own = { variable: 'sex', levels: [...sex.levels, { level: 'unknown', total: 3 }] };
    expect(absorbUnknown(cells(30), variables, [own])).toEqual({
      margins: [own],
      report: { absorbed: [], dropped: [] },
    });
  });

  it('leaves the margins of cells that cannot be weighted', () => {
    expect(absorbUnknown([], variables, [sex]).margins).toEqual([sex]);
    expect(absorbUnknown(cells(5, -1), variables, [sex]).margins).toEqual([sex]);
  });
});
