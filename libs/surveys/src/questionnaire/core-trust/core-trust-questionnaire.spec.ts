import { normalizeText } from '@hamava/persian';
import { checkAnswers } from '../../answering/check-answers.js';
import { keepBands } from '../../answering/bands.js';
import { demographics } from '../../answering/demographics.js';
import type { Answers } from '../../answering/answers.js';
import { visibleQuestions } from '../../routing/visible-questions.js';
import { scoreAnswers } from '../../scoring/score-answers.js';
import { scoringScheme } from '../../scoring/scoring-scheme.js';
import { answerItems, questionsOf } from '../answer-items.js';
import { canonicalJson } from '../canonical-json.js';
import { estimateMinutes } from '../estimated-minutes.js';
import { parseDefinition } from '../parse-definition.js';
import { questionNumbers } from '../question-numbers.js';
import { coreTrustQuestionnaire } from './core-trust-questionnaire.js';

const counties = [
  { code: '1501', label: { fa: 'الیگودرز', en: 'Aligudarz' } },
  { code: '1502', label: { fa: 'بروجرد', en: 'Borujerd' } },
];
const definition = coreTrustQuestionnaire({ counties });
const day = { jalaliYear: 1405 };

const SCORED = ['t1', 'r1', 'r2', 'l1', 'l2', 'o1', 'o2', 'i1', 'i2', 'f1', 'f2'];
const complete: Answers = {
  contact: 'in_person',
  ...Object.fromEntries(SCORED.map((code) => [code, 7])),
  w1: 4,
  w2: 3,
  w3: 'dontKnow',
  s1: 6,
  sex: 'female',
  birth_year: 1370,
  county: '1502',
  residence: 'refused',
};

describe('the core trust questionnaire', () => {
  test('is a valid document that survives a round trip through JSON', () => {
    const text = canonicalJson(definition);
    const parsed = parseDefinition(JSON.parse(text));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && canonicalJson(parsed.definition)).toBe(text);
  });

  test('asks twenty questions in five sections, the shortest first', () => {
    expect(answerItems(definition).map((item) => item.code)).toEqual([
      'contact',
      't1',
      'r1',
      'r2',
      'l1',
      'l2',
      'o1',
      'o2',
      'i1',
      'i2',
      'f1',
      'f2',
      'w1',
      'w2',
      'w3',
      's1',
      'sex',
      'birth_year',
      'county',
      'residence',
    ]);
    expect(definition.sections.map((section) => section.questions.length)).toEqual([2, 4, 4, 4, 4]);
    expect(questionNumbers(definition).get('residence')).toBe(20);
  });

  test.each(['fa', 'en'] as const)('takes about five minutes in %s', (language) => {
    const minutes = estimateMinutes(definition, language);
    expect(minutes).toBeGreaterThanOrEqual(3);
    expect(minutes).toBeLessThanOrEqual(5);
  });

  test('overall trust comes before every driver item', () => {
    const codes = answerItems(definition).map((item) => item.code);
    const driverItems = definition.drivers.flatMap((driver) => driver.items);
    expect(Math.min(...driverItems.map((code) => codes.indexOf(code)))).toBeGreaterThan(codes.indexOf('t1'));
  });

  test('every attitude question offers "don\'t know", and the bribe item lets people refuse', () => {
    for (const question of questionsOf(definition).filter(({ kind }) => kind === 'scale' || kind === 'battery')) {
      expect(question.nonAnswers).toContain('dontKnow');
    }
    expect(questionsOf(definition).find(({ code }) => code === 'i1')?.nonAnswers).toContain('refused');
  });

  test('every demographic question may be declined', () => {
    for (const question of definition.sections.at(-1)?.questions ?? [])
      expect(question.nonAnswers).toContain('refused');
  });

  test('Persian texts use Persian letters, digits and joins', () => {
    const texts = JSON.stringify(definition).match(/"fa":"[^"]*"/g) ?? [];
    expect(texts.length).toBeGreaterThanOrEqual(60);
    for (const text of texts.map((match) => match.slice(6, -1))) {
      expect(normalizeText(text)).toBe(text);
      expect(text.replaceAll('{agency}', '')).not.toMatch(/[A-Za-z0-9]/);
      expect(text).not.toMatch(/ {2}|(?:^|\s)ن?می\s|\sها(?:\s|ی)/);
    }
  });

  test('satisfaction is asked of those who had contact', () => {
    expect(visibleQuestions(definition, { contact: 'online_or_phone' }).has('s1')).toBe(true);
    expect(visibleQuestions(definition, { contact: 'none' }).has('s1')).toBe(false);
    expect(visibleQuestions(definition, { contact: 'refused' }).has('s1')).toBe(false);
    expect(visibleQuestions(definition, {}).has('s1')).toBe(false);
  });

  test('a complete answer is accepted, and only the age band is kept', () => {
    const checked = checkAnswers(definition, complete, day);
    expect(checked).toEqual({ ok: true, answers: complete });
    const kept = keepBands(definition, complete, day);
    expect(kept).toEqual({ ...complete, birth_year: '30-49' });
    expect(demographics(definition, kept)).toEqual({
      contact: 'in_person',
      sex: 'female',
      ageBand: '30-49',
      county: '1502',
      residence: 'unknown',
    });
  });

  test.each([
    [1387, '18-29'],
    [1376, '18-29'],
    [1375, '30-49'],
    [1356, '30-49'],
    [1355, '50+'],
    [1290, '50+'],
  ])('somebody born in %d belongs to %s in 1405', (year, band) => {
    expect(checkAnswers(definition, { ...complete, birth_year: year }, day).ok).toBe(true);
    expect(keepBands(definition, { birth_year: year }, day)).toEqual({ birth_year: band });
  });

  test.each([1388, 1400, 1289, 1991])('a birth year of %d is refused with the years that are accepted', (year) => {
    expect(checkAnswers(definition, { ...complete, birth_year: year }, day)).toEqual({
      ok: false,
      problems: [
        {
          code: 'ANSWER_OUT_OF_RANGE',
          path: 'birth_year',
          details: { question: 'birth_year', kind: 'number', nonAnswers: 'refused', min: 1290, max: 1387 },
        },
      ],
    });
  });

  test('scores the index in quarter points, its drivers in whole points', () => {
    const scheme = scoringScheme(definition);
    expect(scheme.outcomes.map(({ code }) => code)).toEqual([
      'index',
      'responsiveness',
      'reliability',
      'openness',
      'integrity',
      'fairness',
      'pri',
      'council_words',
      't1',
      'r1',
      'r2',
      'l1',
      'l2',
      'o1',
      'o2',
      'i1',
      'i2',
      'f1',
      'f2',
      'w1',
      'w2',
      'w3',
      's1',
    ]);
    expect(scheme.outcomes.slice(0, 8).map(({ unitsPerPoint }) => unitsPerPoint)).toEqual([4, 1, 1, 1, 1, 1, 6, 6]);
    expect(scheme.rounded).toBe(false);
    expect(scheme.groups).toEqual([
      [9, 10],
      [11, 12],
      [13, 14],
      [15, 16],
      [17, 18],
    ]);
    expect(scheme.pairs).toHaveLength(15);

    const scores = scoreAnswers(scheme, { ...complete, r1: 8, i1: 'refused', i2: 'refused' });
    // Drivers 75, 70, 70, none, 70: mean 71.25; PRI from r2, o1, o2: 70; words (75 + 50) / 2 = 62.5.
    expect(scores.slice(0, 8)).toEqual([285, 75, 70, 70, null, 70, 420, 375]);
    expect(scores.at(-1)).toBe(60);
  });

  test('without a list of counties the county is not asked', () => {
    const without = coreTrustQuestionnaire({ counties: [] });
    expect(parseDefinition(without)).toMatchObject({ ok: true });
    expect(questionsOf(without).map(({ code }) => code)).not.toContain('county');
  });
});
