import { applyPatches, type Patch, type QuestionnaireDefinition } from '@hamava/surveys';
import { produce, type Draft } from 'immer';
import {
  joinsLast,
  NO_HISTORY,
  record,
  stepBack,
  stepForward,
  type History,
  type Step,
  type StepName,
} from './history.js';
import { mergeDrafts, withQuestion, type DraftConflict } from './merge-drafts.js';
import { isSame, patchesBetween, type DocumentPatch } from './patches-between.js';

/** What the server has. */
export interface SavedDraft {
  readonly definition: QuestionnaireDefinition;
  readonly revision: number;
}

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'waiting' }
  | { readonly status: 'saving' }
  /** No line: what was changed is kept on this device. */
  | { readonly status: 'offline' }
  | { readonly status: 'failed'; readonly reason: string };

export interface ConflictState {
  /** Who changed the same questions. */
  readonly by: string;
  readonly mine: QuestionnaireDefinition;
  readonly open: readonly DraftConflict[];
}

export interface DraftState {
  readonly definition: QuestionnaireDefinition;
  readonly saved: SavedDraft;
  readonly history: History;
  readonly save: SaveState;
  readonly conflict: ConflictState | null;
  /** Who else has changed something, without a conflict; until it is read. */
  readonly mergedFrom: string | null;
}

export type Edit = (draft: Draft<QuestionnaireDefinition>) => void;

/** What is kept on the device, so that nothing is lost with the page. */
export interface KeptDraft {
  readonly saved: SavedDraft;
  readonly definition: QuestionnaireDefinition;
  readonly history: History;
}

/**
 * The document that is being edited, what the server has of it, and every step between. Knows no network and no clock: whoever saves
 * tells what came of it.
 */
export class DraftStore {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  /** The document before the last step, while more may join it. */
  private beforeLast: QuestionnaireDefinition | null = null;
  private readonly now: () => number;

  constructor(saved: SavedDraft, now: () => number) {
    this.now = now;
    this.state = {
      definition: saved.definition,
      saved,
      history: NO_HISTORY,
      save: { status: 'saved' },
      conflict: null,
      mergedFrom: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DraftState => this.state;

  private set(changes: Partial<DraftState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  /** Changes the document as one named step; changes of one group in quick succession are one step. Nothing changed, no step. */
  edit(name: StepName, change: Edit, group?: string): void {
    const { definition, history } = this.state;
    const changed = produce(definition, change);
    if (changed === definition || isSame(changed, definition)) return;
    const now = this.now();
    const joins = joinsLast(history, group, now) && this.beforeLast !== null;
    const before = joins && this.beforeLast !== null ? this.beforeLast : definition;
    this.beforeLast = before;
    const step: Step = {
      name,
      forward: patchesBetween(before, changed),
      backward: patchesBetween(changed, before),
      group,
      at: now,
    };
    this.set({ definition: changed, history: record(history, step, joins), save: this.unsaved(changed) });
  }

  /** Applies patches that somebody else worked out (the fix of a finding), as one step. */
  patch(name: StepName, patches: readonly Patch[]): boolean {
    const result = applyPatches(this.state.definition, patches);
    if (!result.ok) return false;
    this.edit(name, (draft) => {
      for (const key of Object.keys(draft)) delete (draft as Record<string, unknown>)[key];
      Object.assign(draft, result.document);
    });
    return true;
  }

  undo(): void {
    this.step(stepBack(this.state.history), 'backward');
  }

  redo(): void {
    this.step(stepForward(this.state.history), 'forward');
  }

  private step(taken: ReturnType<typeof stepBack>, direction: 'forward' | 'backward'): void {
    if (taken === null) return;
    const result = applyPatches(this.state.definition, taken.step[direction]);
    this.beforeLast = null;
    if (!result.ok) {
      // The document has moved on under the step (others have changed it): it and all beyond it are of no use.
      this.set({ history: NO_HISTORY });
      return;
    }
    // What stays the same keeps its identity, so that only what changed is drawn anew.
    const definition = shared(this.state.definition, result.document) as QuestionnaireDefinition;
    this.set({ definition, history: taken.history, save: this.unsaved(definition) });
  }

  private unsaved(definition: QuestionnaireDefinition): SaveState {
    if (this.state.save.status === 'saving' || this.state.save.status === 'offline') return this.state.save;
    return { status: isSame(definition, this.state.saved.definition) ? 'saved' : 'waiting' };
  }

  /** What the server does not have yet; empty while a conflict is open, so that nobody's work is written over. */
  pending(): readonly DocumentPatch[] {
    const { definition, saved, conflict } = this.state;
    return conflict === null ? patchesBetween(saved.definition, definition) : [];
  }

  savingStarted(): QuestionnaireDefinition {
    this.set({ save: { status: 'saving' } });
    return this.state.definition;
  }

  /**
   * The server has taken `sent`. When others had changed the draft meanwhile, `document` is what it has become, and what was changed
   * here since goes on top.
   */
  savingEnded(sent: QuestionnaireDefinition, revision: number, document: QuestionnaireDefinition | null): void {
    if (document === null) {
      this.set({ saved: { definition: sent, revision } });
    } else {
      const { merged, conflicts } = mergeDrafts(sent, this.state.definition, document);
      const definition = shared(this.state.definition, this.mineOver(merged, conflicts)) as QuestionnaireDefinition;
      this.beforeLast = null;
      this.set({ saved: { definition: document, revision }, definition, mergedFrom: '' });
    }
    this.set({ save: { status: this.pending().length === 0 ? 'saved' : 'waiting' } });
  }

  savingFailed(save: Extract<SaveState, { status: 'offline' | 'failed' }>): void {
    this.set({ save });
  }

  /** Somebody has changed the same questions: the server's draft comes in, and every such question waits for a choice. */
  conflicted(theirs: SavedDraft, by: string): void {
    const { definition: mine, saved } = this.state;
    const { merged, conflicts } = mergeDrafts(saved.definition, mine, theirs.definition);
    const definition = shared(mine, this.mineOver(merged, conflicts)) as QuestionnaireDefinition;
    this.beforeLast = null;
    // The other may have been this very device: a last save on the way out, whose reply nobody heard.
    const isNews = definition !== mine;
    this.set({
      saved: theirs,
      definition,
      ...(isNews && { history: NO_HISTORY, mergedFrom: by }),
      save: { status: isSame(definition, theirs.definition) ? 'saved' : 'waiting' },
      conflict: conflicts.length === 0 ? null : { by, mine, open: conflicts },
    });
  }

  private mineOver(merged: QuestionnaireDefinition, conflicts: readonly DraftConflict[]): QuestionnaireDefinition {
    return conflicts.reduce((draft, { code, mine }) => withQuestion(draft, code, mine, this.state.definition), merged);
  }

  /** Settles one question of a conflict; after the last, saving goes on. */
  resolve(code: string, choice: 'mine' | 'theirs'): void {
    const { conflict, definition, saved } = this.state;
    const found = conflict?.open.find((each) => each.code === code);
    if (!conflict || !found) return;
    const open = conflict.open.filter((each) => each.code !== code);
    this.set({
      definition: choice === 'mine' ? definition : withQuestion(definition, code, found.theirs, saved.definition),
      conflict: open.length === 0 ? null : { ...conflict, open },
    });
    this.set({ save: this.unsaved(this.state.definition) });
  }

  mergeRead(): void {
    this.set({ mergedFrom: null });
  }

  kept(): KeptDraft {
    const { saved, definition, history } = this.state;
    return { saved, definition, history };
  }

  /** Takes up what this device has kept from an earlier visit: unsaved changes and the steps to undo. */
  takeUp(kept: KeptDraft): void {
    const { saved } = this.state;
    if (isSame(kept.definition, saved.definition)) {
      this.set({ history: kept.history });
      return;
    }
    if (isSame(kept.saved.definition, saved.definition)) {
      this.set({ definition: kept.definition, history: kept.history, save: { status: 'waiting' } });
      return;
    }
    if (isSame(kept.definition, kept.saved.definition)) return;
    // The server's draft has moved on while changes waited here.
    this.set({ saved: kept.saved, definition: kept.definition });
    this.conflicted(saved, '');
  }
}

/** `next` built from the parts of `known` that are the same. */
function shared(known: unknown, next: unknown): unknown {
  if (Object.is(known, next)) return known;
  if (Array.isArray(known) && Array.isArray(next)) {
    const parts = next.map((value, at) => shared(counterpart(known, value, at), value as unknown));
    return parts.length === known.length && parts.every((part, at) => Object.is(part, known[at])) ? known : parts;
  }
  if (!isRecord(known) || !isRecord(next)) return next;
  const keys = Object.keys(next);
  const parts = Object.fromEntries(keys.map((key) => [key, shared(known[key], next[key])]));
  const isKnown = keys.length === Object.keys(known).length && keys.every((key) => Object.is(parts[key], known[key]));
  return isKnown ? known : parts;
}

function counterpart(known: readonly unknown[], value: unknown, at: number): unknown {
  if (!isRecord(value) || typeof value['code'] !== 'string') return known[at];
  return known.find((each) => isRecord(each) && each['code'] === value['code']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
