import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';

/** A share as a bar that begins where the line begins; the number stands beside it. */
export function Bar({ percents }: { readonly percents: number }): ReactNode {
  const mirrored = useLocale().language === 'fa';
  return (
    <svg className="trial-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className="trial-bar-ground" width="100" height="8" />
      <rect x={mirrored ? 100 - percents : 0} width={percents} height="8" />
    </svg>
  );
}

/** Where a figure of the 0-100 scale lies and how far it may be wrong. */
export function IntervalBar({
  value,
  low,
  high,
}: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}): ReactNode {
  const mirrored = useLocale().language === 'fa';
  const at = (score: number): number => (mirrored ? 100 - score : score);
  return (
    <svg className="trial-interval" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
      <rect className="trial-bar-ground" y="5" width="100" height="2" />
      <rect
        className="trial-interval-range"
        x={Math.min(at(low), at(high))}
        y="3"
        width={Math.abs(high - low)}
        height="6"
      />
      <rect x={at(value) - 0.6} width="1.2" height="12" />
    </svg>
  );
}
