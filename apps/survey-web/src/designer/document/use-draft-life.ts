import { useCallback, useEffect, useMemo, useState } from 'react';
import { Autosave, type SaveIo } from './autosave.js';
import { draftKeeper } from './draft-keeper.js';
import type { DraftStore } from './draft-store.js';

const KEEP_MS = 300;

export interface DraftLife {
  readonly store: DraftStore;
  readonly io: SaveIo;
  readonly staffId: string;
  readonly id: string;
  readonly canEdit: boolean;
}

/** Takes up what the device has kept, keeps every change on it, and saves; a page that goes away sends what is left. */
export function useDraftLife({ store, io, staffId, id, canEdit }: DraftLife): {
  readonly isReady: boolean;
  readonly saveNow: () => Promise<void>;
} {
  const [isReady, setReady] = useState(!canEdit);
  const autosave = useMemo(() => new Autosave(store, io), [store, io]);
  useEffect(() => {
    if (!canEdit) return undefined;
    const keeper = draftKeeper(staffId, id);
    let gone = false;
    // Until the device's own copy is read, the store has no history: keeping it now would write over what there is.
    let isTaken = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      timer = undefined;
      if (isTaken) void keeper.write(store.kept());
    };
    const leave = (): void => {
      autosave.leave();
      keep();
    };
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    const again = (): void => void autosave.flush();
    let unsubscribe = (): void => {};
    void keeper.read().then((kept) => {
      if (gone) return;
      if (kept !== null) store.takeUp(kept);
      isTaken = true;
      unsubscribe = store.subscribe(() => {
        autosave.changed();
        timer ??= setTimeout(keep, KEEP_MS);
      });
      autosave.resume();
      setReady(true);
    });
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', again);
    return () => {
      gone = true;
      unsubscribe();
      if (timer !== undefined) clearTimeout(timer);
      leave();
      autosave.stop();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', again);
    };
  }, [store, autosave, staffId, id, canEdit]);
  const saveNow = useCallback(() => autosave.flush(), [autosave]);
  return { isReady, saveNow };
}
