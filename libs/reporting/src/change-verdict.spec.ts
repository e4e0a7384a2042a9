import { changeVerdict, changeVerdicts } from './change-verdict.js';
import { studentP } from './two-sided-p.js';

const change = (estimate: number, se: number, df = 400) => ({ estimate, se, df, p: studentP(estimate / se, df) });

describe('the verdict on a change', () => {
  it('is HIGHER or LOWER for a clear difference of two points or more', () => {
    expect(changeVerdict(change(5, 1), 0.001)).toBe('HIGHER');
    expect(changeVerdict(change(-5, 1), 0.001)).toBe('LOWER');
    expect(changeVerdict(change(2, 0.1), 0.001)).toBe('HIGHER');
  });

  it('is never a change below two points, however clear', () => {
    expect(changeVerdict(change(1.9, 0.1), 1e-9)).toBe('STABLE');
    expect(changeVerdict(change(1.99, 0.8), 0.01)).toBe('UNDETERMINED');
  });

  it('is STABLE only when the 90 % interval lies inside three points', () => {
    expect(changeVerdict(change(0.5, 1), 0.6)).toBe('STABLE');
    expect(changeVerdict(change(0.5, 2), 0.8)).toBe('UNDETERMINED');
    expect(changeVerdict(change(-2.5, 0.5), 0.2)).toBe('UNDETERMINED');
  });

  it('takes the adjusted p, at five per cent exclusive', () => {
    expect(changeVerdict(change(5, 2), 0.05)).toBe('UNDETERMINED');
    expect(changeVerdict(change(5, 2), 0.0499)).toBe('HIGHER');
  });

  it('judges a family together and leaves out what could not be estimated', () => {
    const clear = change(6, 1);
    const alone = change(4, 1.9);
    expect(changeVerdicts([alone])[0]).toMatchObject({ verdict: 'HIGHER' });
    const family = changeVerdicts([alone, clear, null, change(4, 2)]);
    expect(family.map((own) => own?.verdict ?? null)).toEqual(['UNDETERMINED', 'HIGHER', null, 'UNDETERMINED']);
    expect(family[1]!.adjustedP).toBeCloseTo(3 * clear.p, 15);
  });
});
