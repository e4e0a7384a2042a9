import { formatNumber } from '@hamava/persian';

const CELLS = 20;
/** The starter names a step only when it has lasted a second, so steps come further apart than that. */
const STEP_MS = 1_500;

export interface ProgressBar {
  advance(answers: number): void;
}

/** Tells how far the seeding has come, now and then. */
export function progressBar(
  { done, total }: { readonly done: number; readonly total: number },
  onProgress: (message: string) => void,
  now: () => Date,
): ProgressBar {
  let counted = done;
  let toldAt = now().getTime();
  onProgress(barMessage(counted, total));
  return {
    advance(answers) {
      counted += answers;
      const instant = now().getTime();
      if (instant - toldAt < STEP_MS) return;
      toldAt = instant;
      onProgress(barMessage(counted, total));
    },
  };
}

/** `Seeding the demo council: [######----] 58 %, 7,400 of 12,800 answers` */
export function barMessage(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total;
  const full = Math.floor(share * CELLS);
  const bar = '#'.repeat(full) + '-'.repeat(CELLS - full);
  const counts = `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')} answers`;
  return `Seeding the demo council: [${bar}] ${Math.floor(share * 100)} %, ${counts}`;
}
