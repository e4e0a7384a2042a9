import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { IDENTIFYING, PALETTE, paletteKeyOf } from '../document/palette.js';
import { focusRow } from '../shell/focus-row.js';
import { useAdding } from '../use-adding.js';
import { ACTION_IDS, ACTIONS } from './actions.js';
import type { Command } from './commands.js';
import { SHORTCUTS } from './shortcuts.js';
import { useActions } from './use-actions.js';

/** Everything the palette offers for the draft as it stands. */
export function useCommands(): readonly Command[] {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const { view, canEdit } = useDesigner();
  const names = useNames();
  const { run, isAble } = useActions();
  const { add } = useAdding();

  const actions = ACTION_IDS.filter((id) => id !== 'commands' && isAble(id)).map((id): Command => {
    const keys = SHORTCUTS.find(({ does }) => does === id)?.keys;
    const label = words.shell.actions[id];
    return { id, group: 'actions', icon: ACTIONS[id].icon, label, run: () => run(id), ...(keys && { keys }) };
  });
  const offered = PALETTE.filter((key) => canEdit && (definition.identifying === true || !IDENTIFYING.has(key)));
  const adding = offered.map((key): Command => ({
    id: `add ${key}`,
    group: 'adding',
    icon: key,
    label: words.shell.addKind(words.kinds[key]),
    run: () => add(key),
  }));
  const goTo = (code: string) => (): void => {
    view.choose(code, { edit: true });
    focusRow(code);
  };
  const sections = definition.sections.map((section, index): Command => ({
    id: `go ${section.code}`,
    group: 'sections',
    icon: 'structure',
    label: names.sectionTitle(section, index),
    number: format.count(index + 1),
    run: goTo(section.code),
  }));
  const questions = definition.sections.flatMap((section) =>
    section.questions.map((question): Command => ({
      id: `go ${question.code}`,
      group: 'questions',
      icon: paletteKeyOf(question, definition),
      label: names.short(question),
      number: names.number(question.code),
      run: goTo(question.code),
    })),
  );
  return [...actions, ...adding, ...sections, ...questions];
}
