import fc from 'fast-check';
import { foldScores, unfoldScores } from './fold-scores.js';
import { emptyMoments } from './moment-layout.js';
import { groupMoments, outcomeMoments, pairMoments, respondents } from './read-moments.js';

const layout = { outcomes: 3, groups: [[0, 1, 2]], pairs: [[0, 2]] } as const;
const score = fc.option(fc.integer({ min: 0, max: 12_000 }), { nil: null });
const respondent = fc.tuple(score, score, score);

function folded(people: readonly (readonly (number | null)[])[]): Float64Array {
  const moments = emptyMoments(layout);
  for (const scores of people) foldScores(layout, moments, scores);
  return moments;
}

describe('foldScores', () => {
  it('counts a respondent without any valid score', () => {
    const moments = folded([[null, null, null]]);
    expect(respondents(moments)).toBe(1);
    expect(outcomeMoments(layout, moments, 0)).toEqual({ n: 0, sum: 0, sumOfSquares: 0 });
  });

  it('keeps complete cases apart from the valid scores of one outcome', () => {
    const moments = folded([
      [1, 2, 3],
      [4, null, 5],
    ]);
    expect(outcomeMoments(layout, moments, 0)).toEqual({ n: 2, sum: 5, sumOfSquares: 17 });
    const group = groupMoments(layout, moments, 0);
    expect(group.n).toBe(1);
    expect(Array.from(group.sums)).toEqual([1, 2, 3]);
    expect(Array.from(group.products)).toEqual([1, 2, 3, 4, 6, 9]);
    expect(pairMoments(layout, moments, 0)).toEqual({ n: 2, sumA: 5, sumB: 8, sumOfProducts: 23 });
  });

  it('gives the same bits in any order of folding', () => {
    fc.assert(
      fc.property(fc.array(respondent, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (people, keys) => {
        const shuffled = people
          .map((scores) => ({ scores, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ scores }) => scores);
        expect(folded(shuffled)).toEqual(folded(people));
      }),
    );
  });

  it('is undone by unfolding, whatever was folded in between', () => {
    fc.assert(
      fc.property(fc.array(respondent), respondent, fc.array(respondent), (before, leaver, after) => {
        const moments = folded([...before, leaver, ...after]);
        unfoldScores(layout, moments, leaver);
        expect(moments).toEqual(folded([...before, ...after]));
      }),
    );
  });

  it('takes a withdrawal before the answer it withdraws', () => {
    const moments = emptyMoments(layout);
    unfoldScores(layout, moments, [1, 2, null]);
    foldScores(layout, moments, [1, 2, null]);
    expect(moments).toEqual(emptyMoments(layout));
  });

  it('takes whole units only', () => {
    const moments = emptyMoments(layout);
    expect(() => foldScores(layout, moments, [0.5, 1, 2])).toThrow('whole units');
    expect(() => foldScores(layout, moments, [NaN, 1, 2])).toThrow('whole units');
    expect(() => foldScores(layout, moments, [1, 2])).toThrow('3 scores');
    expect(() => foldScores(layout, new Float64Array(3), [1, 2, 3])).toThrow('width');
    expect(moments).toEqual(emptyMoments(layout));
  });

  it('changes nothing when a sum would leave the exact integers', () => {
    const moments = emptyMoments(layout);
    expect(() => foldScores(layout, moments, [1, 100_000_000, 2])).toThrow('exact integers');
    expect(moments).toEqual(emptyMoments(layout));
    moments[1 + 2] = Number.MAX_SAFE_INTEGER;
    expect(() => foldScores(layout, moments, [1, null, null])).toThrow('exact integers');
    expect(respondents(moments)).toBe(0);
  });
});
