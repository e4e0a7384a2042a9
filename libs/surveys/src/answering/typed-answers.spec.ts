import fc from 'fast-check';
import { visibleSections } from '../routing/visible-questions.js';
import { largeQuestionnaire, LARGE_ANSWERS } from '../testing/large-questionnaire.js';
import type { Answers } from './answers.js';
import { readForm, type Form, type ReadForm } from './read-form.js';

const definition = largeQuestionnaire();
const rules = { definition, jalaliYear: 1405 };
const [page] = visibleSections(definition, LARGE_ANSWERS);

const FORM: Form = {
  ways: ['visit', 'web'],
  best: ['z', '', 'x'],
  s1: '۴۰',
  s2: '60',
  hours: '۲٫۵',
  waited: '1',
  words: ' خوب ',
  mail: 'a.b@example.ir',
  plate: 'AB123',
  day__day: '۳۱',
  day__month: '5',
  day__year: '۱۴۰۵',
  clock__hour: '۱۴',
  clock__minute: '5',
  picture: 'pic-1',
  agree: 'agreed',
};

function read(changes: Form = {}): ReadForm {
  if (page === undefined) throw new Error('no page');
  return readForm(page, { ...FORM, ...changes }, rules);
}

function faults(changes: Form): string[] {
  return read(changes).problems.map(({ code, path }) => `${code} ${path}`);
}

describe('the posted form of every kind', () => {
  test('is read into answers, and given back field by field', () => {
    const { answers, problems, raw } = read();
    expect(problems).toEqual([]);
    const expected: Answers = Object.fromEntries(Object.entries(LARGE_ANSWERS).filter(([code]) => code in answers));
    expect(answers).toEqual(expected);
    expect(Object.keys(answers)).toHaveLength(13);
    expect(raw).toMatchObject({
      ways: ['visit', 'web'],
      best: ['z', 'x'],
      day__day: '۳۱',
      clock__minute: '5',
      words: 'خوب',
    });
  });

  test.each<[Form, string[]]>([
    [{ ways: [] }, ['ANSWER_REQUIRED ways']],
    [{ best: ['x', 'x'] }, ['ANSWER_TWICE best']],
    [{ best: ['x', ''] }, ['ANSWER_TOO_FEW best']],
    [{ s1: '', s2: '' }, ['ANSWER_REQUIRED s1', 'ANSWER_REQUIRED s2']],
    [{ s1: '', s2: '100' }, []],
    [{ s1: '', s2: '99' }, ['ANSWER_SUM_WRONG shares']],
    [{ s1: 'x' }, ['ANSWER_NOT_A_NUMBER s1']],
    [{ hours: '1,5' }, ['ANSWER_NOT_A_NUMBER hours']],
    [{ hours: '2.55' }, ['ANSWER_TOO_PRECISE hours']],
    [{ waited: '3' }, ['ANSWER_CHECK_FAILED waited']],
    [{ day__day: '' }, ['ANSWER_NOT_A_DATE day']],
    [{ day__day: '31', day__month: '7' }, ['ANSWER_NOT_A_DATE day']],
    [{ day__day: '', day__month: '', day__year: '' }, ['ANSWER_REQUIRED day']],
    [{ day__year: '1404' }, ['ANSWER_OUT_OF_RANGE day']],
    [{ clock__hour: '24' }, ['ANSWER_NOT_A_TIME clock']],
    [{ clock__minute: '' }, ['ANSWER_NOT_A_TIME clock']],
    [{ picture: '', picture__kept: 'stolen' }, []],
  ])('%j gives %j', (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  test.each<[Form, string, unknown]>([
    [{ hours__non: 'dontKnow' }, 'hours', 'dontKnow'],
    [{ hours: ['2', 'dontKnow'] }, 'hours', 'dontKnow'],
    [{ ways: ['web', 'dontKnow'] }, 'ways', 'dontKnow'],
    [{ shares__non: 'refused' }, 's2', 'refused'],
    [{ clock__non: 'dontKnow' }, 'clock', 'dontKnow'],
    [{ words: 'refused' }, 'words', 'refused'],
    [{ picture: '', picture__kept: 'stolen' }, 'picture', undefined],
    [{ ways: 'else', ways__other: ' کبوتر ' }, 'ways__other', 'کبوتر'],
    [{ ways__other: 'کبوتر' }, 'ways__other', undefined],
  ])('%j makes %s %j', (changes, code, expected) => {
    expect(read(changes).answers[code]).toEqual(expected);
  });

  test('words typed beside an option that is not chosen stay on the page', () => {
    expect(read({ ways__other: 'کبوتر' }).raw).toMatchObject({ ways__other: 'کبوتر' });
  });

  test('junk in any field never throws, and what is refused is no answer', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constantFrom('refused', '1', '۷'));
    const names = fc.constantFrom(...Object.keys(FORM), 'hours__non', 'ways__other', 'picture__kept', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(names, field), (form) => {
        const { answers, problems } = read(form);
        for (const { path } of problems) expect(Object.hasOwn(answers, path)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
