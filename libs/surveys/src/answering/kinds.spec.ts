import { lowered } from '../routing/lower.js';
import { largeQuestionnaire, LARGE_ANSWERS } from '../testing/large-questionnaire.js';
import { SEEDS, type Answers } from './answers.js';
import { checkAnswers } from './check-answers.js';
import { withComputed } from './computed.js';
import { splitArm } from './computed-answer.js';
import { demographics } from './demographics.js';

const definition = largeQuestionnaire();
const day = { jalaliYear: 1405 };
const split = definition.sections[2]?.questions.find(({ kind }) => kind === 'split') as Parameters<typeof splitArm>[0];
const leftSeed = Array.from({ length: SEEDS }, (_, seed) => seed).find((seed) => splitArm(split, seed) === 'left') ?? 0;
const answers: Answers = { ...LARGE_ANSWERS, _seed: leftSeed };

function faults(changes: Readonly<Record<string, unknown>>): string[] {
  const given = Object.fromEntries(
    Object.entries({ ...answers, ...changes }).filter(([, value]) => value !== undefined),
  );
  const checked = checkAnswers(definition, given, day);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`);
}

function accepted(changes: Readonly<Record<string, unknown>>): Answers | null {
  const checked = checkAnswers(definition, { ...answers, ...changes }, day);
  return checked.ok ? checked.answers : null;
}

describe('answers to every kind', () => {
  test('a complete set is accepted as it is', () => {
    expect(checkAnswers(definition, answers, day)).toEqual({ ok: true, answers });
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ ways: undefined }, ['ANSWER_REQUIRED ways']],
    [{ ways: [] }, ['ANSWER_REQUIRED ways']],
    [{ ways: 'web' }, ['ANSWER_OPTION_UNKNOWN ways']],
    [{ ways: ['web', 'fax'] }, ['ANSWER_OPTION_UNKNOWN ways']],
    [{ ways: ['web', 'web'] }, ['ANSWER_TWICE ways']],
    [{ ways: ['web', 'none'] }, ['ANSWER_EXCLUSIVE ways', 'ANSWER_REQUIRED liked__none']],
    [{ ways: ['web', 'phone', 'visit'] }, ['ANSWER_TOO_MANY ways', 'ANSWER_REQUIRED liked__phone']],
    [{ ways: ['else', 'web'] }, ['ANSWER_REQUIRED ways__other', 'ANSWER_REQUIRED liked__else']],
    [{ ways: Array(1001).fill('web') }, ['ANSWER_OPTION_UNKNOWN ways']],
    [{ best: ['x'] }, ['ANSWER_TOO_FEW best']],
    [{ best: ['x', 'x'] }, ['ANSWER_TWICE best']],
    [{ best: ['x', 'y', 'z'] }, ['ANSWER_TOO_MANY best']],
    [{ best: [{}] }, ['ANSWER_OPTION_UNKNOWN best']],
    [{ s2: undefined }, ['ANSWER_REQUIRED s2']],
    [{ s2: 61 }, ['ANSWER_SUM_WRONG shares']],
    [{ s2: 'refused' }, ['ANSWER_SUM_WRONG shares']],
    [{ s1: -40, s2: 140 }, ['ANSWER_OUT_OF_RANGE s1', 'ANSWER_OUT_OF_RANGE s2']],
    [{ s1: 'refused', s2: 'refused' }, []],
    [{ hours: 2.55 }, ['ANSWER_TOO_PRECISE hours']],
    [{ hours: 24.1 }, ['ANSWER_OUT_OF_RANGE hours']],
    [{ hours: '2' }, ['ANSWER_NOT_A_NUMBER hours']],
    [{ waited: 1.5 }, ['ANSWER_NOT_A_NUMBER waited']],
    [{ waited: 3 }, ['ANSWER_CHECK_FAILED waited']],
    [{ waited: 3, hours: 'dontKnow' }, []],
    [{ words: 'ا'.repeat(20) }, []],
    [{ words: '😀'.repeat(20) }, []],
    [{ words: 'ا'.repeat(21) }, ['ANSWER_TOO_LONG words']],
    [{ words: 7 }, ['ANSWER_FORMAT_WRONG words']],
    [{ words: ' \u200c ' }, []],
    [{ words: 'x'.repeat(1_000_000) }, ['ANSWER_TOO_LONG words']],
    [{ mail: 'a@b' }, ['ANSWER_FORMAT_WRONG mail']],
    [{ mail: 'a..b@c.ir' }, ['ANSWER_FORMAT_WRONG mail']],
    [{ mail: 'a b@c.ir' }, ['ANSWER_FORMAT_WRONG mail']],
    [{ mail: 'a@b@c.ir' }, ['ANSWER_FORMAT_WRONG mail']],
    [{ mail: 'a@-b.ir' }, ['ANSWER_FORMAT_WRONG mail']],
    [{ plate: 'AB12' }, ['ANSWER_PATTERN_WRONG plate']],
    [{ plate: 'xAB123' }, ['ANSWER_PATTERN_WRONG plate']],
    [{ plate: 'AB۱۲۳' }, []],
    [{ day: '2026-02-30' }, ['ANSWER_NOT_A_DATE day']],
    [{ day: '1405-05-31' }, ['ANSWER_OUT_OF_RANGE day']],
    [{ day: '2027-03-21' }, ['ANSWER_OUT_OF_RANGE day']],
    [{ clock: '24:00' }, ['ANSWER_NOT_A_TIME clock']],
    [{ clock: '9:30' }, ['ANSWER_NOT_A_TIME clock']],
    [{ picture: '../x' }, ['ANSWER_NOT_A_PHOTO picture']],
    [{ agree: 'yes' }, ['ANSWER_OPTION_UNKNOWN agree']],
    [{ province: 'kh' }, ['ANSWER_OPTION_UNKNOWN county']],
    [{ province: 'kh', county: 'k2' }, []],
    [{ source: 'tv' }, ['ANSWER_OPTION_UNKNOWN source']],
    [{ source: undefined }, []],
    [{ final: 'much' }, ['ANSWER_OPTION_UNKNOWN final']],
    [{ final: 'much', hours: 12 }, []],
    [{ left_only: undefined }, ['ANSWER_REQUIRED left_only']],
    [{ _seed: undefined, left_only: undefined }, ['ANSWER_REQUIRED _seed']],
    [{ _seed: 65_536 }, ['ANSWER_OUT_OF_RANGE _seed']],
    [{ _seed: 0.5 }, ['ANSWER_OUT_OF_RANGE _seed']],
    [{ place: 'lo' }, ['ANSWER_QUESTION_UNKNOWN place']],
    [{ liked: 2 }, ['ANSWER_QUESTION_UNKNOWN liked']],
    [{ hello: 'x' }, ['ANSWER_QUESTION_UNKNOWN hello']],
    [{ ways: null }, ['ANSWER_OPTION_UNKNOWN ways']],
    [{ ways: {} }, ['ANSWER_OPTION_UNKNOWN ways']],
  ])('%j gives %j', (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  test('chosen options are kept in the order of the list, ranks in the order given', () => {
    expect(accepted({ ways: ['visit', 'web'], best: ['y', 'x'] })).toMatchObject({
      ways: ['web', 'visit'],
      best: ['y', 'x'],
    });
  });

  test('texts are kept in one form', () => {
    expect(accepted({ words: ' علي\r\nكريم ', mail: 'a@example.ir' })).toMatchObject({ words: 'علی\nکریم' });
  });

  test('who declines a needed consent is asked nothing more', () => {
    const { liked__web: _, liked__visit: __, ...first } = LARGE_ANSWERS;
    const checked = checkAnswers(definition, { ...first, agree: 'declined' }, day);
    expect(checked.ok && Object.keys(checked.answers)).not.toContain('province');
    expect(checked.ok && Object.keys(checked.answers)).not.toContain('final');
  });

  test('what is worked out is stored, and never believed', () => {
    const checked = checkAnswers(definition, { ...answers, total: 99, half: 'right' }, day);
    expect(checked).toEqual({ ok: true, answers });
    expect(withComputed(definition, { ...answers, total: 99 })).toEqual({ ...answers, total: 3.5, half: 'left' });
  });

  test('problems carry what a page needs', () => {
    const details = (changes: Record<string, unknown>, path: string): unknown => {
      const checked = checkAnswers(definition, { ...answers, ...changes }, day);
      return checked.ok ? null : checked.problems.find((problem) => problem.path === path)?.details;
    };
    expect(details({ ways: ['web', 'phone', 'visit'] }, 'ways')).toMatchObject({
      minimum: 1,
      maximum: 2,
      kind: 'multiple',
    });
    expect(details({ s2: 61 }, 'shares')).toMatchObject({ total: 100, sum: 101 });
    expect(details({ waited: 3 }, 'waited')).toMatchObject({ check: 0 });
    expect(details({ hours: 2.55 }, 'hours')).toMatchObject({ decimals: 1, min: 0, max: 24 });
    expect(details({ mail: 'x' }, 'mail')).toMatchObject({ format: 'email' });
    expect(details({ day: '2025-01-01' }, 'day')).toMatchObject({
      min: '2026-03-21',
      max: '2027-03-20',
      calendar: 'jalali',
    });
  });

  test('the last level of a cascade is the demographic', () => {
    expect(demographics(definition, answers)).toEqual({ county: 'k1' });
    expect(
      lowered(definition)
        .sections.flatMap(({ questions }) => questions)
        .map(({ code }) => code),
    ).toContain('county');
  });
});
