import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { useTrialWords } from './trial-words.js';

/** Readers of the screen hear of so many steps, not of every poll. */
const STEPS = 4;

export function TrialProgress({ size, done }: { readonly size: number; readonly done: number }): ReactNode {
  const words = useTrialWords();
  const { format } = useLocale();
  const step = Math.floor((STEPS * done) / size);
  return (
    <Card title={words.running}>
      <progress className="trial-progress" max={size} value={done} aria-label={words.running} />
      <p>{done < size ? words.progress(format.count(done), format.count(size)) : words.counting}</p>
      <p className="visually-hidden" aria-live="polite">
        {step < STEPS ? words.progress(format.count((step * size) / STEPS), format.count(size)) : words.counting}
      </p>
      <p className="fine">{words.mayLeave}</p>
    </Card>
  );
}
