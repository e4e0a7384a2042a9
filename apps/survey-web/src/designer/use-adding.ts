import { useDesigner, useDesignerWords, useEdit } from './designer-context.js';
import { addQuestion, addSection } from './document/edits.js';
import type { PaletteKey } from './document/palette.js';
import { spotOf, type Spot } from './document/structure.js';

export interface Adding {
  /** A new question at a spot, else behind what is looked at; whoever adds it writes it next. */
  readonly add: (key: PaletteKey, at?: Spot) => void;
  /** A new section behind the one with this place in the order, else behind the one that is looked at. */
  readonly startSection: (behind?: number) => void;
}

export function useAdding(): Adding {
  const words = useDesignerWords();
  const { store, view } = useDesigner();
  const edit = useEdit();

  /** Behind the question that is looked at, or at the end of the section. */
  function spotHere(): Spot {
    const { definition } = store.getState();
    const spot = view.chosen === null ? null : spotOf(definition, view.chosen);
    if (spot !== null) return { ...spot, at: spot.at + 1 };
    const chosen = definition.sections.findIndex(({ code }) => code === view.chosen);
    const section = Math.max(0, chosen === -1 ? definition.sections.length - 1 : chosen);
    return { section, at: definition.sections[section]?.questions.length ?? 0 };
  }

  return {
    add: (key, at = spotHere()) => {
      const { edit: change, code } = addQuestion(key, store.getState().definition, at);
      edit({ what: 'addQuestion', subject: words.kinds[key] }, (draft) => {
        if (draft.sections.length === 0) draft.sections.push({ code: 's1', title: { fa: 'بخش نخست' }, questions: [] });
        change(draft);
      });
      view.choose(code, { edit: true });
      focusText(code);
    },
    startSection: (behind = spotHere().section) => {
      const title = { fa: 'بخش تازه', en: 'New section' };
      const { edit: change, code } = addSection(store.getState().definition, behind + 1, title);
      edit({ what: 'addSection', subject: '' }, change);
      view.choose(code);
    },
  };
}

/** After the window that was open has given the focus back. */
function focusText(code: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-text-of="${CSS.escape(code)}"]`)?.focus(), 60);
}
