import { useSyncExternalStore } from 'react';

const PAPER = 'print';
let asked = false;

/** A press on print comes before the paper; a preview of paper changes the medium alone. */
function subscribe(onChange: () => void): () => void {
  const paper = window.matchMedia(PAPER);
  const begin = (): void => {
    asked = true;
    onChange();
  };
  const end = (): void => {
    asked = false;
    onChange();
  };
  paper.addEventListener('change', onChange);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    paper.removeEventListener('change', onChange);
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/** Whether what is drawn now goes on paper: black on white, and as wide as a sheet. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => asked || window.matchMedia(PAPER).matches);
}
