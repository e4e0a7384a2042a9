import type { TimelineDataset, WaveState } from '@hamava/charts';
import { formatNumber } from '@hamava/persian';
import { figureAt, INDEX, isShown, sourceOf, wordsIn, type Reading } from './reading.js';
import { breaksOf } from './trend-of.js';

/** When each wave was and how many answered it. */
export function wavesOf(reading: Reading): TimelineDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const waves = edition.waves.map(({ number, opensOn, closesOn, closed }) => {
    const province = figureAt(reading, null, INDEX, number);
    const base = isShown(province) ? province.base : null;
    return { number, opensOn, closesOn, state: stateOf(closed, base), base };
  });
  const base = waves.reduce((sum, own) => sum + (own.base ?? 0), 0);
  return {
    title: words.wavesTitle,
    subtitle: words.wavesSubtitle,
    sentence: words.wavesSentence(waves.length, formatNumber(base, language)),
    source: sourceOf(
      reading,
      edition.waves.map(({ number }) => number),
      base,
    ),
    waves,
    breaks: breaksOf(reading, INDEX),
    today: null,
  };
}

function stateOf(closed: boolean, base: number | null): WaveState {
  if (!closed) return 'OPEN';
  return base === null ? 'CLOSED' : 'PUBLISHED';
}
