import { formatMonthYear, type Language } from '@hamava/persian';
import type { FigureTable } from '../frame.js';
import { count, interval, score } from '../figures-in-words.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import type { TrendDataset, TrendPoint, TrendSeries } from './trend-dataset.js';

/** The twin of the trend: a row for every series and wave. */
export function trendTable(dataset: TrendDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  const isSmoothed = dataset.series.some(({ smoothed }) => smoothed !== undefined);
  const head = [words.series, words.waveHead, words.month, words.figure, words.interval95, words.base];
  return {
    caption: dataset.title,
    head: [...head, ...(isSmoothed ? [words.smoothedHead] : []), words.breakHead],
    rows: dataset.series.flatMap((series) =>
      dataset.waves.map(({ number, opensOn }, wave) => [
        series.name,
        count(number, language),
        formatMonthYear(opensOn, language),
        ...pointCells(series.points[wave] ?? { state: 'empty' }, language),
        ...(isSmoothed ? [smoothedCell(series, wave, language)] : []),
        dataset.breaks
          .filter((each) => each.wave === wave)
          .map(({ because }) => because)
          .join(' '),
      ]),
    ),
  };
}

function pointCells(point: TrendPoint, language: Language): string[] {
  const words = wordsOf(language);
  if (point.state === 'empty') return [words.noAnswers, '', ''];
  if (point.state === 'withheld') return [words.withheld + words.separator + reasonOf(point.reason, language), '', ''];
  return [score(point.value, language), interval(point.interval95, language), count(point.base, language)];
}

function smoothedCell({ smoothed }: TrendSeries, wave: number, language: Language): string {
  const level = smoothed?.[wave] ?? null;
  return level === null ? '' : score(level.value, language);
}
