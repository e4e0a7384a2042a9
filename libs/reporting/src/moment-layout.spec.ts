import { emptyMoments, momentWidth } from './moment-layout.js';

describe('moment layout', () => {
  it('keeps n, three numbers an outcome, the triangle of a group and four numbers a pair', () => {
    expect(momentWidth({ outcomes: 3, groups: [], pairs: [] })).toBe(1 + 9);
    expect(momentWidth({ outcomes: 3, groups: [[0, 1, 2]], pairs: [] })).toBe(1 + 9 + (1 + 3 + 6));
    expect(momentWidth({ outcomes: 3, groups: [[0, 1]], pairs: [[0, 2]] })).toBe(1 + 9 + (1 + 2 + 3) + 4);
  });

  it('starts at zero', () => {
    expect(Array.from(emptyMoments({ outcomes: 1, groups: [], pairs: [] }))).toEqual([0, 0, 0, 0]);
  });

  it('names no outcome that is not there', () => {
    expect(() => emptyMoments({ outcomes: 2, groups: [[0, 2]], pairs: [] })).toThrow('outcome 2');
    expect(() => emptyMoments({ outcomes: 2, groups: [], pairs: [[-1, 0]] })).toThrow('outcome -1');
  });
});
