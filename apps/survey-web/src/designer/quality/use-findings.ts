import { useEffect, useState } from 'react';
import { lint, type Finding } from '@hamava/surveys';
import type { DraftStore } from '../document/draft-store.js';

/** Long enough that typing is never in the way of reading. */
const QUIET_MS = 500;

/** What the linter holds against the draft as it stands, a moment after the last change. */
export function useFindings(store: DraftStore, agencyName: string | undefined): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen: unknown = null;
    const look = (): void => {
      const { definition } = store.getState();
      if (definition === seen) return;
      seen = definition;
      setFindings(lint(definition, { agencyName }));
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    };
    soon();
    const unsubscribe = store.subscribe(soon);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store, agencyName]);
  return findings;
}
