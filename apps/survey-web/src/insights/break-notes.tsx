import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import type { TrendDataset } from './to-trend-dataset.js';
import { waveName } from './trend-sentence.js';

/** Why the waves on the two sides of each mark are not compared. */
export function BreakNotes({ dataset }: { readonly dataset: TrendDataset }): ReactNode {
  const locale = useLocale();
  const { words, say, format } = locale;
  if (dataset.breaks.length === 0) return null;
  return (
    <ul className="trend-breaks">
      {dataset.breaks.map(({ wave, date, because }) => {
        const named = dataset.waves[wave];
        const reasons = [...new Set(because.map(say))].join(words.words.listSeparator);
        return (
          <li key={wave}>{named && words.trend.breakNote(waveName(locale, named), format.date(date), reasons)}</li>
        );
      })}
    </ul>
  );
}
