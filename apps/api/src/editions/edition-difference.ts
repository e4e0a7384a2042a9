import type { Edition, EditionFigure, ShownFigure } from '@hamava/editions';
import { INDEX_OUTCOME } from '@hamava/surveys';

/** What readers of the edition before would see move. */
export interface EditionDifference {
  /** Of the province's index, in the newest wave that either edition shows. */
  readonly province: { readonly wave: number; readonly before: number | null; readonly after: number | null } | null;
  /** Agencies whose index in a wave moves, appears or goes. */
  readonly moved: readonly {
    readonly agency: string;
    readonly wave: number;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** How many published figures of any kind are not as they were. */
  readonly figures: number;
  readonly waves: { readonly added: readonly number[] };
}

/** Between the edition that stands and the one that would follow it; `before` null: it is the first. */
export function editionDifference(before: Edition | null, after: Edition): EditionDifference {
  const old = byPlace(before);
  const now = byPlace(after);
  const places = [...new Set([...old.keys(), ...now.keys()])];
  const changed = places.filter((place) => valueOf(old.get(place)) !== valueOf(now.get(place)));
  const index = changed.flatMap((place) => {
    const figure = now.get(place) ?? old.get(place);
    if (figure === undefined || figure.outcome !== INDEX_OUTCOME || figure.agency === null) return [];
    const { agency, wave } = figure;
    return [{ agency, wave, before: valueOf(old.get(place)), after: valueOf(now.get(place)) }];
  });
  const newest = Math.max(...[...now.values()].filter(isOfProvince).map(({ wave }) => wave));
  const place = placeOf({ agency: null, wave: newest, outcome: INDEX_OUTCOME });
  const known = new Set(before?.waves.map(({ number }) => number));
  return {
    province: Number.isFinite(newest)
      ? { wave: newest, before: valueOf(old.get(place)), after: valueOf(now.get(place)) }
      : null,
    moved: index,
    figures: changed.length,
    waves: { added: after.waves.map(({ number }) => number).filter((number) => !known.has(number)) },
  };
}

function byPlace(edition: Edition | null): Map<string, EditionFigure> {
  return new Map(edition?.measured.figures.map((figure) => [placeOf(figure), figure]) ?? []);
}

function placeOf({ agency, wave, outcome }: Pick<EditionFigure, 'agency' | 'wave' | 'outcome'>): string {
  return JSON.stringify([agency, wave, outcome]);
}

function valueOf(figure: EditionFigure | undefined): number | null {
  return figure?.status === 'PUBLISHED' ? figure.value : null;
}

function isOfProvince(figure: EditionFigure): figure is ShownFigure {
  return figure.agency === null && figure.outcome === INDEX_OUTCOME && figure.status === 'PUBLISHED';
}
