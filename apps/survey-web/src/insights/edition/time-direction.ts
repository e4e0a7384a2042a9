import { useSyncExternalStore } from 'react';

export type TimeDirection = 'ltr' | 'rtl';

const STORED = 'hamava.time-direction';
const listeners = new Set<() => void>();
/** Storage may be forbidden (private windows, policies): then the choice lasts as long as the page. */
let unsaved: TimeDirection | null = null;

function read(): TimeDirection {
  if (unsaved !== null) return unsaved;
  try {
    return localStorage.getItem(STORED) === 'rtl' ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

export function setTimeDirection(direction: TimeDirection): void {
  try {
    localStorage.setItem(STORED, direction);
    unsaved = null;
  } catch {
    unsaved = direction;
  }
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Which way time runs in every figure of this reader; axes of numbers never turn. */
export function useTimeDirection(): TimeDirection {
  return useSyncExternalStore(subscribe, read);
}
