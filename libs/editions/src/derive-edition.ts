import { changesOf } from './changes.js';
import { decompositionsOf } from './decompositions.js';
import type { Derived, Edition } from './edition.js';
import { funnelsOf } from './funnels.js';
import { rankingsOf } from './rankings.js';
import { trendsOf } from './trends.js';

/**
 * All that follows from the published figures: changes with verdicts, places, limits, smoothed lines, what drives a change. Whoever has
 * an edition's file can make it again; nothing in it can tell more than the figures do. Throws a RangeError without a method.
 */
export function deriveEdition({ waves, agencies, outcomes, methods, measured }: Omit<Edition, 'derived'>): Derived {
  const method = methods.at(-1);
  if (method === undefined) throw new RangeError('an edition needs the method that judges its changes');
  const { figures } = measured;
  const changes = changesOf(waves, figures, method.change);
  return {
    changes,
    rankings: rankingsOf(agencies, outcomes, figures),
    funnels: funnelsOf(outcomes, figures),
    trends: trendsOf(waves, agencies, outcomes, figures),
    decompositions: decompositionsOf(outcomes, measured, changes, method),
  };
}
