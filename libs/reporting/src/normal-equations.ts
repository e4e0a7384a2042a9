/** A column whose pivot falls below this share of its diagonal is a combination of earlier ones (crossed margins). */
const DEPENDENT = 1e-11;

/** Cholesky factor of a Gram matrix, dependent columns dropped. */
export interface NormalEquations {
  readonly size: number;
  /** Lower triangle, row by row, `size` numbers a row. */
  readonly factor: Float64Array;
  readonly kept: Uint8Array;
}

/** Factors the symmetric Gram matrix (row by row, `size` x `size`) of the margin dummies. Methodology 2.10. */
export function factorNormalEquations(gram: Float64Array, size: number): NormalEquations {
  const factor = new Float64Array(size * size);
  const kept = new Uint8Array(size);
  for (let j = 0; j < size; j += 1) {
    const diagonal = gram[j * size + j]!;
    const pivot = diagonal - dot(factor, j * size, j * size, j);
    if (!(pivot > DEPENDENT * diagonal)) continue;
    kept[j] = 1;
    const root = Math.sqrt(pivot);
    factor[j * size + j] = root;
    for (let i = j + 1; i < size; i += 1) {
      factor[i * size + j] = (gram[i * size + j]! - dot(factor, i * size, j * size, j)) / root;
    }
  }
  return { size, factor, kept };
}

/** Solves for the coefficients; a dropped column gets 0, which leaves the fitted values as they are. */
export function solveNormalEquations(equations: NormalEquations, right: Float64Array): Float64Array {
  const { size, factor, kept } = equations;
  const solution = new Float64Array(size);
  for (let j = 0; j < size; j += 1) {
    if (kept[j] === 0) continue;
    let rest = right[j]!;
    for (let k = 0; k < j; k += 1) rest -= factor[j * size + k]! * solution[k]!;
    solution[j] = rest / factor[j * size + j]!;
  }
  for (let j = size - 1; j >= 0; j -= 1) {
    if (kept[j] === 0) continue;
    let rest = solution[j]!;
    for (let i = j + 1; i < size; i += 1) rest -= factor[i * size + j]! * solution[i]!;
    solution[j] = rest / factor[j * size + j]!;
  }
  return solution;
}

function dot(values: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k += 1) sum += values[a + k]! * values[b + k]!;
  return sum;
}
