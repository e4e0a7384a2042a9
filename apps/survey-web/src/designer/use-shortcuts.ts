import { useEffect } from 'react';
import { useDesigner } from './designer-context.js';
import { useShell } from './shell/shell-context.js';
import { useMoves } from './use-moves.js';

/** Undo and redo, moving, copying and deleting by keys. Read by their place on the keyboard: a Persian layout writes other letters there. */
export function useShortcuts(): void {
  const { store, view, canEdit } = useDesigner();
  const { askToDelete } = useShell();
  const { moveBy, duplicate } = useMoves();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = canEdit && !event.defaultPrevented ? shortcutOf(event) : null;
      const { chosen, picked } = view;
      const needsChoice = shortcut !== 'undo' && shortcut !== 'redo' && shortcut !== 'save';
      if (shortcut === null || (needsChoice && chosen === null)) return;
      event.preventDefault();
      if (shortcut === 'undo') store.undo();
      if (shortcut === 'redo') store.redo();
      if (chosen === null) return;
      if (shortcut === 'duplicate') duplicate([...picked]);
      if (shortcut === 'delete') askToDelete([...picked]);
      if (shortcut === 'up') moveBy([...picked], -1);
      if (shortcut === 'down') moveBy([...picked], 1);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [store, view, canEdit, askToDelete, moveBy, duplicate]);
}

/** Everything is saved by itself: `save` only keeps the browser from saving the page. */
type Shortcut = 'undo' | 'redo' | 'save' | 'duplicate' | 'delete' | 'up' | 'down';

const WITH_COMMAND: Readonly<Record<string, Shortcut>> = {
  KeyZ: 'undo',
  KeyY: 'redo',
  KeyS: 'save',
  KeyD: 'duplicate',
};
const WITH_ALT: Readonly<Record<string, Shortcut>> = { ArrowUp: 'up', ArrowDown: 'down' };

function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  if (altKey) return isCommand ? null : (WITH_ALT[code] ?? null);
  if (!isCommand) return code === 'Delete' && isOnRow(event) ? 'delete' : null;
  return code === 'KeyZ' && shiftKey ? 'redo' : (WITH_COMMAND[code] ?? null);
}

/** In the structure, Delete is about what is chosen there; anywhere else it may be about letters. */
function isOnRow({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.tree [role=row]') !== null;
}
