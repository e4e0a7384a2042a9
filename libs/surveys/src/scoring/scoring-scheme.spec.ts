import fc from 'fast-check';
import type { Answers } from '../answering/answers.js';
import { scaleItems, scaleValues } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { arbitraryQuestionnaire } from '../testing/arbitrary-questionnaires.js';
import { exactScores, leastCommonMultiple } from '../testing/exact-scores.js';
import { largeQuestionnaire } from '../testing/large-questionnaire.js';
import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { lowered } from '../routing/lower.js';
import { scoreAnswers } from './score-answers.js';
import { scoringScheme } from './scoring-scheme.js';

function everyAnswer(definition: QuestionnaireDefinition): Answers[] {
  return scaleItems(definition).reduce<Answers[]>(
    (all, { code, scale }) =>
      all.flatMap((answers) => [answers, ...scaleValues(scale).map((value) => ({ ...answers, [code]: value }))]),
    [{}],
  );
}

function withWeights(weights: readonly number[], itemsPerDriver = 2): QuestionnaireDefinition {
  const small = smallQuestionnaire();
  const text = { fa: 'متن', en: 'Text' };
  const drivers = weights.map((weight, d) => ({
    code: `d${d}`,
    title: text,
    weight,
    items: Array.from({ length: itemsPerDriver }, (_, i) => `q${d}_${i}`),
  }));
  const questions = drivers.flatMap(({ items }) =>
    items.map((code) => ({ kind: 'scale' as const, code, scale: 'ten', text })),
  );
  return { ...small, drivers, composites: [], sections: [{ code: 'one', title: text, questions }] };
}

describe('the scoring scheme', () => {
  test('lists the index, drivers, composites and items in their order', () => {
    const scheme = scoringScheme(smallQuestionnaire());
    expect(scheme.outcomes.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'index index',
      'driver d1',
      'driver d2',
      'composite mix',
      'item a',
      'item b',
      'item g1',
      'item g2',
    ]);
    expect(scheme.groups).toEqual([
      [4, 5],
      [6, 7],
    ]);
    expect(scheme.pairs).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(scheme.outcomes[0]?.title).toEqual({ fa: 'شاخص اعتماد', en: 'Trust index' });
    expect(scheme.outcomes[4]?.title).toEqual({ fa: 'الف', en: 'A' });
  });

  test.each([
    [[20, 20, 20, 20, 20], 2, 4, 1],
    [[20, 20, 20, 20, 20], 3, 12, 3],
    [[100], 1, 1, 1],
    [[50, 50], 1, 1, 1],
    [[1, 1, 1], 3, 9, 3],
  ])(
    'drivers that weigh %j with %d items of 0-10 have units of 1/%d and 1/%d point',
    (weights, items, index, driver) => {
      const scheme = scoringScheme(withWeights(weights, items));
      expect(scheme.outcomes[0]?.unitsPerPoint).toBe(index);
      expect(scheme.outcomes[1]?.unitsPerPoint).toBe(driver);
      expect(scheme.rounded).toBe(false);
    },
  );

  test('a unit finer than 1/900 is given up and said to be', () => {
    const definition = withWeights([3, 7, 11, 13, 17, 23, 26], 3);
    const scheme = scoringScheme({ ...definition, scoring: { driverMinimumShare: 0.3, indexMinimumShare: 0.3 } });
    expect(scheme.rounded).toBe(true);
    expect(scheme.index.rounded).toBe(true);
    expect(scheme.outcomes[0]?.unitsPerPoint).toBe(500);
    expect(scheme.drivers.every(({ rounded }) => !rounded)).toBe(true);
  });

  test('twenty drivers are no burden', () => {
    const scheme = scoringScheme(withWeights(Array<number>(20).fill(5)));
    expect(scheme.outcomes[0]?.unitsPerPoint).toBeGreaterThanOrEqual(1);
    expect(scheme.pairs).toHaveLength(210);
  });

  test('the unit is the least one in which every attainable score is whole', () => {
    const tiny = arbitraryQuestionnaire({ drivers: 3, itemsPerDriver: 2, scaleSteps: 3 }).filter(
      (d) => scaleItems(d).length <= 4,
    );
    fc.assert(
      fc.property(tiny, (definition) => {
        const scheme = scoringScheme(definition);
        const least = scheme.outcomes.map(() => 1n);
        for (const answers of everyAnswer(definition)) {
          exactScores(definition, answers).forEach((score, o) => {
            if (score !== null) least[o] = leastCommonMultiple(least[o] ?? 1n, score.denominator);
          });
        }
        const exact = least.map((unit) => (unit > 900n ? 500 : Number(unit)));
        expect(scheme.outcomes.map(({ unitsPerPoint }) => unitsPerPoint)).toEqual(exact);
      }),
      { numRuns: 60 },
    );
  });

  test('repeated sections do not score, authored or lowered', () => {
    const large = largeQuestionnaire();
    expect(scoringScheme(large).items).toEqual([]);
    expect(scoringScheme(lowered(large)).items).toEqual([]);
  });

  test('without drivers there is no index to score', () => {
    const scheme = scoringScheme({ ...smallQuestionnaire(), drivers: [] });
    const scores = scoreAnswers(scheme, SMALL_ANSWERS);
    expect(scores[0]).toBeNull();
    expect(scores.slice(1).every((score) => score !== null)).toBe(true);
  });

  test('is plain data', () => {
    const scheme = scoringScheme(smallQuestionnaire());
    expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
  });
});
