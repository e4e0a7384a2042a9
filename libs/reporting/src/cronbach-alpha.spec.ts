import fc from 'fast-check';
import { cronbachAlpha, weightedAlpha } from './cronbach-alpha.js';
import { designSample } from './design-sample.js';
import { foldScores } from './fold-scores.js';
import { emptyMoments } from './moment-layout.js';
import { itemCells } from './outcome-cells.js';
import { groupMoments } from './read-moments.js';
import { codeOf, expectClose, figures } from './testing/close.js';

const layout = { outcomes: 3, groups: [[0, 1, 2]], pairs: [] } as const;

function momentsOf(people: readonly (readonly (number | null)[])[]): Float64Array {
  const moments = emptyMoments(layout);
  for (const scores of people) foldScores(layout, moments, scores);
  return moments;
}

const alphaOf = (people: readonly (readonly (number | null)[])[]) =>
  cronbachAlpha(groupMoments(layout, momentsOf(people), 0));
const repeated = (people: (number | null)[][]) => Array.from({ length: 20 }, () => people).flat();

describe("Cronbach's alpha", () => {
  it('is one for items that agree and leaves out incomplete answers', () => {
    const own = figures(
      alphaOf(
        repeated([
          [1, 1, 1],
          [2, 2, 2],
          [5, 5, 5],
          [4, null, 9],
        ]),
      ),
    );
    expectClose(own.alpha, 1, 1e-12);
    expect(own).toMatchObject({ n: 60, items: 3, flags: [] });
  });

  it('is reported below zero, with a flag', () => {
    const own = figures(
      alphaOf(
        repeated([
          [1, 5, 3],
          [5, 1, 3],
          [3, 3, 4],
        ]),
      ),
    );
    expect(own.alpha).toBeLessThan(0);
    expect(own.flags).toEqual(['NEGATIVE_ALPHA']);
  });

  it('is at most one', () => {
    const scores = fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10));
    fc.assert(
      fc.property(fc.array(scores, { minLength: 50, maxLength: 80 }), (people) => {
        const own = alphaOf(people);
        if (own.ok) expect(own.alpha).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('refuses fewer than fifty complete answers and a single item', () => {
    expect(codeOf(alphaOf(Array.from({ length: 49 }, (_, i) => [i, i + 1, i % 3])))).toBe('RELIABILITY_TOO_FEW');
    const single = { n: 90, sums: Float64Array.of(10), products: Float64Array.of(30) };
    expect(codeOf(cronbachAlpha(single))).toBe('RELIABILITY_TOO_FEW');
  });

  it('refuses a constant item and items that cancel each other out', () => {
    expect(
      codeOf(
        alphaOf(
          repeated([
            [1, 7, 3],
            [2, 7, 1],
            [5, 7, 2],
          ]),
        ),
      ),
    ).toBe('SINGULAR_COVARIANCE');
    expect(
      codeOf(
        alphaOf(
          repeated([
            [1, 5, 4],
            [3, 5, 2],
            [2, 4, 4],
          ]),
        ),
      ),
    ).toBe('SINGULAR_COVARIANCE');
  });

  it('with equal weights is the plain one, whatever the cells', () => {
    const people = repeated([
      [1, 2, 1],
      [2, 2, 3],
      [5, 4, 5],
      [4, null, 9],
    ]);
    const parts = [people.slice(0, 30), people.slice(30)];
    const cells = parts.map((part, index) => ({ levels: [String(index)], baseWeight: 2, n: part.length }));
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    const items = itemCells(layout, parts.map(momentsOf), 0, [1, 1, 1]);
    expectClose(figures(weightedAlpha(sample, items)).alpha, figures(alphaOf(people)).alpha, 1e-12);
  });

  it('throws for items that do not fit the cells', () => {
    const cells = [{ levels: ['a'], baseWeight: 1, n: 60 }];
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    expect(() => weightedAlpha(sample, itemCells(layout, [], 0, [1, 1, 1]))).toThrow('1 cells');
  });
});
