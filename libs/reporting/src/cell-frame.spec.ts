import { cellFrame, columnOf } from './cell-frame.js';
import type { DesignCell } from './design-cell.js';
import { codeOf, figures } from './testing/close.js';

const cell = (levels: string[], n: number, rest: Partial<DesignCell> = {}): DesignCell => ({
  levels,
  baseWeight: 1,
  n,
  ...rest,
});

describe('the frame of the cells', () => {
  it('sorts by level, stratum, cluster, base weight, key and n, in code-unit order', () => {
    const { frame } = figures(
      cellFrame(
        [
          cell(['m', 'b'], 1),
          cell(['f', 'b'], 4, { key: 'z' }),
          cell(['f', 'b'], 3, { key: 'z' }),
          cell(['f', 'b'], 9, { key: 'y' }),
          cell(['f', 'b'], 2, { baseWeight: 0.5 }),
          cell(['f', 'B'], 2),
        ],
        ['sex', 'other'],
      ),
    );
    expect(Array.from(frame.order)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(frame.columns[0]!.names).toEqual(['f', 'm']);
    expect(frame.columns[1]!.names).toEqual(['B', 'b']);
    expect(frame.respondents).toBe(21);
  });

  it('leaves out cells without respondents', () => {
    const { frame } = figures(cellFrame([cell(['a'], 0), cell(['b'], 3)], ['x']));
    expect(Array.from(frame.order)).toEqual([1]);
    expect(frame.given).toBe(2);
    expect(frame.columns[0]!.names).toEqual(['b']);
  });

  it.each([0, -1, NaN, Infinity])('refuses a base weight of %p', (baseWeight) => {
    expect(codeOf(cellFrame([cell(['a'], 2, { baseWeight })], ['x']))).toBe('BASE_WEIGHT_INVALID');
  });

  it('refuses a sample of nobody', () => {
    expect(codeOf(cellFrame([], ['x']))).toBe('NO_VALID_RESPONSES');
    expect(codeOf(cellFrame([cell(['a'], 0)], ['x']))).toBe('NO_VALID_RESPONSES');
  });

  it('throws for cells of another shape', () => {
    expect(() => cellFrame([cell(['a', 'b'], 1)], ['x'])).toThrow('2 levels for 1 variables');
    expect(() => cellFrame([cell(['a'], 1.5)], ['x'])).toThrow('whole number');
    expect(() => cellFrame([cell(['a'], -1)], ['x'])).toThrow('whole number');
    expect(() => cellFrame([cell(['a'], 1, { cluster: 'p' }), cell(['b'], 1)], ['x'])).toThrow('every cell');
    const { frame } = figures(cellFrame([cell(['a'], 1)], ['x']));
    expect(() => columnOf(frame, 'y')).toThrow('not y');
  });
});
