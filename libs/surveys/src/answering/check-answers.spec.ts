import fc from 'fast-check';
import { arbitraryAnswers, arbitraryQuestionnaire } from '../testing/arbitrary-questionnaires.js';
import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { checkAnswers } from './check-answers.js';

const definition = smallQuestionnaire();
const day = { jalaliYear: 1405 };

function faults(answers: unknown): string[] {
  const checked = checkAnswers(definition, answers, day);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('checking a complete submission', () => {
  test('a complete submission is accepted as it is', () => {
    expect(checkAnswers(definition, SMALL_ANSWERS, day)).toEqual({ ok: true, answers: SMALL_ANSWERS });
  });

  test('optional questions may be missing', () => {
    const answers = { used: 'yes', a: 'refused', b: 0, born: 'refused' };
    expect(checkAnswers(definition, answers, day)).toEqual({ ok: true, answers });
  });

  test('answers to hidden questions are left out, whatever they are', () => {
    const { b: _, ...shown } = SMALL_ANSWERS;
    const checked = checkAnswers(definition, { ...SMALL_ANSWERS, used: 'no', b: 'junk' }, day);
    expect(checked).toEqual({ ok: true, answers: { ...shown, used: 'no' } });
  });

  test.each<[string, unknown, string]>([
    ['used', undefined, 'ANSWER_REQUIRED used'],
    ['used', 'maybe', 'ANSWER_OPTION_UNKNOWN used'],
    ['used', 'refused', 'ANSWER_OPTION_UNKNOWN used'],
    ['used', 'toString', 'ANSWER_OPTION_UNKNOWN used'],
    ['used', ['yes'], 'ANSWER_OPTION_UNKNOWN used'],
    ['a', '7', 'ANSWER_NOT_A_NUMBER a'],
    ['a', 7.5, 'ANSWER_NOT_A_NUMBER a'],
    ['a', NaN, 'ANSWER_NOT_A_NUMBER a'],
    ['a', null, 'ANSWER_NOT_A_NUMBER a'],
    ['a', true, 'ANSWER_NOT_A_NUMBER a'],
    ['a', { valueOf: 7 }, 'ANSWER_NOT_A_NUMBER a'],
    ['a', 11, 'ANSWER_OUT_OF_RANGE a'],
    ['a', -1, 'ANSWER_OUT_OF_RANGE a'],
    ['a', 'notApplicable', 'ANSWER_OPTION_UNKNOWN a'],
    ['b', undefined, 'ANSWER_REQUIRED b'],
    ['b', 'dontKnow', 'ANSWER_OPTION_UNKNOWN b'],
    ['g1', 3, 'ANSWER_OUT_OF_RANGE g1'],
    ['grid', 1, 'ANSWER_QUESTION_UNKNOWN grid'],
    ['visits', 51, 'ANSWER_OUT_OF_RANGE visits'],
    ['born', 1388, 'ANSWER_OUT_OF_RANGE born'],
    ['born', 1299, 'ANSWER_OUT_OF_RANGE born'],
    ['other', 1, 'ANSWER_QUESTION_UNKNOWN other'],
    ['constructor', 1, 'ANSWER_QUESTION_UNKNOWN constructor'],
  ])('%s = %p is refused: %s', (code, value, expected) => {
    const answers: Record<string, unknown> = { ...SMALL_ANSWERS, [code]: value };
    if (value === undefined) delete answers[code];
    // Without an answer to `used`, `b` is hidden and its answer left out.
    expect(faults(answers)).toEqual([expected]);
  });

  test('a problem says what the question takes and never repeats the answer', () => {
    const checked = checkAnswers(definition, { ...SMALL_ANSWERS, used: 'secret', a: 987654, born: 1390 }, day);
    expect(JSON.stringify(checked)).not.toMatch(/secret|987654|1390/);
    expect(checked).toEqual({
      ok: false,
      problems: [
        {
          code: 'ANSWER_OPTION_UNKNOWN',
          path: 'used',
          details: { question: 'used', kind: 'choice', nonAnswers: 'dontKnow', options: 2 },
        },
        {
          code: 'ANSWER_OUT_OF_RANGE',
          path: 'a',
          details: { question: 'a', kind: 'scale', nonAnswers: 'dontKnow refused', min: 0, max: 10, options: 11 },
        },
        {
          code: 'ANSWER_OUT_OF_RANGE',
          path: 'born',
          details: { question: 'born', kind: 'number', nonAnswers: 'refused', min: 1300, max: 1387 },
        },
      ],
    });
  });

  test.each([null, undefined, 7, 'text', [], [SMALL_ANSWERS], true])('%j is not a set of answers', (answers) => {
    expect(faults(answers)).toEqual(['BODY_INVALID answers']);
  });

  test('a key called __proto__ is an unknown question and reaches no prototype', () => {
    const poisoned: unknown = JSON.parse(`{"__proto__":{"used":"yes"},${JSON.stringify(SMALL_ANSWERS).slice(1)}`);
    expect(faults(poisoned)).toEqual(['ANSWER_QUESTION_UNKNOWN __proto__']);
    const inherited: unknown = Object.create(SMALL_ANSWERS);
    expect(faults(inherited)).toEqual(['ANSWER_REQUIRED used', 'ANSWER_REQUIRED a', 'ANSWER_REQUIRED born']);
  });

  test('minus zero is zero', () => {
    const checked = checkAnswers(definition, { ...SMALL_ANSWERS, a: -0 }, day);
    expect(checked.ok && Object.is(checked.answers['a'], 0)).toBe(true);
  });

  test('what is accepted is exactly what was given, without the hidden answers', () => {
    const value = fc.oneof(
      fc.integer({ min: -1, max: 11 }),
      fc.integer({ min: 1295, max: 1405 }),
      fc.constantFrom('yes', 'no', 'dontKnow', 'refused', 'notApplicable', '7', ''),
      fc.jsonValue(),
    );
    const answers = fc.dictionary(fc.constantFrom(...Object.keys(SMALL_ANSWERS), '__proto__', 'x'), value, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(answers, fc.subarray(Object.keys(SMALL_ANSWERS), { minLength: 5 }), (junk, sound) => {
        const given = {
          ...junk,
          ...Object.fromEntries(Object.entries(SMALL_ANSWERS).filter(([code]) => sound.includes(code))),
        };
        const checked = checkAnswers(definition, given, day);
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0);
          return;
        }
        const { b: _, ...withoutB } = given as Record<string, unknown>;
        const expected = given['used'] === 'yes' ? given : withoutB;
        expect(checked.answers).toEqual(expected);
        expect(checkAnswers(definition, checked.answers, day)).toEqual(checked);
      }),
      { numRuns: 1000 },
    );
  });

  test('any answers that fit a questionnaire are accepted once the gaps are filled', () => {
    const arbitrary = arbitraryQuestionnaire({ drivers: 4, itemsPerDriver: 3, scaleSteps: 10 }).chain((questionnaire) =>
      arbitraryAnswers(questionnaire).map((answers) => ({ questionnaire, answers })),
    );
    fc.assert(
      fc.property(arbitrary, ({ questionnaire, answers }) => {
        const codes = questionnaire.sections.flatMap((section) => section.questions.map(({ code }) => code));
        const filled = { ...Object.fromEntries(codes.map((code) => [code, 'dontKnow'])), ...answers };
        expect(checkAnswers(questionnaire, filled, day)).toEqual({ ok: true, answers: filled });
      }),
    );
  });

  test('junk never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (junk) => {
        expect(checkAnswers(definition, junk, day).ok).toBe(false);
      }),
    );
  });
});
