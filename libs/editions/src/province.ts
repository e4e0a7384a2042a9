import { tInterval } from '@hamava/reporting';
import type { EditionFigure, EditionMethod, GroupFigure, ShownFigure } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import { POINT_DECIMALS, SE_DECIMALS, discloseDf, rounded, roundedInterval } from './rounding.js';

type Rule = EditionMethod['publication'];

interface Estimate {
  readonly mean: number;
  readonly se: number;
  readonly df: number;
}

/** Mean of independent estimates; degrees of freedom by Welch and Satterthwaite. */
export function plainMean(estimates: readonly Estimate[]): Estimate {
  const k = estimates.length;
  const variances = estimates.map(({ se }) => (se / k) ** 2);
  const variance = variances.reduce((sum, own) => sum + own, 0);
  const spread = estimates.reduce((sum, { df }, at) => sum + variances[at]! ** 2 / df, 0);
  return {
    mean: estimates.reduce((sum, { mean }) => sum + mean, 0) / k,
    se: Math.sqrt(variance),
    df: spread > 0 ? variance ** 2 / spread : estimates.reduce((sum, { df }) => sum + df, 0),
  };
}

/** As it is shown; intervals are made from it, so that their ends tell nothing more. */
function toldOf({ mean, se, df }: Estimate, step: number): Estimate {
  return { mean: rounded(mean, POINT_DECIMALS), se: rounded(se, SE_DECIMALS), df: discloseDf(df, step) };
}

/**
 * The province's figure: plain mean of the agencies as they are published, made from the published figures themselves. Nothing of a
 * withheld agency is in it, and every reader can make it again.
 */
export function provinceFigure(
  place: { readonly wave: number; readonly outcome: string },
  figures: readonly EditionFigure[],
  rule: Rule,
): EditionFigure {
  const shown = figures.filter((figure): figure is ShownFigure => figure.status === 'PUBLISHED');
  const whole = { agency: null, ...place };
  if (shown.length < Math.min(2, rule.minimumAgencies)) return { ...whole, status: 'WITHHELD', because: 'AGENCIES' };
  const mean = plainMean(shown.map(({ value, se, df }) => ({ mean: value, se, df })));
  const told = toldOf(mean, 1);
  return {
    ...whole,
    status: 'PUBLISHED',
    value: told.mean,
    se: told.se,
    df: told.df,
    interval95: roundedInterval(tInterval(told)),
    interval50: roundedInterval(tInterval(told, 0.5)),
    base: shown.reduce((sum, { base }) => sum + base, 0),
    effectiveBase: shown.reduce((sum, { effectiveBase }) => sum + effectiveBase, 0),
    designEffect: null,
    agencies: shown.length,
    flags: [],
  };
}

/** Groups of people in the province, one outcome; only groups that enough published agencies can speak about. */
export function groupFigures(
  { wave, outcome, position }: { readonly wave: number; readonly outcome: string; readonly position: number },
  published: readonly MeasuredSample[],
  rule: Rule,
): GroupFigure[] {
  const byGroup = new Map<string, { variable: string; level: string; estimates: Estimate[] }>();
  for (const { groups } of published) {
    for (const { variable, level, outcomes } of groups) {
      const estimate = outcomes[position];
      if (!estimate || estimate.n < rule.minimumCategory) continue;
      const key = `${variable} ${level}`;
      const group = byGroup.get(key) ?? { variable, level, estimates: [] };
      group.estimates.push(estimate);
      byGroup.set(key, group);
    }
  }
  return [...byGroup.values()].flatMap(({ variable, level, estimates }) => {
    if (estimates.length < rule.minimumAgencies) return [];
    const told = toldOf(plainMean(estimates), rule.roundBasesTo);
    return [
      {
        wave,
        outcome,
        variable,
        level,
        value: told.mean,
        se: told.se,
        df: told.df,
        interval95: roundedInterval(tInterval(told)),
        agencies: estimates.length,
      },
    ];
  });
}
