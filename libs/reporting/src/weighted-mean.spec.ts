import fc from 'fast-check';
import type { DesignCell } from './design-cell.js';
import { designSample, domainOf } from './design-sample.js';
import type { OutcomeCells } from './outcome-cells.js';
import { arbitrarySample, outcomeOf, permutation } from './testing/arbitrary-sample.js';
import { codeOf, expectClose, figures } from './testing/close.js';
import { weightedMean } from './weighted-mean.js';

const cell = (level: string, n: number, rest: Partial<DesignCell> = {}): DesignCell => ({
  levels: [level],
  baseWeight: 1,
  n,
  ...rest,
});

function plainSample(...sizes: number[]) {
  const cells = sizes.map((n, index) => cell(`c${index}`, n));
  return figures(designSample({ cells, variables: ['cell'], margins: null })).sample;
}

const drawn = { numRuns: 40 };

describe('weightedMean', () => {
  it('matches the plain mean and its textbook error when all weights are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 60 }), (scores) => {
        fc.pre(new Set(scores).size > 1);
        const estimate = figures(weightedMean(plainSample(scores.length), outcomeOf([scores])));
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
        expectClose(estimate.mean, mean, 1e-12);
        expectClose(estimate.se, Math.sqrt(variance / scores.length), 1e-9);
        expectClose(estimate.deff, 1, 1e-9);
        expectClose(estimate.effectiveN, scores.length, 1e-12);
        expect(estimate.df).toBe(scores.length - 1);
      }),
    );
  });

  it('lies between the smallest and the largest answer', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const { sample } = figures(designSample({ cells, variables, margins }));
        const { mean } = figures(weightedMean(sample, outcomeOf(scores)));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...scores.flat()) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...scores.flat()) + 1e-9);
      }),
      drawn,
    );
  });

  it('does not depend on the scale of base weights or of targets', () => {
    fc.assert(
      fc.property(
        arbitrarySample,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        ({ cells, variables, margins, scores }, ofBase, ofTargets) => {
          const scaled = {
            cells: cells.map((own) => ({ ...own, baseWeight: own.baseWeight * ofBase })),
            variables,
            margins: margins.map(({ variable, levels }) => ({
              variable,
              levels: levels.map(({ level, total }) => ({ level, total: total * ofTargets })),
            })),
          };
          const outcome = outcomeOf(scores);
          const one = figures(weightedMean(figures(designSample({ cells, variables, margins })).sample, outcome));
          const other = figures(weightedMean(figures(designSample(scaled)).sample, outcome));
          for (const name of ['mean', 'se', 'deff', 'effectiveN'] as const) expectClose(other[name], one[name]!, 1e-8);
        },
      ),
      drawn,
    );
  });

  it('gives a permuted sample the same bits', () => {
    fc.assert(
      fc.property(arbitrarySample, fc.integer({ min: 1, max: 1000 }), ({ cells, variables, margins, scores }, seed) => {
        const order = permutation(cells.length, seed);
        const shuffled = order.map((index) => cells[index]!);
        const straight = figures(designSample({ cells, variables, margins })).sample;
        const mixed = figures(designSample({ cells: shuffled, variables, margins })).sample;
        expect(weightedMean(mixed, outcomeOf(order.map((index) => scores[index]!)))).toEqual(
          weightedMean(straight, outcomeOf(scores)),
        );
      }),
      drawn,
    );
  });

  it('is the weighted mean of the means of its domains', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const { sample } = figures(designSample({ cells, variables, margins }));
        const outcome = outcomeOf(scores);
        const whole = figures(weightedMean(sample, outcome));
        const parts = ['w1', 'w2'].map((wave) =>
          figures(weightedMean(sample, outcome, domainOf(sample, 'wave', wave))),
        );
        const sum = parts.reduce((total, part) => total + part.mean * part.sumOfWeights, 0);
        expectClose(sum / whole.sumOfWeights, whole.mean, 1e-12);
        expect(parts[0]!.n + parts[1]!.n).toBe(whole.n);
      }),
      drawn,
    );
  });

  it('does not change when a cell is kept in two parts', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const halves = cells.flatMap((own, index) => {
          const cut = Math.floor(scores[index]!.length / 2);
          return [
            { ...own, key: 'a', n: cut },
            { ...own, key: 'b', n: own.n - cut },
          ];
        });
        const split = scores.flatMap((own) => [own.slice(0, own.length >> 1), own.slice(own.length >> 1)]);
        const one = figures(
          weightedMean(figures(designSample({ cells, variables, margins })).sample, outcomeOf(scores)),
        );
        const other = figures(
          weightedMean(figures(designSample({ cells: halves, variables, margins })).sample, outcomeOf(split)),
        );
        for (const name of ['mean', 'se', 'deff', 'sumOfWeights'] as const) expectClose(other[name], one[name]!, 1e-8);
      }),
      drawn,
    );
  });

  it('flags that no sampling error is left when the margin variable explains every answer', () => {
    const cells = [cell('f', 30), cell('m', 20)];
    const margins = [
      {
        variable: 'sex',
        levels: [
          { level: 'f', total: 50 },
          { level: 'm', total: 50 },
        ],
      },
    ];
    const { sample } = figures(designSample({ cells, variables: ['sex'], margins }));
    const estimate = figures(weightedMean(sample, { n: [30, 20], sum: [3000, 400], sumOfSquares: [300_000, 8000] }));
    expect(estimate.mean).toBeCloseTo(60, 10);
    expect(estimate).toMatchObject({ se: 0, deff: 0, flags: ['ZERO_VARIANCE'] });
  });

  it('takes a whole population without sampling error', () => {
    const { sample } = figures(designSample({ cells: [cell('a', 3)], variables: ['x'], margins: null, fpc: 3 }));
    expect(figures(weightedMean(sample, outcomeOf([[0, 50, 100]])))).toMatchObject({ se: 0, flags: [] });
  });

  it('flags a sample in which everybody gave the same answer', () => {
    const estimate = figures(
      weightedMean(
        plainSample(3, 2),
        outcomeOf([
          [70, 70, 70],
          [70, 70],
        ]),
      ),
    );
    expect(estimate).toMatchObject({ mean: 70, se: 0, deff: null, flags: ['ZERO_VARIANCE'] });
    const thirds = figures(weightedMean(plainSample(3), { n: [3], sum: [10], sumOfSquares: [3 * (10 / 3) ** 2] }));
    expect(thirds.flags).toEqual(['ZERO_VARIANCE']);
  });

  it('refuses a spread that drowns in the size of the mean', () => {
    const outcome: OutcomeCells = outcomeOf([[10_000_000, 10_000_001, 10_000_003]]);
    expect(codeOf(weightedMean(plainSample(3), outcome))).toBe('NUMERIC_CANCELLATION');
  });

  it('refuses an outcome nobody has a valid answer to, in the sample or in the domain', () => {
    const sample = plainSample(3, 2);
    expect(codeOf(weightedMean(sample, outcomeOf([[], []])))).toBe('NO_VALID_RESPONSES');
    expect(codeOf(weightedMean(sample, outcomeOf([[1, 2, 3], []]), [0, 1]))).toBe('NO_VALID_RESPONSES');
  });

  it('refuses an error from one answer', () => {
    const sample = plainSample(3, 2);
    expect(codeOf(weightedMean(sample, outcomeOf([[4], []])))).toBe('SE_UNDEFINED');
    expect(codeOf(weightedMean(sample, outcomeOf([[4, 5], [6]]), [0, 1]))).toBe('SE_UNDEFINED');
  });

  it('counts the respondents of a domain for its degrees of freedom', () => {
    const cells = [cell('a', 5, { cluster: '1' }), cell('a', 5, { cluster: '2' }), cell('b', 5, { cluster: '3' })];
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    const outcome = outcomeOf([[1, 2], [3, 4], [5]]);
    expect(figures(weightedMean(sample, outcome, domainOf(sample, 'x', 'a'))).df).toBe(1);
    expect(figures(weightedMean(plainSample(5, 5, 5), outcome, [1, 1, 0])).df).toBe(9);
  });

  it('throws for columns that do not fit the cells', () => {
    const sample = plainSample(3, 2);
    expect(() => weightedMean(sample, outcomeOf([[1]]))).toThrow('2 cells');
    expect(() => weightedMean(sample, outcomeOf([[1, 2, 3, 4], [1]]))).toThrow('4 valid responses');
    expect(() => weightedMean(sample, outcomeOf([[1], [NaN]]))).toThrow('no numbers');
    expect(() => weightedMean(sample, outcomeOf([[1], [2]]), [1])).toThrow('2 cells');
  });
});
