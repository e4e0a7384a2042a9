import type { Highs, Model } from 'highs';

/** A sum of unknowns, each times a number. */
export type Terms = readonly (readonly [unknown: number, factor: number])[];

interface Unknown {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** What it is in truth; the solver is never told. */
  readonly truth: number;
  readonly isCount: boolean;
}

interface Bound {
  readonly terms: Terms;
  readonly lower: number;
  readonly upper: number;
  readonly why: string;
}

/** Of a published number nothing is known beyond its last digit but this. */
const EPSILON = 1e-6;

/**
 * What an attacker writes down: unknown counts of people, and what every published figure says of them. Each unknown carries its truth,
 * so that an attacker who draws a wrong conclusion is found out instead of finding nothing.
 */
export class CountsProblem {
  readonly unknowns: Unknown[] = [];
  readonly bounds: Bound[] = [];

  count(name: string, truth: number, [lower, upper]: readonly [number, number]): number {
    return this.unknowns.push({ name, truth, lower, upper, isCount: true }) - 1;
  }

  /** A number that need not be whole, such as a sum of scores. */
  amount(name: string, truth: number, [lower, upper]: readonly [number, number]): number {
    return this.unknowns.push({ name, truth, lower, upper, isCount: false }) - 1;
  }

  between(terms: Terms, lower: number, upper: number, why: string): void {
    this.bounds.push({ terms, lower: lower - EPSILON, upper: upper + EPSILON, why });
  }

  atLeast(terms: Terms, lower: number, why: string): void {
    this.between(terms, lower, Number.POSITIVE_INFINITY, why);
  }

  atMost(terms: Terms, upper: number, why: string): void {
    this.between(terms, Number.NEGATIVE_INFINITY, upper, why);
  }

  truthOf(terms: Terms): number {
    return terms.reduce((sum, [unknown, factor]) => sum + factor * this.unknowns[unknown]!.truth, 0);
  }

  /** Throws an Error that names the first conclusion that is not true. */
  requireTruth(): void {
    for (const { name, truth, lower, upper } of this.unknowns) {
      if (truth < lower - EPSILON || truth > upper + EPSILON)
        throw new Error(`${name} is ${truth}, not ${lower}..${upper}`);
    }
    for (const { terms, lower, upper, why } of this.bounds) {
      const value = this.truthOf(terms);
      const slack = EPSILON * (1 + Math.abs(value));
      if (value < lower - slack || value > upper + slack)
        throw new Error(`${why}: ${value} is not in ${lower}..${upper}`);
    }
  }

  /** For HiGHS; the caller disposes of it. */
  toModel(highs: Highs): Model {
    const { unknowns, bounds } = this;
    const { integer, continuous } = highs.constants.variableType;
    const offsets = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of bounds) {
      for (const [unknown, factor] of merged(terms)) {
        indices.push(unknown);
        values.push(factor);
      }
      offsets.push(indices.length);
    }
    const finite = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
    return highs.createModel({
      numCols: unknowns.length,
      numRows: bounds.length,
      colCost: unknowns.map(() => 0),
      colLower: unknowns.map(({ lower }) => finite(lower)),
      colUpper: unknowns.map(({ upper }) => finite(upper)),
      rowLower: bounds.map(({ lower }) => finite(lower)),
      rowUpper: bounds.map(({ upper }) => finite(upper)),
      integrality: unknowns.map(({ isCount }) => (isCount ? integer : continuous)),
      matrix: {
        format: 'csr',
        numRows: bounds.length,
        numCols: unknowns.length,
        starts: offsets,
        indices,
        values,
      },
    });
  }
}

/** The solver takes every unknown once a row. */
function merged(terms: Terms): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [unknown, factor] of terms) sums.set(unknown, (sums.get(unknown) ?? 0) + factor);
  return sums;
}
