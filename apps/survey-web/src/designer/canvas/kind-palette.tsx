import { useEffect, useRef, useState, type ReactNode } from 'react';
import { foldForSearch } from '../../locale/fold-for-search.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { IDENTIFYING, PALETTE, type PaletteKey } from '../document/palette.js';
import type { Spot } from '../document/structure.js';
import { useAdding } from '../use-adding.js';

/** Every kind of question by name and picture, and a new section. */
export function KindPalette({ spot, onClose }: { readonly spot: Spot; readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { add, startSection } = useAdding();
  const [sought, setSought] = useState('');
  const search = useRef<HTMLInputElement>(null);
  // The window takes the focus only when nothing in it has it.
  useEffect(() => search.current?.focus(), []);
  const found = PALETTE.filter((key) => foldForSearch(words.kinds[key]).includes(foldForSearch(sought)));
  const isOff = (key: PaletteKey): boolean => IDENTIFYING.has(key) && definition.identifying !== true;

  const closing = (act: () => void): void => {
    act();
    onClose();
  };

  return (
    <Dialog title={words.paletteTitle} onClose={onClose}>
      <input
        ref={search}
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
            <button type="button" disabled={isOff(key)} onClick={() => closing(() => add(key, spot))}>
              <DesignerIcon name={key} size={20} />
              <span>{words.kinds[key]}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => closing(() => startSection(spot.section))}>
            <DesignerIcon name="structure" size={20} />
            <span>{words.addSection}</span>
          </button>
        </li>
      </ul>
      {found.some(isOff) && <p className="fine">{words.identifyingOff}</p>}
    </Dialog>
  );
}
