import { factorNormalEquations, solveNormalEquations } from './normal-equations.js';

describe('normal equations', () => {
  it('solve a full-rank system', () => {
    const equations = factorNormalEquations(Float64Array.of(4, 2, 2, 3), 2);
    const [a, b] = solveNormalEquations(equations, Float64Array.of(10, 8));
    expect(a).toBeCloseTo(1.75, 12);
    expect(b).toBeCloseTo(1.5, 12);
  });

  it('drop a column that an earlier one already holds and still fit the same values', () => {
    // Two dummies and the constant they add up to: x'b must be the group means.
    const gram = Float64Array.of(3, 0, 3, 0, 5, 5, 3, 5, 8);
    const equations = factorNormalEquations(gram, 3);
    expect(Array.from(equations.kept)).toEqual([1, 1, 0]);
    const [first, second, constant] = solveNormalEquations(equations, Float64Array.of(6, 20, 26));
    expect(first! + constant!).toBeCloseTo(2, 12);
    expect(second! + constant!).toBeCloseTo(4, 12);
    expect(constant).toBe(0);
  });
});
