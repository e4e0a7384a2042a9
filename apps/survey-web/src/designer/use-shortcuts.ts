import { useEffect } from 'react';
import { useDesigner } from './designer-context.js';
import { useMoves } from './use-moves.js';

/** Undo and redo, moving and copying by keys. Read by their place on the keyboard: a Persian layout writes other letters there. */
export function useShortcuts(): void {
  const { store, view, canEdit } = useDesigner();
  const { moveBy, duplicate } = useMoves();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = canEdit && !event.defaultPrevented ? shortcutOf(event) : null;
      const { chosen, picked } = view;
      const needsChoice = shortcut === 'up' || shortcut === 'down' || shortcut === 'duplicate';
      if (shortcut === null || (needsChoice && chosen === null)) return;
      event.preventDefault();
      if (shortcut === 'undo') store.undo();
      if (shortcut === 'redo') store.redo();
      if (chosen === null) return;
      if (shortcut === 'duplicate') duplicate([...picked]);
      if (shortcut === 'up') moveBy([...picked], -1);
      if (shortcut === 'down') moveBy([...picked], 1);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [store, view, canEdit, moveBy, duplicate]);
}

/** Everything is saved by itself: `save` only keeps the browser from saving the page. */
type Shortcut = 'undo' | 'redo' | 'save' | 'duplicate' | 'up' | 'down';

const WITH_COMMAND: Readonly<Record<string, Shortcut>> = {
  KeyZ: 'undo',
  KeyY: 'redo',
  KeyS: 'save',
  KeyD: 'duplicate',
};
const WITH_ALT: Readonly<Record<string, Shortcut>> = { ArrowUp: 'up', ArrowDown: 'down' };

function shortcutOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Shortcut | null {
  const isCommand = ctrlKey || metaKey;
  if (altKey) return isCommand ? null : (WITH_ALT[code] ?? null);
  if (!isCommand) return null;
  return code === 'KeyZ' && shiftKey ? 'redo' : (WITH_COMMAND[code] ?? null);
}
