import { agenciesIn, breaksOf, figureAt, isShown, lastChange, type Reading } from '@hamava/figures';
import type { EditionFigure } from '@hamava/editions';
import {
  COUNCIL_KEY,
  type PlotChange,
  type PlotPoint,
  type PlotSeries,
  type TrendDataset,
} from '../to-trend-dataset.js';

/** An edition's trend of an outcome for the chart that is explored with pointer and keys. */
export function plotOf(reading: Reading, outcome: string): TrendDataset {
  const { edition } = reading;
  const series = (agency: string | null): Pick<PlotSeries, 'points' | 'change'> => ({
    points: edition.waves.map(({ number }) => pointOf(figureAt(reading, agency, outcome, number))),
    change: changeOf(reading, agency, outcome),
  });
  return {
    waves: edition.waves.map(({ number, title, opensOn, closesOn, closed }) => {
      const figures = agenciesIn(reading, outcome, number).map(({ key }) => figureAt(reading, key, outcome, number));
      const publishedAgencies = figures.filter(isShown).length;
      return {
        id: String(number),
        number,
        title,
        at: Date.parse(opensOn),
        opensOn,
        closesOn,
        state: closed ? ('CLOSED' as const) : ('OPEN' as const),
        publishedAgencies,
        withheldAgencies: figures.length - publishedAgencies,
      };
    }),
    breaks: breaksOf(reading, outcome).map(({ wave, because }) => ({
      wave,
      date: edition.waves[wave]?.opensOn ?? '',
      because: [{ fa: because, en: because }],
    })),
    council: { key: COUNCIL_KEY, name: null, ...series(null) },
    agencies: edition.agencies.map(({ key, name }) => ({ key, name, ...series(key) })),
  };
}

function pointOf(figure: EditionFigure | undefined): PlotPoint {
  if (figure === undefined) return { state: 'empty' };
  if (!isShown(figure)) return { state: 'withheld', reason: figure.because };
  const { value, interval95, interval50, base, effectiveBase } = figure;
  const between = ([low, high]: readonly [number, number]) => ({ low, high });
  return {
    state: 'published',
    value,
    interval95: between(interval95),
    interval50: between(interval50),
    base,
    effectiveBase,
  };
}

function changeOf(reading: Reading, agency: string | null, outcome: string): PlotChange | null {
  const change = lastChange(reading, agency, outcome);
  if (change === undefined) return null;
  const { verdict, difference, interval95, from, to } = change;
  const wave = (number: number) => ({ id: String(number), number });
  return {
    verdict,
    difference,
    interval: { low: interval95[0], high: interval95[1] },
    from: wave(from),
    to: wave(to),
  };
}
