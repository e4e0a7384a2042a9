import { useState, type ReactNode } from 'react';
import { foldForSearch } from '../../locale/fold-for-search.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { addQuestion, addSection } from '../document/edits.js';
import { IDENTIFYING, PALETTE, type PaletteKey } from '../document/palette.js';
import type { Spot } from '../document/structure.js';

/** Every kind of question by name and picture, and a new section. */
export function KindPalette({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { view } = useDesigner();
  const edit = useEdit();
  const [sought, setSought] = useState('');
  const found = PALETTE.filter((key) => foldForSearch(words.kinds[key]).includes(foldForSearch(sought)));
  const isOff = (key: PaletteKey): boolean => IDENTIFYING.has(key) && definition.identifying !== true;

  const add = (key: PaletteKey): void => {
    const { edit: change, code } = addQuestion(key, definition, spot);
    edit({ what: 'addQuestion', subject: words.kinds[key] }, (draft) => {
      if (draft.sections.length === 0) draft.sections.push({ code: 's1', title: { fa: 'بخش نخست' }, questions: [] });
      change(draft);
    });
    view.choose(code);
    onClose();
    focusText(code);
  };
  const startSection = (): void => {
    const title = { fa: 'بخش تازه', en: 'New section' };
    const { edit: change, code } = addSection(definition, spot.section + 1, title);
    edit({ what: 'addSection', subject: '' }, change);
    view.choose(code);
    onClose();
  };

  return (
    <Dialog title={words.paletteTitle} onClose={onClose}>
      <input
        type="search"
        className="text-box"
        aria-label={words.paletteSearch}
        placeholder={words.paletteSearch}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <ul className="palette">
        {found.map((key) => (
          <li key={key}>
            <button type="button" disabled={isOff(key)} onClick={() => add(key)}>
              <DesignerIcon name={key} size={20} />
              <span>{words.kinds[key]}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={startSection}>
            <DesignerIcon name="structure" size={20} />
            <span>{words.addSection}</span>
          </button>
        </li>
      </ul>
      {found.some(isOff) && <p className="fine">{words.identifyingOff}</p>}
    </Dialog>
  );
}

/** Whoever adds a question writes it next. */
function focusText(code: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-text-of="${CSS.escape(code)}"]`)?.focus(), 60);
}
