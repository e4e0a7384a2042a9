import type { EditionFigure, Frequencies } from './edition.js';
import type { Instrument } from './edition-input.js';

/** An agency's table of a question; by point, or in bands. */
export type PointTable = Frequencies & { readonly isByPoint: boolean };

type Outcome = Instrument['outcomes'][number];

/**
 * An agency's outcomes in a wave, one an outcome of the instrument, without those from which a withheld one could be worked out: items
 * are shown all or none, because drivers and composites are made of them; of the drivers of a shown index never exactly one is missing;
 * and an item whose points stand in a table with something withheld has no mean, because mean and error would fill the gap.
 */
export function complementFigures(
  outcomes: readonly Outcome[],
  figures: readonly EditionFigure[],
  tables: readonly PointTable[],
): readonly EditionFigure[] {
  const kindOf = new Map(outcomes.map(({ code, kind }) => [code, kind]));
  const isOf = (kind: Outcome['kind']) => (figure: EditionFigure) => kindOf.get(figure.outcome) === kind;
  const items = figures.filter(isOf('item'));
  const drivers = figures.filter(isOf('driver'));
  const besides = new Set<EditionFigure>();
  if (items.some(isTooSmall)) items.forEach((item) => besides.add(item));
  if (drivers.filter(isTooSmall).length === 1) {
    const next = drivers.filter(isShown).sort((a, b) => a.base - b.base)[0];
    if (next !== undefined) besides.add(next);
  }
  for (const item of items) if (hasGap(item, tables)) besides.add(item);
  return figures.map((figure) => (besides.has(figure) && isShown(figure) ? withoutValue(figure) : figure));
}

/** Tables in bands leave enough open. */
function hasGap({ outcome }: EditionFigure, tables: readonly PointTable[]): boolean {
  const table = tables.find(({ question }) => question === outcome);
  return table?.isByPoint === true && table.shares.some(({ percent }) => percent === null);
}

function withoutValue({ agency, wave, outcome }: EditionFigure): EditionFigure {
  return { agency, wave, outcome, status: 'WITHHELD', because: 'COMPLEMENT' };
}

function isShown(figure: EditionFigure): figure is Extract<EditionFigure, { status: 'PUBLISHED' }> {
  return figure.status === 'PUBLISHED';
}

/** Withheld for its people, not for its precision: only then is there something to be worked out. */
function isTooSmall(figure: EditionFigure): boolean {
  return figure.status === 'WITHHELD' && (figure.because === 'BASE' || figure.because === 'EFFECTIVE_BASE');
}
