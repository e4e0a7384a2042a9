import { extrasOf, writeExtras } from '../extras.js';
import { LossReport } from './loss-report.js';
import type { Enrichment } from '../odk/enrichment.js';
import type { Loss } from '../loss.js';

/**
 * An enrichment for writing: while the words are read back, it compares each part with what is meant, and puts the difference into
 * the part's cell. Every difference is something that other programs will not know.
 */
export function annotating(meant: ReadonlyMap<object, object>): {
  readonly enrichment: Enrichment;
  readonly losses: () => readonly Loss[];
} {
  const report = new LossReport();
  const enrichment: Enrichment = {
    part<T extends object>(said: T | null, cell: { where: string; extras: string }): T | null {
      const whole = meant.get(cell);
      if (whole === undefined) return said;
      const extras = extrasOf(said, whole);
      cell.extras = extras === null ? '' : writeExtras(extras);
      for (const member of Object.keys(extras?.set ?? {})) report.addOnce(member, cell.where, 'forOthers');
      return whole as T;
    },
  };
  return { enrichment, losses: () => report.losses };
}
