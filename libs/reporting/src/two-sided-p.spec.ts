import { expectClose } from './testing/close.js';
import { normalP, studentP } from './two-sided-p.js';

describe('two-sided p', () => {
  it('has the digits of R, far out in the tail as well', () => {
    // 2 * pt(-2, 10), 2 * pnorm(-1.959963984540054), 2 * pnorm(-8)
    expectClose(studentP(2, 10), 0.07338803477074039, 1e-12);
    expectClose(normalP(-1.959963984540054), 0.05, 1e-12);
    expectClose(normalP(8), 1.244192114854348e-15, 1e-9);
  });

  it('is 1 at zero', () => {
    expect(studentP(0, 5)).toBe(1);
    expect(normalP(0)).toBe(1);
  });

  it('throws without a statistic', () => {
    expect(() => studentP(NaN, 5)).toThrow('statistic');
    expect(() => studentP(1, 0)).toThrow('df > 0');
    expect(() => normalP(NaN)).toThrow('statistic');
  });
});
