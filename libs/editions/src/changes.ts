import { changeVerdicts, independentDifference, tInterval, type DifferenceEstimate } from '@hamava/reporting';
import type { EditionChange, EditionFigure, EditionMethod, EditionWave, ShownFigure } from './edition.js';
import { modeBreakIn } from './modes.js';
import { valueOf } from './figure-places.js';
import { POINT_DECIMALS, SE_DECIMALS, rounded, roundedDf, roundedInterval } from './rounding.js';

const P_DECIMALS = 3;

/** Whether no break of an outcome and no change of the way of asking lies between two waves, the later one included. */
export function isComparable(waves: readonly EditionWave[], outcome: string, from: number, to: number): boolean {
  const isBroken = waves.some(
    ({ number, breaks }) => number > from && number <= to && breaks.some((own) => own.outcome === outcome),
  );
  return !isBroken && modeBreakIn(waves, from, to) === null;
}

/**
 * Every change between published waves that follow one another, made from the published figures. One family of verdicts is all
 * agencies of an outcome between the same two waves; the province is judged by itself.
 */
export function changesOf(
  waves: readonly EditionWave[],
  figures: readonly EditionFigure[],
  rule: EditionMethod['change'],
): EditionChange[] {
  const open = openChanges(waves, figures);
  const families = new Map<string, OpenChange[]>();
  for (const change of open) {
    const { outcome, agency, wave } = change.to;
    const key = `${agency === null} ${change.from.wave} ${wave} ${outcome}`;
    valueOf(families, key, () => []).push(change);
  }
  return [...families.values()].flatMap((family) => {
    const verdicts = changeVerdicts(
      family.map(({ difference }) => difference),
      rule,
    );
    return family.map(({ from, to, difference }, at): EditionChange => {
      const judged = verdicts[at]!;
      return {
        agency: to.agency,
        outcome: to.outcome,
        from: from.wave,
        to: to.wave,
        difference: rounded(difference.estimate, POINT_DECIMALS),
        se: rounded(difference.se, SE_DECIMALS),
        df: roundedDf(difference.df),
        interval95: roundedInterval(tInterval({ mean: difference.estimate, se: difference.se, df: difference.df })),
        adjustedP: rounded(judged.adjustedP, P_DECIMALS),
        verdict: judged.verdict,
      };
    });
  });
}

interface Pair {
  readonly from: ShownFigure;
  readonly to: ShownFigure;
}

interface OpenChange extends Pair {
  readonly difference: DifferenceEstimate;
}

function openChanges(waves: readonly EditionWave[], figures: readonly EditionFigure[]): OpenChange[] {
  return comparablePairs(waves, figures).flatMap(({ from, to }) => {
    const difference = independentDifference(
      { mean: to.value, se: to.se, df: to.df },
      { mean: from.value, se: from.se, df: from.df },
    );
    return difference.ok ? [{ from, to, difference }] : [];
  });
}

/** Published figures of the same agency and outcome that follow one another and compare. */
export function comparablePairs(waves: readonly EditionWave[], figures: readonly EditionFigure[]): Pair[] {
  // Agencies in the order in which each outcome of theirs first comes.
  const order: ShownFigure[][] = [];
  const series = new Map<string, Map<string | null, ShownFigure[]>>();
  for (const figure of figures) {
    if (figure.status !== 'PUBLISHED') continue;
    const ofOutcome = valueOf(series, figure.outcome, () => new Map<string | null, ShownFigure[]>());
    const known = ofOutcome.get(figure.agency);
    if (known) {
      known.push(figure);
      continue;
    }
    const points = [figure];
    ofOutcome.set(figure.agency, points);
    order.push(points);
  }
  const comparable = new Map<string, boolean>();
  return order.flatMap((points) => {
    const inOrder = [...points].sort((a, b) => a.wave - b.wave);
    return inOrder.slice(1).flatMap((to, at) => {
      const from = inOrder[at]!;
      const key = `${from.wave} ${to.wave} ${to.outcome}`;
      if (!valueOf(comparable, key, () => isComparable(waves, to.outcome, from.wave, to.wave))) return [];
      return [{ from, to }];
    });
  });
}
