import { extrasOf, writeExtras } from '../extras.js';
import type { Enrichment } from '../odk/enrichment.js';

/** An enrichment for writing: while the words are read back, the difference to what is meant goes into each part's own cell. */
export function annotating(meant: ReadonlyMap<object, object>): Enrichment {
  return {
    part<T extends object>(said: T | null, cell: { extras: string }): T | null {
      const whole = meant.get(cell);
      if (whole === undefined) return said;
      const extras = extrasOf(said, whole);
      cell.extras = extras === null ? '' : writeExtras(extras);
      return whole as T;
    },
  };
}
