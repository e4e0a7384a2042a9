import fc from 'fast-check';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { arbitraryAnswers, arbitraryQuestionnaire } from '../testing/arbitrary-questionnaires.js';
import { exactScores } from '../testing/exact-scores.js';
import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { scoreAnswers } from './score-answers.js';
import { scoringScheme } from './scoring-scheme.js';

const definition = smallQuestionnaire();
const scheme = scoringScheme(definition);

function points(answers: Readonly<Record<string, number | string>>): Record<string, number | null> {
  return Object.fromEntries(
    scoreAnswers(scheme, answers).map((score, o) => {
      const { code = '', unitsPerPoint = 1 } = scheme.outcomes[o] ?? {};
      return [code, score === null ? null : score / unitsPerPoint];
    }),
  );
}

const sized = { drivers: 4, itemsPerDriver: 4, scaleSteps: 10 };
const scored = arbitraryQuestionnaire(sized).chain((questionnaire) =>
  arbitraryAnswers(questionnaire).map((answers) => ({ questionnaire, answers })),
);

describe('scores', () => {
  test('follow the formulas on a worked example', () => {
    // a 70, b (reversed) 70; g1 100, g2 (reversed) 100; d1 70, d2 100; index .6 x 70 + .4 x 100; mix (70 + 100 + 100) / 3.
    const { mix, ...others } = points(SMALL_ANSWERS);
    expect(others).toEqual({ index: 82, d1: 70, d2: 100, a: 70, b: 70, g1: 100, g2: 100 });
    expect(mix).toBeCloseTo(90, 12);
  });

  test('non-answers and gaps are missing, not zero and not the middle', () => {
    const partial = points({ a: 7, b: 'dontKnow', g1: 2 });
    expect(partial).toMatchObject({ d1: 70, a: 70, b: null, g2: null });
    expect(partial['d2']).toBeCloseTo(100 / 3, 12);
    expect(partial['index']).toBeCloseTo(0.6 * 70 + (0.4 * 100) / 3, 12);
    expect(partial['mix']).toBeCloseTo((70 + 100 / 3) / 2, 12);
    expect(Object.values(points({}))).toEqual(Array(8).fill(null));
    expect(points({ a: 10 })).toMatchObject({ index: null, d1: 100, d2: null, mix: null });
  });

  test('a number that the scale does not have is never scored', () => {
    expect(() => scoreAnswers(scheme, { a: 11 })).toThrow('ITEM_OUT_OF_RANGE: a');
    expect(() => scoreAnswers(scheme, { g1: 3 })).toThrow(RangeError);
    expect(() => scoreAnswers(scheme, { a: NaN })).toThrow(RangeError);
  });

  test('are the exact scores of rational arithmetic', () => {
    fc.assert(
      fc.property(scored, ({ questionnaire, answers }) => {
        const { outcomes, ...any } = scoringScheme(questionnaire);
        const exact = exactScores(questionnaire, answers);
        const scores = scoreAnswers({ outcomes, ...any }, answers);
        expect(scores.length).toBe(exact.length);
        scores.forEach((score, o) => {
          const expected = exact[o] ?? null;
          if (score === null || expected === null) {
            expect(score).toBe(expected);
            return;
          }
          expect(Number.isSafeInteger(score)).toBe(true);
          const units = BigInt(outcomes[o]?.unitsPerPoint ?? 0);
          const error = BigInt(score) * expected.denominator - units * expected.numerator;
          // Exact unless the scheme says that it rounds; then at most half a unit away.
          if (any.rounded) expect(2n * (error < 0n ? -error : error) <= expected.denominator).toBe(true);
          else expect(error).toBe(0n);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('lie between 0 and 100 points', () => {
    fc.assert(
      fc.property(scored, ({ questionnaire, answers }) => {
        const { outcomes, ...any } = scoringScheme(questionnaire);
        scoreAnswers({ outcomes, ...any }, answers).forEach((score, o) => {
          if (score === null) return;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 * (outcomes[o]?.unitsPerPoint ?? 0));
        });
      }),
    );
  });

  test('a better answer to any item never lowers the index', () => {
    fc.assert(
      fc.property(scored, ({ questionnaire, answers }) => {
        const any = scoringScheme(questionnaire);
        const before = scoreAnswers(any, answers)[0];
        for (const { code, values, reversed } of any.items) {
          if (typeof answers[code] !== 'number') continue;
          const best = reversed ? values[0] : values.at(-1);
          const after = scoreAnswers(any, { ...answers, [code]: best ?? 0 })[0];
          expect(after === null).toBe(before === null);
          expect(Number(after)).toBeGreaterThanOrEqual(Number(before));
        }
      }),
    );
  });

  test('turning every item and every answer around mirrors every score', () => {
    fc.assert(
      fc.property(scored, ({ questionnaire, answers }) => {
        const turned = {
          ...questionnaire,
          sections: questionnaire.sections.map((section) => ({
            ...section,
            questions: section.questions.map((question) =>
              question.kind === 'scale' ? { ...question, reversed: question.reversed !== true } : question,
            ),
          })),
        } as QuestionnaireDefinition;
        const any = scoringScheme(questionnaire);
        const scores = scoreAnswers(any, answers);
        scoreAnswers(scoringScheme(turned), answers).forEach((mirrored, o) => {
          const score = scores[o] ?? null;
          const top = 100 * (any.outcomes[o]?.unitsPerPoint ?? 0);
          expect(mirrored === null ? null : top - mirrored).toBe(
            any.rounded && score !== null && mirrored !== null ? top - mirrored : score,
          );
        });
      }),
    );
  });
});
