import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import type { PlotChange } from './to-trend-dataset.js';

const TONE = { HIGHER: 'rise', LOWER: 'fall', STABLE: 'calm', UNDETERMINED: 'calm' } as const;

/** ▲▼ and the size for the eye, whole words for the ear; colour only where the verdict is sure. */
export function ChangeMark({ change }: { readonly change: PlotChange | null }): ReactNode {
  const { words, format } = useLocale();
  if (change === null) return <span className="visually-hidden">{words.trend.changeNone}</span>;
  const by = format.size(change.difference);
  const rise = change.difference > 0 ? '▲' : '▼';
  const arrow = Math.abs(change.difference) < 0.05 ? '=' : rise;
  return (
    <span className={`change-mark change-${TONE[change.verdict]}`}>
      <span aria-hidden="true">
        {arrow} {by}
      </span>
      <span className="visually-hidden">{words.trend.changes[change.verdict](by)}</span>
    </span>
  );
}
