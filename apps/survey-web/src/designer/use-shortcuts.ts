import { useEffect } from 'react';
import { useDesigner } from './designer-context.js';
import { useMoves } from './use-moves.js';

/** Undo and redo, moving and copying by keys. Read by their place on the keyboard: a Persian layout writes other letters there. */
export function useShortcuts(): void {
  const { store, view, canEdit } = useDesigner();
  const { moveBy, duplicate } = useMoves();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!canEdit || event.defaultPrevented) return;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (command && event.code === 'KeyZ') {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      } else if (command && event.code === 'KeyY') {
        event.preventDefault();
        store.redo();
      } else if (command && event.code === 'KeyS') {
        event.preventDefault();
      } else if (command && event.code === 'KeyD' && view.chosen !== null) {
        event.preventDefault();
        duplicate(view.chosen);
      } else if (event.altKey && !command && (event.code === 'ArrowUp' || event.code === 'ArrowDown')) {
        if (view.chosen === null) return;
        event.preventDefault();
        moveBy(view.chosen, event.code === 'ArrowUp' ? -1 : 1);
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [store, view, canEdit, moveBy, duplicate]);
}
