import { applyPatches, type QuestionnaireDefinition } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { DraftStore } from './draft-store.js';
import { addQuestion, changeQuestion, deleteQuestion } from './edits.js';
import { questionAt } from './structure.js';

let clock = 0;
const open = (): DraftStore => new DraftStore({ definition: smallDraft, revision: 4 }, () => clock);
const textOf = (store: DraftStore, code = 'visit'): string | undefined =>
  questionAt(store.getState().definition, code)?.text.fa;

function type(store: DraftStore, words: string, pauseMs = 100): void {
  for (let end = 1; end <= words.length; end += 1) {
    clock += pauseMs;
    store.edit(
      { what: 'editText', subject: '1' },
      changeQuestion('visit', (question) => void (question.text = { fa: words.slice(0, end) })),
      'text visit',
    );
  }
}

const withText = (code: string, fa: string): QuestionnaireDefinition => ({
  ...smallDraft,
  sections: smallDraft.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.code === code ? { ...question, text: { fa } } : question)),
  })),
});

describe('the draft store', () => {
  it('typing in one go is one step', () => {
    const store = open();
    type(store, 'سلام');
    expect(store.getState().history.past).toHaveLength(1);
    store.undo();
    expect(store.getState().definition).toEqual(smallDraft);
    store.redo();
    expect(textOf(store)).toBe('سلام');
  });

  it('a pause of 800 ms begins a new step', () => {
    const store = open();
    type(store, 'ab', 800);
    expect(store.getState().history.past).toHaveLength(2);
  });

  it('remembers 200 steps and no more', () => {
    const store = open();
    for (let turn = 0; turn < 230; turn += 1) {
      store.edit(
        { what: 'editText' },
        changeQuestion('visit', (question) => void (question.text = { fa: `${turn}` })),
      );
    }
    for (let turn = 0; turn < 230; turn += 1) store.undo();
    expect(textOf(store)).toBe('29');
  });

  it('undo after deleting brings the question and every rule about it back', () => {
    const store = open();
    store.edit({ what: 'deleteQuestion', subject: '1' }, deleteQuestion(smallDraft, 'visit'));
    expect(questionAt(store.getState().definition, 'why')?.showIf).toBeUndefined();
    store.undo();
    expect(store.getState().definition).toEqual(smallDraft);
  });

  it('what is kept on the device brings the steps back after a reload', () => {
    const store = open();
    type(store, 'سلام');
    const kept = JSON.parse(JSON.stringify(store.kept())) as ReturnType<DraftStore['kept']>;
    const again = open();
    again.takeUp(kept);
    expect(textOf(again)).toBe('سلام');
    expect(again.getState().save.status).toBe('waiting');
    again.undo();
    expect(again.getState().definition).toEqual(smallDraft);
  });

  it('changes kept on the device meet a draft that others have changed meanwhile', () => {
    const store = open();
    type(store, 'سلام');
    const again = new DraftStore({ definition: withText('words', 'از دیگری'), revision: 9 }, () => clock);
    again.takeUp(store.kept());
    expect([textOf(again), textOf(again, 'words')]).toEqual(['سلام', 'از دیگری']);
    expect(again.getState()).toMatchObject({ conflict: null, saved: { revision: 9 } });
  });

  it('what is pending turns what the server has into what is on the screen', () => {
    const store = open();
    const { edit } = addQuestion('anchored', smallDraft, { section: 1, at: 1 });
    store.edit({ what: 'addQuestion' }, edit);
    expect(applyPatches(smallDraft, store.pending())).toEqual({ ok: true, document: store.getState().definition });
  });

  it('changes made while a save is on its way wait for the next one', () => {
    const store = open();
    type(store, 'یک');
    const sent = store.savingStarted();
    type(store, 'دو');
    store.savingEnded(sent, 5, null);
    expect(store.getState().save.status).toBe('waiting');
    expect(store.pending()).toEqual([{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'دو' }]);
  });

  it('a merged reply brings the changes of others and keeps mine on top', () => {
    const store = open();
    type(store, 'یک');
    const sent = store.savingStarted();
    type(store, 'دو');
    const merged = { ...withText('words', 'از دیگری'), sections: [] as QuestionnaireDefinition['sections'] };
    merged.sections = withText('words', 'از دیگری').sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.code === 'visit' ? { ...question, text: { fa: 'یک' } } : question,
      ),
    }));
    store.savingEnded(sent, 7, merged);
    expect([textOf(store), textOf(store, 'words')]).toEqual(['دو', 'از دیگری']);
  });

  it('a conflict keeps mine on the screen, sends nothing, and ends with a choice for each question', () => {
    const store = open();
    type(store, 'از من');
    store.conflicted({ definition: withText('visit', 'از مریم'), revision: 6 }, 'مریم');
    expect(textOf(store)).toBe('از من');
    expect(store.pending()).toEqual([]);
    expect(store.getState().conflict).toMatchObject({ by: 'مریم', open: [{ code: 'visit' }] });
    store.resolve('visit', 'theirs');
    expect(textOf(store)).toBe('از مریم');
    expect(store.getState()).toMatchObject({ conflict: null, save: { status: 'saved' } });
  });

  it('choosing mine sends it over theirs', () => {
    const store = open();
    type(store, 'از من');
    store.conflicted({ definition: withText('visit', 'از مریم'), revision: 6 }, 'مریم');
    store.resolve('visit', 'mine');
    expect(store.pending()).toEqual([{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'از من' }]);
  });
});
