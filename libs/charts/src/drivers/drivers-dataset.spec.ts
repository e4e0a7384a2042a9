import { addsUpRounded, containsZero, wholeChange } from './drivers-dataset.js';

const part = (value: number, reach = 1) => ({
  name: '',
  value,
  interval95: { low: value - reach, high: value + reach },
});
const figure = { title: '', subtitle: '', sentence: '', source: '' };

describe('the decomposition of a change', () => {
  it('adds up to the whole, composition included', () => {
    expect(wholeChange({ drivers: [part(1.4), part(-0.6)], composition: part(-0.2) })).toBeCloseTo(0.6, 12);
    expect(wholeChange({ drivers: [], composition: null })).toBe(0);
  });

  it('says when rounded figures do not add up', () => {
    expect(addsUpRounded({ ...figure, drivers: [part(1), part(0.5)], composition: null })).toBe(true);
    expect(addsUpRounded({ ...figure, drivers: [part(0.04), part(0.04)], composition: null })).toBe(false);
  });

  it('knows shares whose sign the data do not tell', () => {
    expect(containsZero(part(1, 1))).toBe(true);
    expect(containsZero(part(-1, 0.9))).toBe(false);
  });
});
