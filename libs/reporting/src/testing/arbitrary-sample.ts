import fc from 'fast-check';
import type { DesignCell } from '../design-cell.js';
import type { Margin } from '../margin.js';
import type { OutcomeCells } from '../outcome-cells.js';

export interface SampleCase {
  readonly variables: readonly string[];
  readonly cells: readonly DesignCell[];
  readonly margins: readonly Margin[];
  /** Scores of the respondents with a valid one, a cell. */
  readonly scores: readonly (readonly number[])[];
}

const SEXES = ['f', 'm'];
const AGES = ['18-29', '30-49', '50+'];
const WAVES = ['w1', 'w2'];
const CROSSING = SEXES.flatMap((sex) => AGES.flatMap((age) => WAVES.map((wave) => [sex, age, wave])));

/** Samples whose margins some table with their zeros meets: the margins are those of a reweighted sample. */
export const arbitrarySample: fc.Arbitrary<SampleCase> = fc
  .tuple(
    ...CROSSING.map((levels) =>
      fc.record({
        levels: fc.constant(levels),
        baseWeight: fc.constantFrom(0.5, 1, 1.5, 2.25),
        scores: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 15 }),
        missing: fc.integer({ min: 0, max: 3 }),
        pull: fc.double({ min: 0.5, max: 2, noNaN: true }),
      }),
    ),
  )
  .map((drawn) => {
    const cells = drawn.map(({ levels, baseWeight, scores, missing }) => ({
      levels,
      baseWeight,
      n: scores.length + missing,
    }));
    const wanted = drawn.map(({ pull }, cell) => pull * cells[cell]!.n * cells[cell]!.baseWeight);
    return {
      variables: ['sex', 'age', 'wave'],
      cells,
      margins: [marginOf('sex', 0, SEXES), marginOf('age', 1, AGES)],
      scores: drawn.map(({ scores }) => scores),
    };

    function marginOf(variable: string, position: number, levels: readonly string[]): Margin {
      const total = (level: string) =>
        wanted.reduce((sum, own, cell) => (cells[cell]!.levels[position] === level ? sum + own : sum), 0);
      return { variable, levels: levels.map((level) => ({ level, total: total(level) })) };
    }
  });

export function outcomeOf(scores: readonly (readonly number[])[]): OutcomeCells {
  return {
    n: scores.map((own) => own.length),
    sum: scores.map((own) => own.reduce((sum, score) => sum + score, 0)),
    sumOfSquares: scores.map((own) => own.reduce((sum, score) => sum + score * score, 0)),
  };
}

/** A fixed permutation for every seed, so that a counterexample can be run again. */
export function permutation(size: number, seed: number): number[] {
  return Array.from({ length: size }, (_, position) => position).sort(
    (a, b) => (((a + 1) * seed * 7919) % 104729) - (((b + 1) * seed * 7919) % 104729) || a - b,
  );
}
