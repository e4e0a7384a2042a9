import { limitsAt, placeInFunnel } from './funnel-dataset.js';

const funnel = {
  title: '',
  subtitle: '',
  sentence: '',
  source: '',
  agencies: [],
  withheld: [],
  mean: 50,
  spread: 20,
  overdispersion: 1,
};

describe('the limits of a funnel', () => {
  it('are normal quantiles of the standard error at a base', () => {
    expect(limitsAt(funnel, 100).limit95.high).toBeCloseTo(50 + 1.959964 * 2, 10);
    expect(limitsAt(funnel, 100).limit998.low).toBeCloseTo(50 - 3.090232 * 2, 10);
  });

  it('widen by the root of the overdispersion and never narrow', () => {
    expect(limitsAt({ ...funnel, overdispersion: 4 }, 100).limit95.high).toBeCloseTo(50 + 1.959964 * 4, 10);
    expect(limitsAt({ ...funnel, overdispersion: 0.2 }, 100)).toEqual(limitsAt(funnel, 100));
  });

  it.each([
    [50, 'INSIDE'],
    [54.5, 'NEAR'],
    [57, 'ABOVE'],
    [43, 'BELOW'],
  ] as const)('put a level of %d %s', (value, place) => {
    expect(placeInFunnel(funnel, { name: '', value, effectiveBase: 100 })).toBe(place);
  });

  it('refuse a base below one', () => {
    expect(() => limitsAt(funnel, 0)).toThrow(RangeError);
  });
});
