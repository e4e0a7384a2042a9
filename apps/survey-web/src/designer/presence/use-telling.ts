import { useEffect, useRef, useState } from 'react';
import { LeaveDraftDocument, NoteDraftPresenceDocument } from '../../api/generated/graphql.js';
import { send } from '../../api/client.js';
import type { Colleague } from './presence-context.js';

/** Between two tellings; the server forgets whoever keeps silent three times as long. */
const PAUSE_MS = 10_000;
/** Whoever moves on quickly is told of once, at the end. */
const SETTLE_MS = 400;

const NOBODY: readonly Colleague[] = [];

/** Whether the reader is at a field in which the chosen item is written. */
function isWriting(): boolean {
  const field = document.activeElement;
  if (field === null || !field.matches('input, textarea, select, [contenteditable]')) return false;
  return field.closest('.piece-chosen, .section-head-fields, #designer-side') !== null;
}

/** Tells the server every few seconds where the reader is, while the page is seen, and gives who else is there. */
export function useTelling(id: string, itemCode: string | null, isActive: boolean): readonly Colleague[] {
  const [others, setOthers] = useState<readonly Colleague[]>(NOBODY);
  const at = useRef(itemCode);
  at.current = itemCode;
  useEffect(() => {
    if (!isActive) return undefined;
    let isOver = false;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      if (document.visibilityState !== 'visible') return;
      send(NoteDraftPresenceDocument, { id, itemCode: at.current, editing: isWriting() }).then(
        ({ noteDraftPresence }) => {
          if (!isOver) setOthers((known) => (isSame(known, noteDraftPresence) ? known : noteDraftPresence));
        },
        () => {
          if (!isOver) setOthers(NOBODY);
        },
      );
    };
    const tellSoon = (): void => {
      clearTimeout(settling);
      settling = setTimeout(tell, SETTLE_MS);
    };
    const leave = (): void => leaveDraft(id);
    tell();
    const timer = setInterval(tell, PAUSE_MS);
    const moves = ['focusin', 'focusout', 'visibilitychange'] as const;
    for (const move of moves) document.addEventListener(move, tellSoon);
    window.addEventListener('pagehide', leave);
    return () => {
      isOver = true;
      clearTimeout(settling);
      clearInterval(timer);
      for (const move of moves) document.removeEventListener(move, tellSoon);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id, isActive]);
  return others;
}

function isSame(known: readonly Colleague[], fresh: readonly Colleague[]): boolean {
  return JSON.stringify(known) === JSON.stringify(fresh);
}

/** Outlives the page, and nobody waits for the reply. */
function leaveDraft(id: string): void {
  void fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: true,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: LeaveDraftDocument.toString(), variables: { id } }),
  }).catch(() => undefined);
}
