import { krippendorffAlpha, krippendorffInterval, type AgreementMetric } from '../krippendorff-alpha.js';
import { GENERATOR } from '../random-draws.js';
import type { AnalysisContext } from './part.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface AgreementSpec {
  readonly name: string;
  /** A column a rater, a row a unit; an empty field is not rated. Text is allowed for NOMINAL alone. */
  readonly raters: readonly string[];
  readonly metric: AgreementMetric;
  readonly draws?: number;
  readonly seed?: number;
}

export interface AgreementFigures {
  readonly name: string;
  readonly metric: AgreementMetric;
  readonly alpha: number;
  readonly units: number;
  readonly ratings: number;
  /** Of the confidence of the specification, over units drawn with replacement. */
  readonly interval: readonly [low: number, high: number];
  readonly simulation: { readonly draws: number; readonly seed: number; readonly generator: string };
}

export const agreementPart = requestsPart<AgreementSpec, AgreementFigures>('agreement', {
  columns: ({ raters }) => raters.map((column, at) => [`raters[${at}]`, column] as const),
  figures(spec, context, place) {
    const { name, metric, draws = 2000, seed = 1 } = spec;
    const before = context.problems.problems.length;
    const columns = readRaters(spec, context);
    if (context.problems.problems.length > before) return null;
    const ratings = context.table.rows.map((_, row) => columns.map((column) => column[row]!));
    const own = krippendorffAlpha(ratings, metric);
    const range = krippendorffInterval(ratings, metric, { draws, seed }, context.confidence);
    if (own.ok && range.ok) {
      const { alpha, units, ratings: count } = own;
      const simulation = { draws, seed, generator: GENERATOR };
      return { name, metric, alpha, units, ratings: count, interval: range.interval, simulation };
    }
    if (!own.ok) context.problems.addRefused(own.problem, place);
    return null;
  },
});

function readRaters({ raters, metric }: AgreementSpec, { table, problems }: AnalysisContext): (number | null)[][] {
  if (metric !== 'NOMINAL') return raters.map((column) => numberColumn(table, column, problems));
  const codes = new Map<string, number>();
  return raters.map((column) =>
    textColumn(table, column)!.map((value) => {
      if (value === '') return null;
      if (!codes.has(value)) codes.set(value, codes.size);
      return codes.get(value)!;
    }),
  );
}
