import type { Area } from './area.js';
import { factorNormalEquations, solveNormalEquations } from './normal-equations.js';

/** Weighted least squares of the direct estimates on the covariates at one variance between areas. */
export interface AreaRegression {
  readonly beta: readonly number[];
  /** (X' V^-1 X)^-1: covariance of the coefficients. */
  readonly inverse: readonly (readonly number[])[];
  /** log |X' V^-1 X|. */
  readonly logDeterminant: number;
  /** Sum of (sigma2v + psi)^-2. */
  readonly information: number;
  /** trace of (X' V^-1 X)^-1 X' V^-2 X. */
  readonly traceOfProjection: number;
}

/** null when the covariates depend on one another. */
export function areaRegression(areas: readonly Area[], sigma2v: number): AreaRegression | null {
  const size = areas[0]!.x.length;
  const gram = new Float64Array(size * size);
  const squared = new Float64Array(size * size);
  const right = new Float64Array(size);
  let information = 0;
  for (const { direct, psi, x } of areas) {
    const precision = 1 / (sigma2v + psi);
    information += precision * precision;
    for (let j = 0; j < size; j += 1) {
      right[j]! += precision * x[j]! * direct;
      for (let k = 0; k < size; k += 1) {
        gram[j * size + k]! += precision * x[j]! * x[k]!;
        squared[j * size + k]! += precision * precision * x[j]! * x[k]!;
      }
    }
  }
  const equations = factorNormalEquations(gram, size);
  if (equations.kept.includes(0)) return null;
  const inverse = Array.from({ length: size }, (_, j) => [
    ...solveNormalEquations(
      equations,
      Float64Array.from({ length: size }, (__, k) => (j === k ? 1 : 0)),
    ),
  ]);
  let logDeterminant = 0;
  for (let j = 0; j < size; j += 1) logDeterminant += 2 * Math.log(equations.factor[j * size + j]!);
  let traceOfProjection = 0;
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) traceOfProjection += inverse[j]![k]! * squared[k * size + j]!;
  }
  return { beta: [...solveNormalEquations(equations, right)], inverse, logDeterminant, information, traceOfProjection };
}
