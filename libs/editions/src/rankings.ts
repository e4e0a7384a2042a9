import { leagueTable } from '@hamava/reporting';
import type { EditionAgency, EditionFigure, EditionOutcome, RankedAgency, Ranking } from './edition.js';
import { byWaveAndOutcome } from './figure-places.js';
import { POINT_DECIMALS, rounded } from './rounding.js';

/** Independent estimates need no draws; what does is not asked for. */
const NO_DRAWS = { draws: 1, seed: 1 } as const;

const BANDS = { ABOVE: 'ABOVE', NOT_DISTINGUISHABLE: 'BETWEEN', BELOW: 'BELOW' } as const;

/**
 * Places of the published agencies in every wave, by the index and by the composites, with the places that the data leave open. Withheld
 * agencies are listed without a place. A wave in which somebody's figure has no error is not ranked at all.
 */
export function rankingsOf(
  agencies: readonly EditionAgency[],
  outcomes: readonly EditionOutcome[],
  figures: readonly EditionFigure[],
): Ranking[] {
  const ranked = outcomes.filter(({ kind }) => kind === 'index' || kind === 'composite');
  return byWaveAndOutcome(figures, ranked).flatMap(({ wave, outcome, own }) => {
    const ranking = rankingOf(agencies, own);
    return ranking === null ? [] : [{ wave, outcome, ...ranking }];
  });
}

function rankingOf(
  agencies: readonly EditionAgency[],
  figures: readonly EditionFigure[],
): Omit<Ranking, 'wave' | 'outcome'> | null {
  const byAgency = new Map(figures.map((figure) => [figure.agency, figure]));
  const listed = agencies.flatMap(({ key }) => byAgency.get(key) ?? []);
  const shown = listed.flatMap((figure) => (figure.status === 'PUBLISHED' ? [figure] : []));
  if (shown.length < 2) return null;
  const table = leagueTable({
    units: shown.map(({ value, se }) => ({ estimate: value, se })),
    simulation: NO_DRAWS,
  });
  if (!table.ok) return null;
  const places = shown.flatMap(({ agency, value }, at): RankedAgency[] => {
    const line = table.league.lines[at];
    if (!line || agency === null) return [];
    return [
      {
        agency,
        value,
        place: line.rank,
        set: line.simultaneousSet,
        marginalSet: line.marginalSet,
        band: BANDS[line.band],
      },
    ];
  });
  return {
    mean: rounded(shown.reduce((sum, { value }) => sum + value, 0) / shown.length, POINT_DECIMALS),
    places: places.sort((a, b) => a.place - b.place || (a.agency < b.agency ? -1 : 1)),
    unranked: listed.flatMap(({ status, agency }) => (status === 'WITHHELD' && agency !== null ? [agency] : [])),
  };
}
