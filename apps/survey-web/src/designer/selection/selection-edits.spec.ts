import { produce } from 'immer';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { smallDraft, yesNo } from '../testing/small-draft.js';
import {
  codesGoing,
  deleteItems,
  duplicateQuestions,
  meantBy,
  moveSections,
  neighbourOf,
  questionsIn,
  together,
} from './selection-edits.js';

const codes = (draft: QuestionnaireDefinition) =>
  draft.sections.map(({ questions }) => questions.map(({ code }) => code));
const threeSections: QuestionnaireDefinition = {
  ...smallDraft,
  sections: [...smallDraft.sections, { code: 'third', title: { fa: 'سوم' }, questions: [yesNo('last', 'تمام؟')] }],
};
const sectionCodes = (draft: QuestionnaireDefinition) => draft.sections.map(({ code }) => code);

describe('several items at once', () => {
  it('are deleted with the rules that look at them', () => {
    const left = produce(smallDraft, deleteItems(smallDraft, ['visit', 'words']));
    expect(codes(left)).toEqual([['why'], ['how']]);
    expect(left.sections[0]?.questions[0]?.showIf).toBeUndefined();
    expect(left.sections[1]?.questions[0]?.goTo ?? []).toEqual([]);
  });

  it('are deleted across kinds: a section with all that lies in it, and questions of others', () => {
    const left = produce(threeSections, deleteItems(threeSections, ['words', 'first', 'why']));
    expect(sectionCodes(left)).toEqual(['second', 'third']);
    expect(codes(left)).toEqual([['how'], ['last']]);
    expect([...codesGoing(threeSections, ['first', 'words'])].sort()).toEqual(['first', 'visit', 'why', 'words']);
  });

  it('leave the reader at what stood behind them, or before them at the end', () => {
    expect(neighbourOf(smallDraft, ['visit'])).toBe('why');
    expect(neighbourOf(smallDraft, ['words'])).toBe('how');
    expect(neighbourOf(smallDraft, ['visit', 'how'])).toBe('words');
    expect(neighbourOf(smallDraft, ['second'])).toBe('why');
    expect(neighbourOf(smallDraft, ['first', 'second'])).toBeNull();
  });

  it('move as sections, in their order, and come together', () => {
    const moved = (picked: string[], to: number) =>
      sectionCodes(produce(threeSections, moveSections(threeSections, picked, to)));
    expect(moved(['third', 'first'], 1)).toEqual(['first', 'third', 'second']);
    expect(moved(['first', 'second'], 3)).toEqual(['third', 'first', 'second']);
    expect(moved(['second', 'third'], 0)).toEqual(['second', 'third', 'first']);
    expect(moved(['second'], 2)).toEqual(['first', 'second', 'third']);
  });

  it('are copied behind the last of them, in their order, under codes that nothing has', () => {
    const copy = duplicateQuestions(smallDraft, ['how', 'visit']);
    expect(copy).not.toBeNull();
    const after = produce(smallDraft, copy?.edit ?? (() => undefined));
    expect(codes(after)).toEqual([
      ['visit', 'why'],
      ['how', ...(copy?.codes ?? []), 'words'],
    ]);
    const all = codes(after).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(after.sections[1]?.questions[1]?.text).toEqual(smallDraft.sections[0]?.questions[0]?.text);
  });

  it('are in the order of the document, however they were chosen', () => {
    expect(questionsIn(smallDraft, ['words', 'second', 'visit']).map(({ code }) => code)).toEqual(['visit', 'words']);
    expect(together(smallDraft, ['words', 'visit', 'first']).codes).toEqual(['first', 'words']);
  });

  it('are meant by a command on one of them, and not by one on another row', () => {
    const picked = new Set(['words', 'visit', 'first']);
    expect(meantBy(smallDraft, 'visit', picked)).toEqual(['visit', 'words']);
    expect(meantBy(smallDraft, 'how', picked)).toEqual(['how']);
    expect(meantBy(smallDraft, 'first', picked)).toEqual(['first']);
    expect(meantBy(smallDraft, 'first', new Set(['first', 'second', 'why']))).toEqual(['first', 'second']);
  });
});
