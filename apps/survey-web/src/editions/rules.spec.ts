import fc from 'fast-check';
import {
  differingRules,
  haveSameWeights,
  isInRange,
  RULES,
  shownValue,
  withValue,
  type MethodSettings,
} from './rules.js';

const settings: MethodSettings = {
  formulas: 'f/1',
  driverWeights: {},
  publication: {
    minimumN: 30,
    minimumEffectiveN: 20,
    maximumHalfWidth: 10,
    minimumCategory: 10,
    roundBasesTo: 5,
    minimumAgencies: 5,
    minimumNew: 20,
  },
  change: { alpha: 0.05, minimumChange: 2, equivalence: 3, equivalenceConfidence: 0.9 },
  trendWaves: 4,
};

describe('the rules of a method', () => {
  it('are all that its settings hold as numbers', () => {
    const numbers = [...Object.keys(settings.publication), ...Object.keys(settings.change), 'trendWaves'];
    expect(RULES.map(({ name }) => name as string).sort()).toEqual(numbers.sort());
  });

  it('the present ones are within their ranges', () => {
    for (const rule of RULES)
      expect([rule.name, isInRange(rule, shownValue(rule, settings))]).toEqual([rule.name, true]);
  });

  it('what is written is what is read, and nothing else differs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.integer({ min: 1, max: 1000 }), (rule, tenths) => {
        const shown = rule.unit === 'count' ? tenths : tenths / 10;
        const after = withValue(rule, settings, shown);
        expect(shownValue(rule, after)).toBe(shown);
        const same = shown === shownValue(rule, settings);
        expect(differingRules(settings, after)).toEqual(same ? [] : [rule]);
      }),
    );
  });

  it('counts are whole, and shares are shown in per cent', () => {
    const byName = new Map(RULES.map((rule) => [rule.name, rule]));
    const alpha = byName.get('alpha');
    const least = byName.get('minimumN');
    expect(alpha && shownValue(alpha, settings)).toBe(5);
    expect(least && isInRange(least, 30.5)).toBe(false);
    expect(least && isInRange(least, 9)).toBe(false);
  });

  it('weights are the same in any order of the drivers', () => {
    const one = { ...settings, driverWeights: { a: 1, b: 2 } };
    expect(haveSameWeights(one, { ...settings, driverWeights: { b: 2, a: 1 } })).toBe(true);
    expect(haveSameWeights(one, settings)).toBe(false);
  });
});
