import { moveSections } from '../selection/selection-edits.js';
import { changeQuestion } from './edits.js';
import { DraftStore } from './draft-store.js';
import { numbersOf, outlineOf } from './outline.js';
import { smallDraft } from '../testing/small-draft.js';

function draft() {
  const store = new DraftStore({ definition: smallDraft, revision: 1 }, () => 0);
  const outline = outlineOf(store.getState().definition, null);
  const numbers = numbersOf(store.getState().definition, null);
  return { store, outline, numbers };
}

test('words of a question change neither the outline nor the numbers', () => {
  const { store, outline, numbers } = draft();
  const code = outline.sections[0]?.questions[0] ?? '';
  store.edit(
    { what: 'editText' },
    changeQuestion(code, (question) => void (question.text = { fa: 'سخنی دیگر' })),
  );
  const { definition } = store.getState();
  expect(outlineOf(definition, outline)).toBe(outline);
  expect(numbersOf(definition, numbers)).toBe(numbers);
});

test('another title makes the outline of its section anew and leaves the others', () => {
  const { store, outline } = draft();
  store.edit({ what: 'editSection' }, ({ sections: [first] }) => void (first && (first.title = { fa: 'نامی دیگر' })));
  const fresh = outlineOf(store.getState().definition, outline);
  expect(fresh).not.toBe(outline);
  expect(fresh.sections[0]?.title.fa).toBe('نامی دیگر');
  expect(fresh.sections.slice(1).map((section, at) => section === outline.sections[at + 1])).not.toContain(false);
});

test('another order is another outline', () => {
  const { store, outline } = draft();
  store.edit(
    { what: 'moveSection' },
    moveSections(store.getState().definition, [outline.sections[0]?.code ?? ''], outline.sections.length),
  );
  const fresh = outlineOf(store.getState().definition, outline);
  expect(fresh.sections.map(({ code }) => code)).toEqual(
    [...outline.sections.slice(1), outline.sections[0]].map((section) => section?.code),
  );
});
