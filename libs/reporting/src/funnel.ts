import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { refuse, type Attempt } from './problem.js';

/** Two-sided levels of the control limits: about one in twenty and one in five hundred units outside by chance. */
export const FUNNEL_LEVELS = { warning: 0.95, alarm: 0.998 } as const;

/** Below this many units the spread of their z-scores says nothing about over-dispersion. */
const FEWEST_UNITS = 3;
/** Share of the z-scores that is drawn in at either end, so that a few outliers do not widen the limits for all. */
const WINSORISED = 0.1;

/** How the limits allow for units differing more than their errors say. */
export type Dispersion = 'NONE' | 'MULTIPLICATIVE' | 'ADDITIVE';

export type FunnelZone = 'INSIDE' | 'ABOVE_WARNING' | 'ABOVE_ALARM' | 'BELOW_WARNING' | 'BELOW_ALARM';

export interface FunnelUnit {
  readonly estimate: number;
  readonly se: number;
}

export interface FunnelLimits {
  readonly warning: readonly [low: number, high: number];
  readonly alarm: readonly [low: number, high: number];
}

export interface Funnel {
  readonly target: number;
  /** Mean square of the winsorised z-scores; 1 where units differ as much as their errors say. */
  readonly phi: number;
  /** Standard deviation between the units beyond their errors. */
  readonly tau: number;
  readonly units: readonly { readonly z: number; readonly zone: FunnelZone; readonly limits: FunnelLimits }[];
  /** Limits for any standard error: the curve of the plot. */
  readonly limitsAt: (se: number) => FunnelLimits;
}

/**
 * Control limits around a target: the precision-weighted mean of the units unless one is given. Over-dispersion by
 * phi (limits times its root, never narrower) or by tau (added to every variance), both from z-scores winsorised at
 * 10 % on either side. Refuses FUNNEL_INPUT_INVALID below three units or for an error that is not above 0.
 * Spiegelhalter 2005, Statistics in Medicine 24, 1185-1202.
 */
export function funnel(
  units: readonly FunnelUnit[],
  dispersion: Dispersion,
  given: number | null = null,
): Attempt<Funnel> {
  if (units.length < FEWEST_UNITS) return refuse('FUNNEL_INPUT_INVALID', 'units', { units: units.length });
  const bad = units.findIndex(({ estimate, se }) => !(Number.isFinite(estimate) && se > 0 && Number.isFinite(se)));
  if (bad !== -1) return refuse('FUNNEL_INPUT_INVALID', `units[${bad}]`, { se: String(units[bad]!.se) });
  const precisions = units.map(({ se }) => 1 / se ** 2);
  const all = sum(precisions);
  const target = given ?? sum(units.map(({ estimate }, k) => estimate * precisions[k]!)) / all;
  const drawnIn = winsorised(units.map(({ estimate, se }) => (estimate - target) / se));
  const squares = sum(drawnIn.map((z) => z * z));
  const phi = squares / units.length;
  const between = (squares - (units.length - 1)) / (all - sum(precisions.map((own) => own * own)) / all);
  const tau = Math.sqrt(Math.max(0, between));
  const spread = (se: number) => {
    if (dispersion === 'MULTIPLICATIVE') return se * Math.sqrt(Math.max(1, phi));
    return dispersion === 'ADDITIVE' ? Math.hypot(se, tau) : se;
  };
  const limitsAt = (se: number) => ({
    warning: around(target, spread(se), FUNNEL_LEVELS.warning),
    alarm: around(target, spread(se), FUNNEL_LEVELS.alarm),
  });
  return {
    ok: true,
    target,
    phi,
    tau,
    limitsAt,
    units: units.map(({ estimate, se }) => {
      const limits = limitsAt(se);
      return { z: (estimate - target) / spread(se), zone: zoneOf(estimate, limits), limits };
    }),
  };
}

function zoneOf(estimate: number, { warning, alarm }: FunnelLimits): FunnelZone {
  if (estimate > alarm[1]) return 'ABOVE_ALARM';
  if (estimate < alarm[0]) return 'BELOW_ALARM';
  if (estimate > warning[1]) return 'ABOVE_WARNING';
  return estimate < warning[0] ? 'BELOW_WARNING' : 'INSIDE';
}

function around(target: number, spread: number, level: number): readonly [number, number] {
  const half = spread * normalQuantile(0.5 + level / 2, 0, 1);
  return [target - half, target + half];
}

/** Values beyond the 10 % and 90 % quantiles (R: type 7) are set to them. */
function winsorised(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, WINSORISED), quantile(sorted, 1 - WINSORISED)];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const at = Math.min(sorted.length - 2, Math.floor(place));
  return sorted[at]! + (place - at) * (sorted[at + 1]! - sorted[at]!);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
