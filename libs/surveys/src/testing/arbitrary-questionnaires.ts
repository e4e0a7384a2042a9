import fc from 'fast-check';
import type { Answers } from '../answering/answers.js';
import { scaleItems, scaleValues } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition, Scale } from '../questionnaire/definition.js';

const TEXT = { fa: 'متن', en: 'Text' };

export interface QuestionnaireSize {
  readonly drivers: number;
  readonly itemsPerDriver: number;
  readonly scaleSteps: number;
}

/** Valid questionnaires with drivers of several items on mixed scales, some of them reversed, and one composite of everything. */
export function arbitraryQuestionnaire(size: QuestionnaireSize): fc.Arbitrary<QuestionnaireDefinition> {
  const item = fc.record({ scale: arbitraryScale(size.scaleSteps), reversed: fc.boolean() });
  const driver = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: size.itemsPerDriver }),
    weight: fc.oneof(fc.constantFrom(1, 10, 20, 25, 50), fc.integer({ min: 1, max: 100 })),
  });
  const share = fc.constantFrom(0.01, 0.34, 0.5, 0.6, 0.8, 1);
  return fc
    .record({
      drivers: fc.array(driver, { minLength: 1, maxLength: size.drivers }),
      driverMinimumShare: share,
      indexMinimumShare: share,
      minimumItems: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ drivers, driverMinimumShare, indexMinimumShare, minimumItems }) => {
      const coded = drivers.flatMap(({ items }, d) => items.map((entry, i) => ({ ...entry, code: `q${d}_${i}` })));
      return {
        format: 'hamava.questionnaire/1',
        code: 'any',
        title: TEXT,
        introduction: TEXT,
        languages: ['fa', 'en'],
        scales: Object.fromEntries(coded.map(({ code, scale }) => [`s_${code}`, scale])),
        sections: [
          {
            code: 'only',
            title: TEXT,
            questions: coded.map(({ code, reversed }) => ({
              kind: 'scale',
              code,
              scale: `s_${code}`,
              text: TEXT,
              reversed,
              nonAnswers: ['dontKnow'],
            })),
          },
        ],
        drivers: drivers.map(({ items, weight }, d) => ({
          code: `d${d}`,
          title: TEXT,
          items: items.map((_, i) => `q${d}_${i}`),
          weight,
        })),
        composites: [
          {
            code: 'all',
            title: TEXT,
            items: coded.map(({ code }) => code),
            minimumItems: Math.min(minimumItems, coded.length),
          },
        ],
        scoring: { driverMinimumShare, indexMinimumShare },
      } satisfies QuestionnaireDefinition;
    });
}

/** Answers that a questionnaire of the above can have, with gaps and "don't know". */
export function arbitraryAnswers(definition: QuestionnaireDefinition): fc.Arbitrary<Answers> {
  const entries = scaleItems(definition).map(({ code, scale }) =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.constantFrom<number | string>(...scaleValues(scale)) },
        { weight: 1, arbitrary: fc.constantFrom<number | string | undefined>('dontKnow', undefined) },
      )
      .map((value) => [code, value] as const),
  );
  return fc
    .tuple(...entries)
    .map((pairs) => Object.fromEntries(pairs.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]]))));
}

function arbitraryScale(steps: number): fc.Arbitrary<Scale> {
  const anchored = fc
    .record({ min: fc.integer({ min: -5, max: 5 }), steps: fc.integer({ min: 1, max: steps }) })
    .map(({ min, steps: length }): Scale => ({ kind: 'anchored', min, max: min + length, low: TEXT, high: TEXT }));
  const labelled = fc
    .uniqueArray(fc.integer({ min: 0, max: steps }), { minLength: 2, maxLength: 5 })
    .map((values): Scale => ({
      kind: 'labelled',
      points: values.sort((a, b) => a - b).map((value) => ({ value, label: TEXT })),
    }));
  return fc.oneof(anchored, labelled);
}
