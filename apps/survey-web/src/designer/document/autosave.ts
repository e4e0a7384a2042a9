import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { DraftStore, SavedDraft } from './draft-store.js';
import type { DocumentPatch } from './patches-between.js';

export const QUIET_MS = 1_500;
export const AT_MOST_MS = 10_000;
const RETRY_MS = [3_000, 10_000, 30_000] as const;

export interface SaveRequest {
  readonly baseRevision: number;
  readonly patches: readonly DocumentPatch[];
  /** The same for every attempt at the same patches: a repeated one changes nothing. */
  readonly saveId: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly merged: QuestionnaireDefinition | null }
  | { readonly kind: 'conflict'; readonly by: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface SaveIo {
  readonly save: (request: SaveRequest) => Promise<SaveOutcome>;
  /** Sends without waiting for a reply, for a page that is going away. */
  readonly sendLast: (request: SaveRequest) => void;
  readonly reload: () => Promise<SavedDraft | null>;
  readonly newSaveId: () => string;
  readonly now: () => number;
}

/** Sends what has changed 1.5 s after the last change, at most 10 s after the first, one request at a time. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private firstChange: number | null = null;
  private busy = false;
  private stopped = false;
  private failures = 0;
  private attempt: { readonly key: string; readonly request: SaveRequest } | null = null;

  constructor(
    private readonly store: DraftStore,
    private readonly io: SaveIo,
  ) {}

  /** Something may have changed. */
  changed(): void {
    const { status } = this.store.getState().save;
    if (this.stopped || this.busy || status !== 'waiting') return;
    const now = this.io.now();
    this.firstChange ??= now;
    this.wait(Math.max(0, Math.min(QUIET_MS, this.firstChange + AT_MOST_MS - now)));
  }

  private wait(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  /** The request for what is pending now; the same patches keep their name. */
  private request(): SaveRequest | null {
    const patches = this.store.pending();
    if (patches.length === 0) return null;
    const baseRevision = this.store.getState().saved.revision;
    const key = JSON.stringify([baseRevision, patches]);
    if (this.attempt?.key !== key) {
      this.attempt = { key, request: { baseRevision, patches, saveId: this.io.newSaveId() } };
    }
    return this.attempt.request;
  }

  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.busy || this.stopped) return;
    const request = this.request();
    this.firstChange = null;
    if (request === null) return;
    this.busy = true;
    const sent = this.store.savingStarted();
    const outcome = await this.io.save(request);
    this.busy = false;
    await this.settle(outcome, sent);
  }

  private async settle(outcome: SaveOutcome, sent: QuestionnaireDefinition): Promise<void> {
    switch (outcome.kind) {
      case 'saved':
        this.failures = 0;
        this.attempt = null;
        this.store.savingEnded(sent, outcome.revision, outcome.merged);
        this.changed();
        return;
      case 'conflict': {
        const theirs = await this.io.reload();
        if (theirs === null) return this.fail({ status: 'offline' });
        this.store.conflicted(theirs, outcome.by);
        this.changed();
        return;
      }
      case 'offline':
        return this.fail({ status: 'offline' });
      case 'refused':
        this.store.savingFailed({ status: 'failed', reason: outcome.reason });
    }
  }

  private fail(save: { readonly status: 'offline' }): void {
    this.store.savingFailed(save);
    if (this.stopped) return;
    this.wait(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 30_000);
    this.failures += 1;
  }

  /** The page is going away: one last request that outlives it. */
  leave(): void {
    const request = this.request();
    if (request !== null && !this.busy) this.io.sendLast(request);
  }

  /** Begins, or begins again after `stop`. */
  resume(): void {
    this.stopped = false;
    this.changed();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
