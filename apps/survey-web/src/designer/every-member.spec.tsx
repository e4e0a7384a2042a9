import { act, cleanup, fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { parseDecimalNumber } from '@hamava/persian';
import { TRANSLATION_LANGUAGES, type Condition, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { everyField } from '../../../../libs/surveys/src/testing/format-fields.js';
import { QuestionPiece } from './canvas/question-piece.js';
import { SectionCanvas } from './canvas/section-canvas.js';
import type { View } from './designer-context.js';
import type { DraftStore } from './document/draft-store.js';
import { questionAt } from './document/structure.js';
import { textPlaces } from './document/text-places.js';
import { LogicPanel } from './panels/logic-panel.js';
import { PropertiesPanel } from './panels/properties-panel.js';
import { SectionPanel } from './panels/section-panel.js';
import { SettingsDialog } from './panels/settings-dialog.js';
import { TitleBox } from './top-bar.js';
import { TranslationsPanel } from './panels/translations-panel.js';
import { renderInDesigner } from './testing/designer-around.js';
import { filledDraft } from './testing/filled-draft.js';
import { changedMembers } from './testing/members.js';
import { NO_EDITOR } from './testing/no-editor.js';

jest.mock('./canvas/citizen-card.js', () => ({ CitizenCard: () => null }));
/** Has tests of its own. */
jest.mock('./panels/condition-editor.js', () => ({
  ConditionEditor: ({ onChange }: { readonly onChange: (condition: Condition) => void }) => (
    <button type="button" onClick={() => onChange({ question: 'visited', answered: false })}>
      if
    </button>
  ),
}));
jest.mock('./panels/all-rules.js', () => ({ AllRules: () => null }));
jest.mock('./panels/reading.js', () => ({ Reading: () => null }));
jest.mock('../ui/dialog.js', () => ({ Dialog: ({ children }: { readonly children: ReactNode }) => children }));

const draft = filledDraft();
const nothing = (): void => {};
const viewOf = (chosen: string | null): View => ({
  chosen,
  picked: new Set(),
  tab: 'properties',
  phone: 'edit',
  choose: nothing,
  pick: nothing,
  setTab: nothing,
  setPhone: nothing,
  tell: nothing,
});

type Part = (definition: QuestionnaireDefinition) => ReactNode;

/** Everything that stands on the screen while a question or a section is chosen. */
const around =
  (code: string): Part =>
  (definition) => {
    const question = questionAt(definition, code);
    const section = definition.sections.find((each) => each.code === code) ?? null;
    return (
      <>
        {question && <QuestionPiece question={question} />}
        {question && <PropertiesPanel question={question} />}
        {section && <SectionCanvas />}
        {section && <SectionPanel section={section} />}
        <LogicPanel question={question} section={section} />
      </>
    );
  };

const whole: Part = () => (
  <>
    <TitleBox />
    <SettingsDialog onClose={nothing} />
  </>
);

const CONTROLS = 'input, textarea, select, button';
/** What opens a window, and moves or adds whole questions. */
const ELSEWHERE = '.piece-head, .add-place';
const controlsNow = (): readonly Element[] =>
  [...document.querySelectorAll(CONTROLS)].filter((control) => control.closest(ELSEWHERE) === null);
const TYPED = ['۱۴۰۵/۰۲/۰۲', '2026-05-02', '09:30'];

/** Lines «parent > place», the first place under the parent of the last. */
function underLastParent(lines: string): string {
  const parents = lines.split('\n').map((line) => line.split(' > ')[0] ?? '');
  return lines.replace(parents[0] ?? '', parents.at(-1) ?? '');
}
const isPlaces = (control: Element | undefined): boolean =>
  control instanceof HTMLTextAreaElement && control.defaultValue.includes(' > ');

/** What can be done to a control, one after the other. */
function doings(control: Element): readonly (() => void)[] {
  if (control instanceof HTMLSelectElement) {
    return [...control.options]
      .filter((option) => !option.disabled && option.value !== control.value)
      .slice(0, 1)
      .map(
        ({ value }) =>
          () =>
            void fireEvent.change(control, { target: { value } }),
      );
  }
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return [() => void fireEvent.click(control)];
  if (control instanceof HTMLInputElement && control.type === 'file') return [];
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const { value, inputMode } = control;
    const number = parseDecimalNumber(value) ?? 0;
    const words =
      inputMode === 'decimal' ? [number + 1, number - 1].map(String) : [`${value}x`, ...TYPED, underLastParent(value)];
    return words.map((typed) => () => {
      fireEvent.change(control, { target: { value: typed } });
      fireEvent.blur(control);
    });
  }
  return [() => void fireEvent.click(control)];
}

/** Uses every control of a part in every way, each time on the untouched draft; gives the members that have changed. */
function membersChangedBy(part: Part, chosen: string | null): ReadonlySet<string> {
  const found = new Set<string>();
  let store: DraftStore;
  const open = (): readonly Element[] => {
    cleanup();
    store = renderInDesigner(part, draft, { view: viewOf(chosen) });
    return controlsNow();
  };
  let controls = open();
  const count = controls.length;
  for (let at = 0; at < count; at += 1) {
    for (let way = 0; way < doings(controls[at] as Element).length; way += 1) {
      const before = store!.getState().definition;
      doings(controls[at] as Element)[way]?.();
      const changed = changedMembers(before, store!.getState().definition);
      if (changed.size === 0) continue;
      for (const member of changed) found.add(member);
      // Lines of places say several things at once.
      if (!isPlaces(controls[at])) way = Infinity;
      for (let step = 0; step < 5 && store!.getState().history.past.length > 0; step += 1) act(() => store.undo());
      controls = controlsNow();
      if (controls.length !== count) controls = open();
    }
  }
  cleanup();
  return found;
}

/** Writes a word into every box of the table of translations. */
function membersTranslated(): ReadonlySet<string> {
  const store = renderInDesigner(() => <TranslationsPanel question={null} />, draft);
  for (const language of TRANSLATION_LANGUAGES) {
    const [list] = document.querySelectorAll('select');
    if (list) fireEvent.change(list, { target: { value: language } });
    for (const box of document.querySelectorAll('textarea')) fireEvent.change(box, { target: { value: 'نو' } });
  }
  const { definition } = store.getState();
  const left = textPlaces(definition).filter(({ text }) => TRANSLATION_LANGUAGES.some((each) => text[each] !== 'نو'));
  expect(left.map(({ path }) => path.join('.'))).toEqual([]);
  cleanup();
  return changedMembers(draft, definition);
}

/** What the editors tell apart. */
function variantOf(question: Question): string {
  if ('scale' in question) return `${question.kind} ${draft.scales[question.scale]?.kind}`;
  return question.kind === 'number' && question.bands ? 'banded' : question.kind;
}

const reasonFor = (member: string): string | null =>
  NO_EDITOR.find(({ members }) => members.some((each) => each.test(member)))?.reason ?? null;

describe('every member of the format', () => {
  const edited = new Set<string>();
  beforeAll(() => {
    const ofKind = new Map<string, Question>();
    for (const question of draft.sections.flatMap(({ questions }) => questions))
      ofKind.set(variantOf(question), question);
    const [, section] = draft.sections;
    for (const code of [...[...ofKind.values()].map((question) => question.code), section?.code ?? '']) {
      for (const member of membersChangedBy(around(code), code)) edited.add(member);
    }
    for (const member of membersChangedBy(whole, null)) edited.add(member);
    for (const member of membersTranslated()) edited.add(member);
  });

  test('can be changed on the screen, or there is a reason why not', () => {
    const left = [...everyField()].filter((member) => !edited.has(member) && reasonFor(member) === null);
    expect(left).toEqual([]);
  });

  test('no reason is given for what can be changed', () => {
    expect([...edited].filter((member) => reasonFor(member) !== null)).toEqual([]);
  });
});
