import { trends, type ModeWave } from '@hamava/reporting';
import type { EditionAgency, EditionFigure, EditionOutcome, EditionWave, SmoothedTrend } from './edition.js';
import { valueOf } from './figure-places.js';
import { isAtDesk } from './modes.js';
import { SE_DECIMALS, rounded } from './rounding.js';

const MILLISECONDS_OF_A_QUARTER = (365.25 / 4) * 86_400_000;

/**
 * Smoothed lines of the province and its agencies, by outcome, with one variance of the walk for all agencies. A break of the outcome
 * and a change of the ways on which it was asked both start the line anew. Series that are too short have none. Items have none.
 */
export function trendsOf(
  waves: readonly EditionWave[],
  agencies: readonly EditionAgency[],
  outcomes: readonly EditionOutcome[],
  figures: readonly EditionFigure[],
): SmoothedTrend[] {
  const drawn = outcomes.filter(({ kind }) => kind !== 'item');
  const times = waves.map(({ opensOn }) => Date.parse(opensOn) / MILLISECONDS_OF_A_QUARTER);
  const placed = seriesByOutcome(drawn, figures);
  return drawn.flatMap(({ code: outcome }) => {
    const modes = modesOf(waves, outcome);
    const series = placed.get(outcome)!;
    const seriesOf = (agency: string | null): ModeWave[] =>
      waves.map((wave, at): ModeWave => {
        const figure = series.get(agency)?.get(wave.number);
        const shown = figure?.status === 'PUBLISHED' && figure.se > 0 ? figure : null;
        return { time: times[at]!, mode: modes[at]!, estimate: shown?.value ?? null, se: shown?.se ?? null };
      });
    const names = [null, ...agencies.map(({ key }) => key)];
    const pooled = trends(names.slice(1).map(seriesOf));
    if (!pooled.ok) return [];
    const province = trends([seriesOf(null)], pooled.q);
    const lines = [...(province.ok ? province.trends : []), ...pooled.trends];
    return names.slice(province.ok ? 0 : 1).flatMap((agency, at): SmoothedTrend[] => {
      const line = lines[at];
      if (line?.ok !== true) return [];
      const points = line.waves.map(({ time, smoothed, smoothedSe }) => ({
        wave: waves[times.indexOf(time)]!.number,
        level: rounded(smoothed, SE_DECIMALS),
        se: rounded(smoothedSe, SE_DECIMALS),
      }));
      return [{ agency, outcome, points }];
    });
  });
}

type Series = Map<string | null, Map<number, EditionFigure>>;

/** By outcome, agency and wave; one walk over the figures. */
function seriesByOutcome(
  outcomes: readonly EditionOutcome[],
  figures: readonly EditionFigure[],
): ReadonlyMap<string, Series> {
  const series = new Map<string, Series>(outcomes.map(({ code }) => [code, new Map()]));
  for (const figure of figures) {
    const own = series.get(figure.outcome);
    if (own) valueOf(own, figure.agency, () => new Map<number, EditionFigure>()).set(figure.wave, figure);
  }
  return series;
}

/** What waves must share to be compared: the meaning of the outcome and the ways on which it was asked. */
function modesOf(waves: readonly EditionWave[], outcome: string): string[] {
  let meaning = 0;
  return waves.map((wave) => {
    if (wave.breaks.some((own) => own.outcome === outcome)) meaning += 1;
    return `${meaning} ${isAtDesk(wave) ? 'counter' : 'mixed'}`;
  });
}
