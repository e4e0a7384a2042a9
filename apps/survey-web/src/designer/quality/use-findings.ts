import { useEffect, useState } from 'react';
import type { Finding } from '@hamava/surveys';
import type { DraftStore } from '../document/draft-store.js';
import { isSame } from '../document/patches-between.js';
import { workOut, type PathReport } from '../paths/path-work.js';
import { startLinter, type LintTask } from './lint-work.js';

/** Long enough that typing is never in the way of reading. */
const QUIET_MS = 500;

/**
 * What the linter holds against the draft as it stands, a moment after the last change, worked out aside. The ways through it take
 * longer; until they are walked, what was known of them stands. The same findings are the same list: nothing is drawn anew.
 */
export function useFindings(
  store: DraftStore,
  { agencyName, mayEditCore }: Pick<LintTask, 'agencyName' | 'mayEditCore'>,
): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const linter = startLinter((fresh) => setFindings((known) => (isSame(known, fresh) ? known : fresh)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen: unknown = null;
    let paths: PathReport | undefined;
    let giveUp = (): void => {};
    const look = (): void => {
      const { definition } = store.getState();
      if (definition === seen) return;
      seen = definition;
      giveUp();
      const show = (): void => linter.ask({ definition, agencyName, paths, mayEditCore });
      show();
      giveUp = workOut(definition, (report) => {
        paths = report ?? undefined;
        show();
      });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    };
    soon();
    const unsubscribe = store.subscribe(soon);
    return () => {
      clearTimeout(timer);
      giveUp();
      linter.stop();
      unsubscribe();
    };
  }, [store, agencyName, mayEditCore]);
  return findings;
}
