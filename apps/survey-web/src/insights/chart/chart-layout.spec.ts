import { datedTicks, layoutFor } from './chart-layout.js';

describe('the layout of the chart', () => {
  it('comes in three sizes, by the width of its container', () => {
    expect([319, 419, 420, 720, 721].map((width) => layoutFor(width).size)).toEqual([
      'narrow',
      'narrow',
      'medium',
      'medium',
      'wide',
    ]);
  });

  it('always dates the first and the last wave', () => {
    expect(datedTicks([0, 10, 20], 80)).toEqual(new Set([0, 2]));
    expect([...datedTicks([5], 80)]).toEqual([0]);
    expect([...datedTicks([], 80)]).toEqual([]);
  });

  it('dates every wave that has room', () => {
    expect(datedTicks([0, 100, 200, 300], 80)).toEqual(new Set([0, 1, 2, 3]));
    expect(datedTicks([0, 60, 120, 180, 240], 80)).toEqual(new Set([0, 2, 4]));
  });
});
