import { readExtras, withExtras } from '../extras.js';
import type { LossReport } from '../foreign/loss-report.js';

/** A part of a form with its cell for what the format has no words for. */
export interface Cell {
  readonly where: string;
  extras: string;
}

/**
 * Turns what the format's own words say into what is meant. Reading a file adds what its cells hold; writing one finds out what the
 * words leave unsaid and fills the cells.
 */
export interface Enrichment {
  part<T extends object>(said: T | null, cell: Cell, report: LossReport): T | null;
}

/** Stands in the cell of a part that is only there for other programs. */
export const GONE = '{"gone":true}';

/** Reads the cells. Whoever changed the words keeps the change, and hears of what went with it. */
export const FROM_CELLS: Enrichment = {
  part<T extends object>(said: T | null, cell: Cell, report: LossReport): T | null {
    if (cell.extras === '') return said;
    if (cell.extras === GONE) return null;
    const extras = readExtras(cell.extras);
    if (extras === null) {
      report.add('hamava', cell.where, 'extrasUnreadable');
      return said;
    }
    const { part, outdated } = withExtras(said, extras);
    for (const member of outdated) report.add(`hamava: ${member}`, cell.where, 'outdated');
    return Object.keys(part).length === 0 ? null : (part as T);
  },
};
