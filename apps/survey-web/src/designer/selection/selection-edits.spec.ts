import { produce } from 'immer';
import { smallDraft } from '../testing/small-draft.js';
import { deleteQuestions, duplicateQuestions, meantBy, questionsIn } from './selection-edits.js';

const codes = (draft: typeof smallDraft) => draft.sections.map(({ questions }) => questions.map(({ code }) => code));

describe('several questions at once', () => {
  it('are deleted with the rules that look at them', () => {
    const left = produce(smallDraft, deleteQuestions(smallDraft, ['visit', 'words']));
    expect(codes(left)).toEqual([['why'], ['how']]);
    expect(left.sections[0]?.questions[0]?.showIf).toBeUndefined();
    expect(left.sections[1]?.questions[0]?.goTo ?? []).toEqual([]);
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
  });

  it('are meant by a command on one of them, and not by one on another row', () => {
    const picked = new Set(['words', 'visit', 'first']);
    expect(meantBy(smallDraft, 'visit', picked)).toEqual(['visit', 'words']);
    expect(meantBy(smallDraft, 'how', picked)).toEqual(['how']);
    expect(meantBy(smallDraft, 'first', picked)).toEqual(['first']);
  });
});
