import { createStore, del, get, set } from 'idb-keyval';
import type { KeptDraft } from './draft-store.js';

/** What is kept grows with the code; what an older one has kept is left alone. */
const FORMAT = 1;

interface Kept extends KeptDraft {
  readonly format: typeof FORMAT;
}

/** Drafts on this device, each for one person: unsaved changes and steps to undo outlive the page. */
export interface DraftKeeper {
  readonly read: () => Promise<KeptDraft | null>;
  readonly write: (kept: KeptDraft) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** A device without storage keeps nothing, and everything else works. */
export function draftKeeper(staffId: string, questionnaireId: string): DraftKeeper {
  const store = createStore('hamava-drafts', 'drafts');
  const key = `${staffId}/${questionnaireId}`;
  return {
    read: async () => {
      try {
        const kept = await get<Kept>(key, store);
        return kept?.format === FORMAT ? kept : null;
      } catch {
        return null;
      }
    },
    write: async (kept) => {
      try {
        await set(key, { ...kept, format: FORMAT } satisfies Kept, store);
      } catch {
        // full or forbidden: the server has what was saved
      }
    },
    forget: async () => {
      try {
        await del(key, store);
      } catch {
        // then it is overwritten next time
      }
    },
  };
}
