import { funnel } from '@hamava/reporting';
import type { EditionFigure, EditionOutcome, Funnel, ShownFigure } from './edition.js';
import { byWaveAndOutcome } from './figure-places.js';
import { POINT_DECIMALS, SE_DECIMALS, rounded } from './rounding.js';

const OUTSIDE = {
  INSIDE: 'NO',
  ABOVE_WARNING: 'OUTER_95',
  BELOW_WARNING: 'OUTER_95',
  ABOVE_ALARM: 'OUTER_99_8',
  BELOW_ALARM: 'OUTER_99_8',
} as const;

/**
 * Control limits of every wave around the precision-weighted mean of its published agencies, widened by what agencies differ beyond
 * their errors: only those outside deserve a look. Of the index and the composites.
 */
export function funnelsOf(outcomes: readonly EditionOutcome[], figures: readonly EditionFigure[]): Funnel[] {
  const plotted = outcomes.filter(({ kind }) => kind === 'index' || kind === 'composite');
  return byWaveAndOutcome(figures, plotted).flatMap(({ wave, outcome, own }) => {
    const shown = own.flatMap((figure) =>
      figure.status === 'PUBLISHED' && figure.agency !== null ? [{ ...figure, agency: figure.agency }] : [],
    );
    const variance = pooledVariance(shown);
    const limits = funnel(
      shown.map(({ value, effectiveBase }) => ({ estimate: value, se: Math.sqrt(variance / effectiveBase) })),
      'MULTIPLICATIVE',
    );
    if (!limits.ok) return [];
    return [
      {
        wave,
        outcome,
        centre: rounded(limits.target, POINT_DECIMALS),
        variance: rounded(variance, POINT_DECIMALS),
        overdispersion: rounded(limits.phi, SE_DECIMALS),
        points: shown.map(({ agency, effectiveBase, value }, at) => ({
          agency,
          effectiveBase,
          value,
          outside: OUTSIDE[limits.units[at]!.zone],
        })),
      },
    ];
  });
}

/** Of one answer. Where nothing is told of the weights the effective base is the least there can be and says nothing of it. */
function pooledVariance(shown: readonly ShownFigure[]): number {
  const told = shown.filter(({ designEffect }) => designEffect !== null);
  const own = told.length > 0 ? told : shown;
  return own.reduce((sum, { se, effectiveBase }) => sum + se * se * effectiveBase, 0) / own.length;
}
