import fc from 'fast-check';
import type { Section } from '../questionnaire/definition.js';
import { SMALL_ANSWERS, smallQuestionnaire } from '../testing/small-questionnaire.js';
import { readForm } from './read-form.js';

const definition = smallQuestionnaire();
const rules = { definition, jalaliYear: 1405 };
const [first, second, third] = definition.sections as readonly [Section, Section, Section];

describe('reading the posted form of a section', () => {
  test('digits of any script become numbers, and what was typed is kept for the page', () => {
    expect(readForm(third, { g1: '4', g2: '١', visits: ' ۲ ', born: '۱۳۷۰' }, rules)).toEqual({
      raw: { g1: '4', g2: '١', visits: '۲', born: '۱۳۷۰' },
      answers: { g1: 4, g2: 1, visits: 2, born: 1370 },
      problems: [],
    });
  });

  test('fields that are not items of the section are ignored', () => {
    const read = readForm(first, { used: 'yes', a: '0', _csrf: 'x', born: '1370', grid: '1' }, rules);
    expect(read).toEqual({ raw: { used: 'yes', a: '0' }, answers: { used: 'yes', a: 0 }, problems: [] });
  });

  test('blank is missing: required for some, fine for others', () => {
    const { problems, answers, raw } = readForm(third, { g1: ' ', visits: '\u200f', born: '\u200c' }, rules);
    expect(problems).toEqual([
      {
        code: 'ANSWER_REQUIRED',
        path: 'born',
        details: { question: 'born', kind: 'number', nonAnswers: 'refused', min: 1300, max: 1387 },
      },
    ]);
    expect(answers).toEqual({});
    expect(raw).toEqual({});
  });

  test.each<[Section, string, string, string]>([
    [first, 'used', 'maybe', 'ANSWER_OPTION_UNKNOWN'],
    [first, 'used', 'refused', 'ANSWER_OPTION_UNKNOWN'],
    [first, 'a', '11', 'ANSWER_OUT_OF_RANGE'],
    [first, 'a', 'هفت', 'ANSWER_NOT_A_NUMBER'],
    [first, 'a', '7.5', 'ANSWER_NOT_A_NUMBER'],
    [second, 'b', 'dontKnow', 'ANSWER_OPTION_UNKNOWN'],
    [third, 'g1', '3', 'ANSWER_OUT_OF_RANGE'],
    [third, 'born', '1991', 'ANSWER_OUT_OF_RANGE'],
    [third, 'born', '۱۳۹۰', 'ANSWER_OUT_OF_RANGE'],
    [third, 'born', 'x'.repeat(5000), 'ANSWER_NOT_A_NUMBER'],
  ])('in %j %s = %s is %s, and the typed text stays on the page', (section, code, text, expected) => {
    const { raw, answers, problems } = readForm(section, { [code]: text }, rules);
    expect(problems.filter(({ path }) => path === code).map((problem) => problem.code)).toEqual([expected]);
    expect(raw[code]).toBe(text.slice(0, 100));
    expect(answers).not.toHaveProperty(code);
  });

  test('a non-answer beside a typed value wins', () => {
    expect(readForm(third, { born: ['1370', 'refused'] }, rules).answers).toEqual({ born: 'refused' });
    expect(readForm(third, { born: ['', '1370'] }, rules).answers).toEqual({ born: 1370 });
    expect(readForm(third, { born: [] }, rules).problems).toHaveLength(1);
  });

  test('fields inherited from a prototype are not read', () => {
    const form = Object.create({ used: 'yes', a: '7' }) as Record<string, string>;
    expect(readForm(first, form, rules).answers).toEqual({});
  });

  test('answers written as text read back as themselves', () => {
    for (const section of definition.sections) {
      const form = Object.fromEntries(Object.entries(SMALL_ANSWERS).map(([code, value]) => [code, String(value)]));
      const { answers, problems } = readForm(section, form, rules);
      expect(problems).toEqual([]);
      expect(SMALL_ANSWERS).toMatchObject(answers);
    }
  });

  test('junk never throws, and what is accepted has no problem', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('۷', 'refused', '1370', '__proto__'));
    const field = fc.oneof(text, fc.array(text), fc.constant(undefined));
    const names = fc.constantFrom('used', 'a', 'b', 'g1', 'g2', 'visits', 'born', '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(names, field), fc.constantFrom(first, second, third), (form, section) => {
        const { answers, problems } = readForm(section, form, rules);
        for (const { path } of problems) expect(Object.hasOwn(answers, path)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
