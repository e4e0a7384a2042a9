import { act, renderHook } from '@testing-library/react';
import { smallDraft } from '../testing/small-draft.js';
import type { SaveIo } from './autosave.js';
import type { DraftKeeper } from './draft-keeper.js';
import { DraftStore, type KeptDraft } from './draft-store.js';
import { useDraftLife } from './use-draft-life.js';

let onDevice: KeptDraft | null = null;
let answerRead = (): void => {};
jest.mock('./draft-keeper.js', () => ({
  draftKeeper: (): DraftKeeper => ({
    read: () =>
      new Promise((resolve) => {
        answerRead = () => resolve(onDevice);
      }),
    write: async (kept) => {
      onDevice = kept;
    },
    forget: async () => {},
  }),
}));

const io: SaveIo = {
  save: async () => ({ kind: 'offline' }),
  sendLast: () => {},
  reload: async () => null,
  newSaveId: () => 'one',
  now: () => 0,
};

const saved = { definition: smallDraft, revision: 1 };

/** What a device has kept after one change that the server has. */
function keptEarlier(): KeptDraft {
  const store = new DraftStore(saved, () => 0);
  store.edit({ what: 'editTitle' }, (draft) => void (draft.title.fa = 'نام تازه'));
  const kept = store.kept();
  return { ...kept, saved: { definition: kept.definition, revision: 2 } };
}

test('a page that goes away before it has read the device leaves the steps to undo there', async () => {
  onDevice = keptEarlier();
  const store = new DraftStore(onDevice.saved, () => 0);
  const { unmount } = renderHook(() => useDraftLife({ store, io, staffId: 's', id: 'q', canEdit: true }));
  window.dispatchEvent(new Event('pagehide'));
  unmount();
  expect(onDevice.history.past).toHaveLength(1);
});

test('the steps to undo come back with the page, and stay on the device when it goes', async () => {
  onDevice = keptEarlier();
  const store = new DraftStore(onDevice.saved, () => 0);
  const { result, unmount } = renderHook(() => useDraftLife({ store, io, staffId: 's', id: 'q', canEdit: true }));
  expect(result.current.isReady).toBe(false);
  await act(async () => answerRead());
  expect(result.current.isReady).toBe(true);
  store.undo();
  expect(store.getState().definition.title.fa).toBe(smallDraft.title.fa);
  unmount();
  expect(onDevice.history.future).toHaveLength(1);
});
