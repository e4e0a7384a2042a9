import { cleanup, fireEvent, screen } from '@testing-library/react';
import { parseDefinition, type Condition, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import type { DraftStore } from '../document/draft-store.js';
import { questionAt } from '../document/structure.js';
import { renderInDesigner } from '../testing/designer-around.js';
import { smallDraft } from '../testing/small-draft.js';
import { Checks } from './checks.js';

afterEach(cleanup);

const asked: readonly Question[] = [
  { kind: 'date', code: 'born', text: { fa: 'روز آغاز' }, calendar: 'jalali' },
  { kind: 'date', code: 'ended', text: { fa: 'روز پایان' }, calendar: 'jalali' },
  { kind: 'number', code: 'hours', text: { fa: 'ساعت' }, min: 0, max: 24, nonAnswers: ['refused'] },
];
const [first, ...rest] = smallDraft.sections;

function draftWith(require: Condition, languages: QuestionnaireDefinition['languages']): QuestionnaireDefinition {
  if (first === undefined) throw new Error('the small draft has a section');
  const checks = [{ require, message: { fa: 'نمی‌خواند' } }];
  const questions = asked.map((each) => (each.code === 'ended' ? { ...each, checks } : each));
  return { ...smallDraft, languages, sections: [{ ...first, questions }, ...rest] };
}

function open(require: Condition, languages: QuestionnaireDefinition['languages'] = ['fa']): DraftStore {
  return renderInDesigner(
    (definition) => {
      const question = questionAt(definition, 'ended');
      return question && <Checks question={question} />;
    },
    draftWith(require, languages),
  );
}

function checkOf(store: DraftStore) {
  return questionAt(store.getState().definition, 'ended')?.checks?.[0];
}

const box = (label: string): HTMLElement => screen.getByLabelText(label);
const pick = (label: string, value: string): boolean => fireEvent.change(box(label), { target: { value } });
const reading = (): string => document.querySelector('.plain-reading')?.textContent ?? '';

describe('a check of an answer', () => {
  it('compares it with another answer, chip by chip, and says so in words', () => {
    const store = open({ question: 'ended', answered: true });
    pick('سنجش', 'compare');
    expect(checkOf(store)?.require).toEqual({ question: 'ended', relation: 'atMost', other: 'born' });
    pick('نسبت دو پاسخ', 'atLeast');
    expect(checkOf(store)?.require).toEqual({ question: 'ended', relation: 'atLeast', other: 'born' });
    expect(reading()).toMatch(/این پاسخ فقط از کسانی پذیرفته می‌شود که .*بیشتر از پاسخ پرسش ۱/);
    expect(parseDefinition(store.getState().definition).ok).toBe(true);
  });

  it('knows days by the Persian calendar and keeps them as ISO dates', () => {
    const store = open({ question: 'ended', atLeast: '2026-03-21' });
    const day = screen.getByLabelText<HTMLInputElement>('مقدار');
    expect(day.value).toBe('۱۴۰۵/۰۱/۰۱');
    fireEvent.change(day, { target: { value: '۱۴۰۵/۰۲/۰۱' } });
    fireEvent.blur(day);
    expect(checkOf(store)?.require).toEqual({ question: 'ended', atLeast: '2026-04-21' });
    expect(reading()).toContain('۱ اردیبهشت ۱۴۰۵');
  });

  it('leaves a day as it was when no such day is typed, and says why', () => {
    const store = open({ question: 'ended', atLeast: '2026-03-21' });
    fireEvent.change(box('مقدار'), { target: { value: '۱۴۰۵/۱۳/۰۱' } });
    fireEvent.blur(box('مقدار'));
    expect(checkOf(store)?.require).toEqual({ question: 'ended', atLeast: '2026-03-21' });
    expect(screen.getByRole('alert').textContent).toContain('تقویم شمسی');
  });

  it('can be turned round, and back', () => {
    const store = open({ question: 'ended', relation: 'below', other: 'born' });
    pick('برقرار باشد یا نباشد', 'not');
    expect(checkOf(store)?.require).toEqual({ not: { question: 'ended', relation: 'below', other: 'born' } });
    pick('برقرار باشد یا نباشد', 'so');
    expect(checkOf(store)?.require).toEqual({ question: 'ended', relation: 'below', other: 'born' });
  });

  it('holds groups within groups, and each of their comparisons can be removed', () => {
    const store = open({
      not: {
        any: [
          {
            all: [
              { question: 'hours', atLeast: 2 },
              { question: 'ended', answered: true },
            ],
          },
          { question: 'born', answered: false },
        ],
      },
    });
    expect(screen.getAllByLabelText('پرسش شرط')).toHaveLength(3);
    fireEvent.click(screen.getAllByRole('button', { name: 'برداشتن این شرط' })[0] as HTMLElement);
    expect(checkOf(store)?.require).toEqual({
      not: {
        any: [
          { question: 'ended', answered: true },
          { question: 'born', answered: false },
        ],
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'دسته‌ای که همه‌اش برقرار باشد' }));
    expect(checkOf(store)?.require).toMatchObject({ not: { any: [{}, {}, { all: [{}, {}] }] } });
    expect(parseDefinition(store.getState().definition).ok).toBe(true);
  });

  it('its last comparison stays', () => {
    open({ question: 'ended', answered: true });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'برداشتن این شرط' }).disabled).toBe(true);
  });

  it('lists numbers and answers without substance', () => {
    const store = open({ question: 'hours', oneOf: [1, 'refused'] });
    fireEvent.click(screen.getByRole('button', { name: 'مقدار دیگر' }));
    expect(checkOf(store)?.require).toEqual({ question: 'hours', oneOf: [1, 'refused', 0] });
  });

  it('has its message in every language of the questionnaire', () => {
    const store = open({ question: 'ended', answered: true }, ['fa', 'en']);
    fireEvent.change(box('پیام به پاسخ‌دهنده (انگلیسی)'), { target: { value: 'Look again' } });
    expect(checkOf(store)?.message).toEqual({ fa: 'نمی‌خواند', en: 'Look again' });
  });
});
