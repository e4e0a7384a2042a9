import { checkWaves, localLevel } from './local-level.js';
import {
  comparablePieces,
  modeEffects,
  modeVariance,
  withoutModeEffects,
  type ModeEffect,
  type ModeWave,
} from './mode-effects.js';
import { refuse, type Attempt, type Refusal } from './problem.js';
import { walkVariance } from './walk-variance.js';

/** What makes a wave stand out from its forecast, in standard errors of the forecast (methodology 2.21). */
export interface ShiftRule {
  readonly single: number;
  /** Two in a row on the same side. */
  readonly pair: number;
}

export const SHIFT_RULE: ShiftRule = { single: 2.58, pair: 1.96 };
export const FEWEST_WAVES = 4;

export interface TrendWave {
  readonly time: number;
  readonly mode: string;
  readonly smoothed: number;
  readonly smoothedSe: number;
  /** Innovation over its standard error; null for the first figure of a piece and without one. */
  readonly standardised: number | null;
  /** OUTLIER: far from its forecast; SHIFT: the second in a row on the same side; MODE_BREAK: the series starts anew. */
  readonly flags: readonly ('OUTLIER' | 'SHIFT' | 'MODE_BREAK')[];
}

export interface Trend {
  readonly waves: readonly TrendWave[];
  readonly modeEffects: readonly ModeEffect[];
}

export interface Trends {
  readonly q: number;
  readonly boundary: boolean;
  /** q was estimated here, not given. */
  readonly estimated: boolean;
  readonly logLik: number;
  /** One a series: its trend, or why it has none. */
  readonly trends: readonly (({ readonly ok: true } & Trend) | Refusal)[];
}

/**
 * Smoothed lines of several series with one variance of the walk: estimated over all of them, or `q` given. A series
 * with fewer than four figures gets TREND_TOO_SHORT, a broken one TREND_INPUT_INVALID; the whole is refused when none is
 * long enough to estimate q from. Show raw figures beside the line, never the line as the result of a wave.
 */
export function trends(
  series: readonly (readonly ModeWave[])[],
  given: number | null = null,
  rule: ShiftRule = SHIFT_RULE,
): Attempt<Trends> {
  const checks = series.map((waves, at) => checkSeries(waves, `series[${at}]`));
  const usable = series.filter((_, at) => checks[at]!.ok).map(comparablePieces);
  const pieces = usable.flat().filter((piece) => piece.some(({ estimate }) => estimate !== null));
  if (given === null && pieces.length === 0) {
    const first = checks.find((check) => !check.ok);
    return first ?? refuse('TREND_TOO_SHORT', 'series', { series: 0, needed: FEWEST_WAVES });
  }
  const adjust = (waves: readonly ModeWave[], q: number) => withoutModeEffects(waves, modeEffects(waves, q));
  const own =
    given === null
      ? walkVariance(pieces, (waves, q) => adjust(waves as readonly ModeWave[], q))
      : {
          q: given,
          boundary: given === 0,
          logLik: pieces.reduce((sum, piece) => sum + localLevel(adjust(piece, given), given).logLik, 0),
        };
  return {
    ok: true,
    ...own,
    estimated: given === null,
    trends: series.map((waves, at) => {
      const check = checks[at]!;
      return check.ok ? { ok: true, ...trendOf(waves, own.q, rule) } : check;
    }),
  };
}

function checkSeries(waves: readonly ModeWave[], path: string): { ok: true } | Refusal {
  const check = checkWaves(waves, path);
  if (!check.ok) return check;
  const figures = new Set(waves.filter(({ estimate }) => estimate !== null).map(({ time }) => time)).size;
  if (figures >= FEWEST_WAVES) return { ok: true };
  return refuse('TREND_TOO_SHORT', path, { waves: figures, needed: FEWEST_WAVES });
}

function trendOf(waves: readonly ModeWave[], q: number, rule: ShiftRule): Trend {
  const pieces = comparablePieces(waves).map((piece, at) => {
    if (piece.every(({ estimate }) => estimate === null)) return { waves: [], effects: [] };
    const effects = modeEffects(piece, q);
    const level = localLevel(withoutModeEffects(piece, effects), q);
    const added = modeVariance(piece, effects, q);
    const standardised = level.innovations.map((own, t) =>
      own === null ? null : own / Math.sqrt(level.innovationVar[t]!),
    );
    const lines = piece.map(({ time, mode }, t): TrendWave => ({
      time,
      mode,
      smoothed: level.smoothed[t]!,
      smoothedSe: Math.sqrt(level.smoothedVar[t]! + added[t]!),
      standardised: standardised[t]!,
      flags: [...(at > 0 && t === 0 ? (['MODE_BREAK'] as const) : []), ...shiftFlags(standardised, t, rule)],
    }));
    return { waves: lines, effects };
  });
  return { waves: pieces.flatMap((piece) => piece.waves), modeEffects: pieces.flatMap(({ effects }) => effects) };
}

function shiftFlags(standardised: readonly (number | null)[], t: number, rule: ShiftRule): ('OUTLIER' | 'SHIFT')[] {
  const own = standardised[t]!;
  if (own === null) return [];
  const before = standardised.slice(0, t).findLast((value) => value !== null) ?? 0;
  const shifted = Math.abs(own) > rule.pair && Math.abs(before) > rule.pair && own > 0 === before > 0;
  return [...(Math.abs(own) >= rule.single ? (['OUTLIER'] as const) : []), ...(shifted ? (['SHIFT'] as const) : [])];
}
