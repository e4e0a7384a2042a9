import type { Edition, Words } from '@hamava/editions';
import { breaksOf } from '@hamava/figures';

export interface SeriesBreak {
  /** The first wave after it. */
  readonly wave: number;
  readonly outcome: string;
  readonly kind: 'METHOD' | 'MODE';
  readonly because: Words;
}

/** Every break of every outcome, as pages and figures mark them; by wave. */
export function seriesBreaks(edition: Edition): SeriesBreak[] {
  const breaks = edition.outcomes.flatMap(({ code }) => {
    const english = breaksOf({ edition, language: 'en' }, code);
    return breaksOf({ edition, language: 'fa' }, code).map((own, at): SeriesBreak => ({
      wave: edition.waves[own.wave]?.number ?? 0,
      outcome: code,
      kind: own.kind === 'mode' ? 'MODE' : 'METHOD',
      because: { fa: own.because, en: english[at]?.because ?? own.because },
    }));
  });
  return breaks.sort((a, b) => a.wave - b.wave);
}
