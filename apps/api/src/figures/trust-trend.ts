import { POINT_DECIMALS, SE_DECIMALS, discloseDf, plainMean, rounded, roundedInterval } from '@hamava/editions';
import {
  type Change,
  type ChangeVerdict,
  type Interval,
  changeVerdicts,
  independentDifference,
  tInterval,
} from '@hamava/reporting';
import { type DisclosedFigure, type PublishedFigure, disclose } from './disclosure.js';
import type { RawPoint } from './trust-trend.queries.js';

export interface WaveFigure {
  readonly waveId: string;
  readonly figure: DisclosedFigure;
}

export interface ChangeOverWaves {
  readonly fromWaveId: string;
  readonly toWaveId: string;
  readonly difference: number;
  readonly standardError: number;
  readonly pValue: number;
  readonly verdict: ChangeVerdict;
}

export interface AgencySeries {
  readonly agencyId: string;
  readonly points: readonly WaveFigure[];
  readonly change: ChangeOverWaves | null;
}

export interface CouncilFigure {
  readonly waveId: string;
  readonly value: number | null;
  readonly standardError: number | null;
  readonly interval95: Interval | null;
  readonly interval50: Interval | null;
  readonly publishedAgencies: number;
  readonly suppressedAgencies: number;
  readonly base: number;
  readonly effectiveBase: number | null;
}

export interface TrustTrendFigures {
  readonly council: readonly CouncilFigure[];
  readonly councilChange: ChangeOverWaves | null;
  readonly agencies: readonly AgencySeries[];
}

type Published = { readonly waveId: string; readonly figure: PublishedFigure };
type OpenChange = { readonly from: string; readonly to: string; readonly change: Change };

/**
 * Disclosed figures of all agencies, and, made from them as they are shown and from nothing else, the council's mean and verdicts on
 * the last change. Waves come in their order. From a wave in `breaks` on something else was measured: no change is judged across it.
 */
export function trustTrend(
  waveIds: readonly string[],
  raw: readonly RawPoint[],
  breaks: ReadonlySet<string> = new Set(),
): TrustTrendFigures {
  const comparable = (from: string, to: string): boolean =>
    !waveIds.slice(waveIds.indexOf(from) + 1, waveIds.indexOf(to) + 1).some((waveId) => breaks.has(waveId));
  const byAgency = new Map<string, WaveFigure[]>();
  for (const point of raw) {
    const series = byAgency.get(point.agencyId) ?? [];
    series.push({ waveId: point.waveId, figure: disclose(point) });
    byAgency.set(point.agencyId, series);
  }
  const series = [...byAgency.entries()];
  const changes = series.map(([, points]) => lastChange(points, comparable));
  // One family: all the changes that are shown side by side.
  const verdicts = changeVerdicts(changes.map((change) => change?.change ?? null));
  const agencies = series.map(([agencyId, points], i): AgencySeries => {
    const change = changes[i];
    const judged = verdicts[i];
    return { agencyId, points, change: change && judged ? closed(change, judged.adjustedP, judged.verdict) : null };
  });
  const council = waveIds.map((waveId) => councilFigure(waveId, agencies));
  return { council, councilChange: councilChange(waveIds, agencies, comparable), agencies };
}

function isPublished(point: WaveFigure): point is Published {
  return point.figure.status === 'PUBLISHED';
}

type Comparable = (fromWaveId: string, toWaveId: string) => boolean;

/** Between the last two published waves. */
function lastChange(points: readonly WaveFigure[], comparable: Comparable): OpenChange | null {
  const [before, after] = points.filter(isPublished).slice(-2);
  if (!before || !after || !comparable(before.waveId, after.waveId)) return null;
  const change = independentDifference(estimateOf(after.figure), estimateOf(before.figure));
  return change.ok ? { from: before.waveId, to: after.waveId, change } : null;
}

function estimateOf({ value, standardError, degreesOfFreedom }: PublishedFigure) {
  return { mean: value, se: standardError, df: degreesOfFreedom };
}

const P_DECIMALS = 4;

function closed({ from, to, change }: OpenChange, pValue: number, verdict: ChangeVerdict): ChangeOverWaves {
  return {
    fromWaveId: from,
    toWaveId: to,
    difference: rounded(change.estimate, POINT_DECIMALS),
    standardError: rounded(change.se, SE_DECIMALS),
    pValue: rounded(pValue, P_DECIMALS),
    verdict,
  };
}

/** Plain mean of published agencies: nothing in it comes from a withheld one, so subtracting gives none away. */
function councilFigure(waveId: string, agencies: readonly AgencySeries[]): CouncilFigure {
  const points = agencies.flatMap(({ points: all }) => all.filter((point) => point.waveId === waveId));
  const published = points.filter(isPublished).map(({ figure }) => figure);
  const counts = {
    publishedAgencies: published.length,
    suppressedAgencies: points.filter(({ figure }) => figure.status === 'SUPPRESSED' || figure.status === 'PROBLEM')
      .length,
    base: published.reduce((sum, { base }) => sum + base, 0),
  };
  if (published.length === 0) {
    return {
      waveId,
      value: null,
      standardError: null,
      interval95: null,
      interval50: null,
      effectiveBase: null,
      ...counts,
    };
  }
  const { mean, se, df } = meanOf(published);
  const told = { mean: rounded(mean, POINT_DECIMALS), se: rounded(se, SE_DECIMALS), df: discloseDf(df, 1) };
  return {
    waveId,
    value: told.mean,
    standardError: told.se,
    interval95: roundedInterval(tInterval(told)),
    interval50: roundedInterval(tInterval(told, 0.5)),
    effectiveBase: published.reduce((sum, { effectiveBase }) => sum + effectiveBase, 0),
    ...counts,
  };
}

const meanOf = (figures: readonly PublishedFigure[]) => plainMean(figures.map(estimateOf));

/** Between the last two waves with figures, over the agencies that are published in both: never a change of the mix. */
function councilChange(
  waveIds: readonly string[],
  agencies: readonly AgencySeries[],
  comparable: Comparable,
): ChangeOverWaves | null {
  const withFigures = waveIds.filter((waveId) => agencies.some(({ points }) => figureIn(points, waveId) !== null));
  const [from, to] = withFigures.slice(-2);
  if (from === undefined || to === undefined || !comparable(from, to)) return null;
  const pairs = agencies.flatMap(({ points }) => {
    const before = figureIn(points, from);
    const after = figureIn(points, to);
    return before && after ? [{ before, after }] : [];
  });
  if (pairs.length === 0) return null;
  const change = independentDifference(
    meanOf(pairs.map(({ after }) => after)),
    meanOf(pairs.map(({ before }) => before)),
  );
  const [judged] = changeVerdicts([change.ok ? change : null]);
  return change.ok && judged ? closed({ from, to, change }, judged.adjustedP, judged.verdict) : null;
}

function figureIn(points: readonly WaveFigure[], waveId: string): PublishedFigure | null {
  const point = points.find((each) => each.waveId === waveId);
  return point && isPublished(point) ? point.figure : null;
}
