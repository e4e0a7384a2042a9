import type { ModeEffect, ModeWave } from '../mode-effects.js';
import { trends, type TrendWave } from '../trend.js';
import type { AnalysisContext } from './part.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface TrendSpec {
  /** Column that tells the series apart; the rows of one are in the order of time. */
  readonly series: string;
  readonly time: string;
  /** Quarters in one unit of the time column: 4 for years, 1 unless told. */
  readonly quartersPerUnit?: number;
  readonly estimate: string;
  readonly se: string;
  readonly mode?: string;
  /** Variance of the walk a quarter; estimated over all series unless told. */
  readonly q?: number;
}

export interface TrendFigures {
  readonly q: number;
  readonly boundary: boolean;
  readonly estimated: boolean;
  readonly logLik: number;
  readonly series: readonly (
    | { readonly series: string; readonly waves: readonly TrendWave[]; readonly modeEffects: readonly ModeEffect[] }
    | { readonly series: string; readonly waves: null; readonly flag: string }
  )[];
}

/** Smoothed lines; `time` of the figures is in quarters. */
export const trendPart = requestsPart<TrendSpec, TrendFigures>('trend', {
  columns: ({ series, time, estimate, se, mode }) => [
    ['series', series],
    ['time', time],
    ['estimate', estimate],
    ['se', se],
    ...(mode === undefined ? [] : [['mode', mode] as const]),
  ],
  figures(spec, context, place) {
    const before = context.problems.problems.length;
    const series = readSeries(spec, context);
    if (context.problems.problems.length > before) return null;
    const own = trends([...series.values()], spec.q ?? null);
    if (!own.ok) {
      context.problems.addRefused(own.problem, place);
      return null;
    }
    const { q, boundary, estimated, logLik } = own;
    const lines = [...series.keys()].map((name, at) => {
      const line = own.trends[at]!;
      return line.ok
        ? { series: name, waves: line.waves, modeEffects: line.modeEffects }
        : { series: name, waves: null, flag: line.problem.code };
    });
    return { q, boundary, estimated, logLik, series: lines };
  },
});

function readSeries(spec: TrendSpec, { table, problems }: AnalysisContext): Map<string, ModeWave[]> {
  const [times, estimates, errors] = [spec.time, spec.estimate, spec.se].map((name) =>
    numberColumn(table, name, problems),
  );
  const modes = spec.mode === undefined ? null : textColumn(table, spec.mode);
  const series = new Map<string, ModeWave[]>();
  for (const [row, name] of textColumn(table, spec.series)!.entries()) {
    const time = (times![row] ?? NaN) * (spec.quartersPerUnit ?? 1);
    const wave = { time, estimate: estimates![row]!, se: errors![row]!, mode: modes?.[row] ?? '' };
    series.set(name, [...(series.get(name) ?? []), wave]);
  }
  return series;
}
