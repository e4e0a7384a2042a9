import { smallDraft } from '../testing/small-draft.js';
import { Autosave, type SaveIo, type SaveOutcome, type SaveRequest } from './autosave.js';
import { DraftStore } from './draft-store.js';
import { changeQuestion } from './edits.js';

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

function start(outcomes: SaveOutcome[] = []) {
  const requests: SaveRequest[] = [];
  const last: SaveRequest[] = [];
  let ids = 0;
  const io: SaveIo = {
    save: async (request) => {
      requests.push(request);
      return outcomes.shift() ?? { kind: 'saved', revision: requests.length, merged: null };
    },
    sendLast: (request) => last.push(request),
    reload: async () => ({ definition: smallDraft, revision: 50 }),
    newSaveId: () => `save-${(ids += 1)}`,
    now: Date.now,
  };
  const store = new DraftStore({ definition: smallDraft, revision: 0 }, Date.now);
  const autosave = new Autosave(store, io);
  store.subscribe(() => autosave.changed());
  const type = (fa: string): void =>
    store.edit(
      { what: 'editText' },
      changeQuestion('visit', (question) => void (question.text = { fa })),
      't',
    );
  return { store, autosave, requests, last, type };
}

describe('autosave', () => {
  it('sends 1.5 s after the last change', async () => {
    const { type, requests } = start();
    type('یک');
    await jest.advanceTimersByTimeAsync(1_000);
    type('یک دو');
    await jest.advanceTimersByTimeAsync(1_499);
    expect(requests).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(requests).toMatchObject([{ baseRevision: 0, patches: [{ value: 'یک دو' }] }]);
  });

  it('sends at most 10 s after the first change to somebody who never stops', async () => {
    const { type, requests } = start();
    for (let second = 0; second < 12; second += 1) {
      type(`${second}`);
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(requests).toHaveLength(1);
  });

  it('without a line it tries again, with the same name for the same patches', async () => {
    const { type, requests, store } = start([{ kind: 'offline' }]);
    type('یک');
    await jest.advanceTimersByTimeAsync(1_500);
    expect(store.getState().save.status).toBe('offline');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(requests.map(({ saveId }) => saveId)).toEqual(['save-1', 'save-1']);
    expect(store.getState().save.status).toBe('saved');
  });

  it('a refusal is told and not repeated', async () => {
    const { type, requests, store } = start([{ kind: 'refused', reason: 'DEFINITION_TOO_LARGE' }]);
    type('یک');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(store.getState().save).toEqual({ status: 'failed', reason: 'DEFINITION_TOO_LARGE' });
  });

  it('after a conflict in other questions it goes on from the new revision', async () => {
    const { type, requests } = start([{ kind: 'conflict', by: 'مریم' }]);
    type('یک');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(requests.map(({ baseRevision }) => baseRevision)).toEqual([0, 50]);
  });

  it('a page that goes away sends what is left', () => {
    const { type, last, autosave } = start();
    type('یک');
    autosave.leave();
    expect(last).toMatchObject([{ patches: [{ value: 'یک' }] }]);
  });
});
