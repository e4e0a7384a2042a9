import { itemStep, LARGEST_EXACT_UNIT, meanUnit, ROUNDED_UNIT, weightedUnit, weightShares } from './units.js';

const ten = itemStep([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10);

describe('units of scores', () => {
  test.each([
    [[0, 1, 2, 3, 4], 4, 25, 1],
    [[0, 1, 2, 3], 3, 100, 3],
    [[0, 3], 3, 100, 1],
    [[0, 2, 4, 6], 6, 100, 3],
    [[0, 1, 3], 3, 100, 3],
  ])('distances %j on a range of %d go in steps of %d/%d', (distances, range, numerator, denominator) => {
    expect(itemStep(distances, range)).toEqual({ numerator, denominator });
  });

  test('a mean of one to three items of ten-point steps is a multiple of a third', () => {
    expect(meanUnit([ten, ten, ten], 1)).toBe(3);
    expect(meanUnit([ten, ten], 1)).toBe(1);
    expect(meanUnit(Array(7).fill(ten), 1)).toBe(42);
  });

  test('weight sums are those of the sets that may count', () => {
    const shares = weightShares([50, 30, 20], 0, 2);
    expect(shares.map(({ weightSum }) => weightSum).sort((a, b) => a - b)).toEqual([70, 80, 100]);
    expect(shares.every(({ weight }) => weight === 50)).toBe(true);
    expect(weightShares([50, 30, 20], 2, 3)).toEqual([{ weight: 20, weightSum: 100 }]);
  });

  test('sums of squares of a million responses of 100 points stay exact in every unit that is used', () => {
    const largest = (unit: number) => (100 * unit) ** 2 * 1_000_000;
    expect(largest(LARGEST_EXACT_UNIT)).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(largest(ROUNDED_UNIT)).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  test('a unit above the largest is none', () => {
    const part = (denominator: number) => [{ numerator: 1, denominator }];
    expect(meanUnit(part(LARGEST_EXACT_UNIT), 1)).toBe(LARGEST_EXACT_UNIT);
    expect(meanUnit(part(LARGEST_EXACT_UNIT + 1), 1)).toBeNull();
    const fine = { numerator: 100, denominator: 97 };
    const drivers = [
      { steps: [fine], minimum: 1, shares: [89, 83, 79].map((weightSum) => ({ weight: 7, weightSum })) },
    ];
    expect(weightedUnit(drivers)).toBeNull();
  });
});
