import { createContext, useContext } from 'react';

/** Somebody else who has the draft open. */
export interface Colleague {
  readonly name: string;
  /** The question or section that they look at. */
  readonly itemCode: string | null;
  readonly editing: boolean;
  /** Began to write there before the reader of this screen. */
  readonly first: boolean;
}

export interface Presence {
  readonly others: readonly Colleague[];
  /** Who writes in this item just now and was there first; null: nobody, or the reader writes all the same. */
  readonly holderOf: (code: string) => string | null;
  readonly editAnyway: (code: string) => void;
}

const NOBODY: Presence = { others: [], holderOf: () => null, editAnyway: () => undefined };

export const PresenceContext = createContext<Presence>(NOBODY);

export function usePresence(): Presence {
  return useContext(PresenceContext);
}

/** Who holds an item, unless the reader has said to write there all the same. */
export function holderIn(others: readonly Colleague[], code: string, anyway: ReadonlySet<string>): string | null {
  if (anyway.has(code)) return null;
  return others.find(({ itemCode, editing, first }) => itemCode === code && editing && first)?.name ?? null;
}
