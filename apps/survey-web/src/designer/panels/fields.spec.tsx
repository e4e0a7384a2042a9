import { cleanup, fireEvent, screen } from '@testing-library/react';
import { parseDraft, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import type { DraftStore } from '../document/draft-store.js';
import { questionAt } from '../document/structure.js';
import { renderInDesigner } from '../testing/designer-around.js';
import { smallDraft, yesNo } from '../testing/small-draft.js';
import { JumpFields } from './jump-fields.js';
import { PropertiesPanel } from './properties-panel.js';
import { ScoringFields } from './scoring-fields.js';

afterEach(cleanup);

const [first, ...rest] = smallDraft.sections;

function draftWith(question: Question): QuestionnaireDefinition {
  if (first === undefined) throw new Error('the small draft has a section');
  const age: Question = { kind: 'number', code: 'age', text: { fa: 'سن' }, min: 0, max: 99 };
  const scales = {
    mood: { kind: 'labelled', points: [1, 2].map((value) => ({ value, label: { fa: `نقطهٔ ${value}` } })) },
  } as const;
  const other: Question = { kind: 'scale', code: 'other', text: { fa: 'دیگری' }, scale: 'mood' };
  const questions = [yesNo('visit', 'آمده‌اید؟'), age, other, question];
  return { ...smallDraft, scales, sections: [{ ...first, questions }, ...rest] };
}

function open(question: Question): { store: DraftStore; now: () => Question | null } {
  const store = renderInDesigner((definition) => {
    const found = questionAt(definition, question.code);
    return found && <PropertiesPanel question={found} />;
  }, draftWith(question));
  return { store, now: () => questionAt(store.getState().definition, question.code) };
}

const set = (label: string, value: string, at = 0): void => {
  const box = screen.getAllByLabelText(label)[at];
  if (box === undefined) throw new Error(`nothing is called ${label}`);
  fireEvent.change(box, { target: { value } });
  fireEvent.blur(box);
};
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

describe('fields of the panels', () => {
  it('a calculation holds operations, numbers of options and fixed numbers within each other', () => {
    const { store, now } = open({ kind: 'calculated', code: 'sum', text: { fa: 'جمع' }, value: { constant: 0 } });
    set('از چه ساخته شود', 'op');
    set('از چه ساخته شود', 'answer', 1);
    set('از پاسخ', 'age');
    set('از چه ساخته شود', 'points', 2);
    set('عدد «بله»', '5');
    expect(now()).toMatchObject({
      value: { op: 'add', of: [{ answer: 'age' }, { answer: 'visit', points: { yes: 5, no: 2 } }] },
    });
    expect(parseDraft(store.getState().definition).ok).toBe(true);
  });

  it('a value of the link can be held to a list', () => {
    const { now } = open({ kind: 'hidden', code: 'ref', text: { fa: 'پیوند' }, parameter: 'ref' });
    fireEvent.click(screen.getByLabelText('فقط مقدارهای فهرست پذیرفته شود'));
    set('مقدار در نشانی پیوند', 'sms');
    expect(now()).toMatchObject({ options: [{ code: 'sms', label: { fa: '' } }] });
  });

  it('the first and last day of a date are typed in its own calendar', () => {
    const { now } = open({ kind: 'date', code: 'day', text: { fa: 'روز' }, calendar: 'jalali' });
    set('از تاریخ', '۱۴۰۵/۰۱/۰۱');
    expect(now()).toMatchObject({ min: '2026-03-21' });
    set('از تاریخ', '');
    expect(now()).not.toHaveProperty('min');
  });

  it('a shared scale can be left for one of its own', () => {
    const { store, now } = open({ kind: 'scale', code: 'mine', text: { fa: 'حال' }, scale: 'mood' });
    press('مقیاسی جدا برای این پرسش');
    expect(now()).toMatchObject({ scale: 'scale1' });
    set('عدد نقطهٔ ۲', '7');
    const { scales } = store.getState().definition;
    expect(scales['scale1']).toMatchObject({ points: [{ value: 1 }, { value: 7 }] });
    expect(scales['mood']).toMatchObject({ points: [{ value: 1 }, { value: 2 }] });
  });

  it('points of a scale stay in their order', () => {
    const { store } = open({ kind: 'scale', code: 'mine', text: { fa: 'حال' }, scale: 'mood' });
    set('عدد نقطهٔ ۱', '9');
    expect(store.getState().definition.scales['mood']).toMatchObject({ points: [{ value: 1 }, { value: 2 }] });
  });

  it('places have as many steps as are needed', () => {
    const { now } = open({ kind: 'cascade', code: 'place', text: { fa: 'جا' }, levels: [] });
    press('افزودن پله');
    press('افزودن پله');
    expect(now()).toMatchObject({ levels: [{ text: { fa: 'پلهٔ تازه' } }, { text: { fa: 'پلهٔ تازه' } }] });
    press('برداشتن این پله');
    expect(now()).toMatchObject({ levels: [{}] });
  });

  it('an item of the bank can be unlinked', () => {
    const { now } = open({ ...yesNo('banked', 'از بانک'), bank: { item: 'x', linked: true } });
    press('جداکردن از بانک');
    expect(now()).toMatchObject({ bank: { item: 'x', linked: false } });
  });

  it('several answers can jump together', () => {
    const store = renderInDesigner((definition) => {
      const question = questionAt(definition, 'visit');
      return question && <JumpFields question={question} />;
    }, smallDraft);
    press('افزودن پرش');
    fireEvent.click(screen.getByLabelText('خیر'));
    expect(questionAt(store.getState().definition, 'visit')?.goTo).toEqual([{ when: ['yes', 'no'], to: 'why' }]);
  });

  it('the shares that the index needs are percents on the screen', () => {
    const store = renderInDesigner(() => <ScoringFields />, smallDraft);
    set('دست‌کم چند درصد از سنجه‌ها حساب شده باشد', '60');
    expect(store.getState().definition.scoring).toEqual({ driverMinimumShare: 0.5, indexMinimumShare: 0.6 });
  });
});
