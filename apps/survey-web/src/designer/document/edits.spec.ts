import { produce } from 'immer';
import { smallDraft } from '../testing/small-draft.js';
import type { Edit } from './draft-store.js';
import {
  addQuestion,
  addSection,
  deleteQuestion,
  duplicateQuestion,
  moveQuestions,
  orderRefusal,
  withWords,
} from './edits.js';
import { PALETTE } from './palette.js';
import { referencesTo } from './references.js';
import { questionAt } from './structure.js';

const after = (edit: Edit) => produce(smallDraft, edit);
const order = (edit: Edit): string[][] =>
  after(edit).sections.map(({ questions }) => questions.map(({ code }) => code));

describe('edits of a draft', () => {
  it.each(PALETTE)('%s comes under a code of its own', (key) => {
    const { edit, code } = addQuestion(key, smallDraft, { section: 0, at: 1 });
    expect(order(edit)).toEqual([
      ['visit', code, 'why'],
      ['how', 'words'],
    ]);
  });

  it('two questions on the same scale share it', () => {
    const once = after(addQuestion('likert5', smallDraft, { section: 0, at: 0 }).edit);
    const twice = produce(once, addQuestion('battery', once, { section: 0, at: 0 }).edit);
    expect(Object.keys(twice.scales)).toEqual(['quality']);
  });

  it.each([
    [
      'within a section',
      ['why'],
      { section: 0, at: 0 },
      [
        ['why', 'visit'],
        ['how', 'words'],
      ],
    ],
    ['to the end of another', ['visit'], { section: 1, at: 2 }, [['why'], ['how', 'words', 'visit']]],
    ['several at once', ['words', 'visit'], { section: 1, at: 0 }, [['why'], ['visit', 'words', 'how']]],
    [
      'nowhere',
      ['how'],
      { section: 1, at: 1 },
      [
        ['visit', 'why'],
        ['how', 'words'],
      ],
    ],
  ])('questions move %s', (_, codes, spot, expected) => {
    expect(order(moveQuestions(smallDraft, codes, spot))).toEqual(expected);
  });

  it('a question above the one it looks at is named', () => {
    expect(orderRefusal(smallDraft)).toBeNull();
    expect(orderRefusal(after(moveQuestions(smallDraft, ['why'], { section: 0, at: 0 })))).toEqual({
      dependent: 'why',
      needed: 'visit',
    });
  });

  it('the target of a jump cannot come before it', () => {
    expect(orderRefusal(after(moveQuestions(smallDraft, ['words'], { section: 1, at: 0 })))).toEqual({
      dependent: 'words',
      needed: 'how',
    });
  });

  it('the rules that use a question are found, and leave with it', () => {
    expect(referencesTo(smallDraft, new Set(['visit'])).map(({ owner, as }) => [owner, as])).toEqual([
      ['why', 'showIf'],
    ]);
    const left = after(deleteQuestion(smallDraft, 'words'));
    expect(questionAt(left, 'how')).not.toHaveProperty('goTo');
  });

  it('a copy has codes of its own and stands behind its original', () => {
    const copy = duplicateQuestion(smallDraft, 'visit');
    expect(order(copy!.edit)[0]).toEqual(['visit', copy!.code, 'why']);
  });

  it('a section comes where it is asked for', () => {
    const { edit, code } = addSection(smallDraft, 1, { fa: 'تازه' });
    expect(after(edit).sections.map((section) => section.code)).toEqual(['first', code, 'second']);
  });

  it('an emptied translation is no translation', () => {
    expect(withWords({ fa: 'سلام', en: 'Hello' }, 'en', ' ')).toEqual({ fa: 'سلام' });
  });
});
