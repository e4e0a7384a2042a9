import { resultSentence, type TrendBreak, type TrendDataset, type TrendSeries } from '@hamava/charts';
import { isAtDesk, type EditionChange } from '@hamava/editions';
import { changeResult } from './results.js';
import {
  agencyName,
  figureAt,
  isShown,
  outcomeName,
  said,
  sourceOf,
  toPoint,
  wordsIn,
  type Reading,
} from './reading.js';

export interface TrendChoice {
  readonly outcome: string;
  /** Keys of agencies, `null` for the province; in the order of the lines. */
  readonly agencies: readonly (string | null)[];
  readonly smoothed?: 'yes' | 'no';
}

const Z95 = 1.959964;
const Z50 = 0.67449;

/** The way of an outcome through the waves, of the province or of agencies. */
export function trendOf(reading: Reading, { outcome, agencies, smoothed = 'no' }: TrendChoice): TrendDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const series = agencies.map((agency): TrendSeries => {
    const lines = edition.derived.trends.find((own) => own.agency === agency && own.outcome === outcome);
    return {
      key: agency ?? 'province',
      name: agency === null ? words.province(edition.province[language]) : agencyName(reading, agency),
      points: edition.waves.map(({ number }) => toPoint(figureAt(reading, agency, outcome, number))),
      ...(smoothed === 'yes' && lines !== undefined
        ? {
            smoothed: edition.waves.map(({ number }) => {
              const point = lines.points.find(({ wave }) => wave === number);
              if (point === undefined) return null;
              const around = (z: number) => ({ low: point.level - z * point.se, high: point.level + z * point.se });
              return { value: point.level, interval95: around(Z95), interval50: around(Z50) };
            }),
          }
        : {}),
    };
  });
  const main = agencies[0] ?? null;
  const shown = edition.measured.figures.filter(
    (own) => own.agency === main && own.outcome === outcome && isShown(own),
  );
  const base = shown.reduce((sum, own) => sum + (isShown(own) ? own.base : 0), 0);
  return {
    title: words.trendTitle(outcomeName(reading, outcome, main === null ? undefined : agencyName(reading, main))),
    subtitle: words.trendSubtitle,
    sentence: changeSentence(reading, main, outcome),
    source: sourceOf(
      reading,
      edition.waves.map(({ number }) => number),
      base,
    ),
    waves: edition.waves.map(({ number, opensOn }) => ({ number, opensOn })),
    series,
    breaks: breaksOf(reading, outcome),
    events: edition.waves.flatMap(({ events }) => events.map(({ on, words: own }) => ({ on, label: own[language] }))),
    axis: 'zoomed',
  };
}

/** Where an outcome stops being comparable: it is asked otherwise, or answers come in another way. */
export function breaksOf({ edition, language }: Reading, outcome: string): TrendBreak[] {
  const words = wordsIn(language);
  return edition.waves.flatMap((asked, wave): TrendBreak[] => {
    const own = asked.breaks.find((each) => each.outcome === outcome);
    if (own !== undefined) return [{ wave, kind: 'method', because: said(own.because, language) }];
    const before = edition.waves[wave - 1];
    if (before === undefined || isAtDesk(before) === isAtDesk(asked)) return [];
    return [{ wave, kind: 'mode', because: words.modeBreak }];
  });
}

/** What became of an outcome since the wave before, in one plain sentence. */
export function changeSentence(reading: Reading, agency: string | null, outcome: string): string {
  return resultSentence(changeResult(reading, agency, outcome), reading.language);
}

/** The last change of somebody's outcome; undefined without one. */
export function lastChange({ edition }: Reading, agency: string | null, outcome: string): EditionChange | undefined {
  const own = edition.derived.changes.filter((each) => each.agency === agency && each.outcome === outcome);
  return own.sort((a, b) => b.to - a.to)[0];
}
