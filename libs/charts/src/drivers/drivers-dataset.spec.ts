import { addsUpRounded, containsZero, wholeChange } from './drivers-dataset.js';

const part = (value: number, reach = 1) => ({
  name: '',
  value,
  interval95: { low: value - reach, high: value + reach },
});

describe('the decomposition of a change', () => {
  it('adds up to the whole, composition and rest included', () => {
    const both = { drivers: [part(1.4), part(-0.6)], composition: part(-0.2) };
    expect(wholeChange({ ...both, rest: null })).toBeCloseTo(0.6, 12);
    expect(wholeChange({ ...both, rest: 0.3 })).toBeCloseTo(0.9, 12);
    expect(wholeChange({ drivers: [], composition: null, rest: null })).toBe(0);
  });

  it('says when rounded figures do not add up', () => {
    const bare = { composition: null, rest: null };
    expect(addsUpRounded({ drivers: [part(1), part(0.5)], ...bare })).toBe(true);
    expect(addsUpRounded({ drivers: [part(0.04), part(0.04)], ...bare })).toBe(false);
  });

  it('knows shares whose sign the data do not tell', () => {
    expect(containsZero(part(1, 1))).toBe(true);
    expect(containsZero(part(-1, 0.9))).toBe(false);
  });
});
