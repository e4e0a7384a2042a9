import type { LikelihoodMethod } from '../area.js';
import { benchmark, fayHerriot, type AreaEstimate } from '../fay-herriot.js';
import { fileRow, rowPath, type ProblemList } from './analysis-problem.js';
import type { AnalysisPart } from './part.js';
import type { NumberColumn } from './score-rows.js';
import { textColumn } from './table.js';

/** A file of one row an area. */
export interface FayHerriotSpec {
  /** Names of the areas. */
  readonly area: string;
  readonly direct: string;
  /** Sampling variance, not error. */
  readonly psi: string;
  /** An intercept is added. */
  readonly covariates?: readonly string[];
  /** REML unless told. */
  readonly method?: LikelihoodMethod;
  /** Population share of every area, and the direct estimate of the whole that the EBLUPs must give. */
  readonly benchmark?: { readonly share: string; readonly whole: number };
}

export interface FayHerriotFigures {
  readonly method: LikelihoodMethod;
  readonly sigma2v: number;
  readonly beta: readonly number[];
  readonly betaSE: readonly number[];
  readonly areas: readonly (AreaEstimate & { readonly area: string; readonly benchmarked?: number })[];
  readonly flags: readonly string[];
}

/** Shrunk estimates of areas; null where they are refused. */
export const fayHerriotPart: AnalysisPart<FayHerriotSpec, FayHerriotFigures | null> = {
  columns: ({ area, direct, psi, covariates = [], benchmark: whole }) => [
    ['.area', area, 'file'],
    ['.direct', direct, 'file'],
    ['.psi', psi, 'file'],
    ...covariates.map((column, i) => [`.covariates[${i}]`, column, 'file'] as const),
    ...(whole === undefined ? [] : [['.benchmark.share', whole.share, 'file'] as const]),
  ],
  variables: () => [],
  figures: (spec, { table, column, problems }) => {
    const before = problems.problems.length;
    const whole = (name: string) => complete(name, column(name), problems);
    const direct = whole(spec.direct);
    const psi = whole(spec.psi);
    const covariates = (spec.covariates ?? []).map(whole);
    const shares = spec.benchmark === undefined ? null : whole(spec.benchmark.share);
    if (problems.problems.length > before) return null;
    const areas = direct.map((own, row) => ({
      direct: own,
      psi: psi[row]!,
      x: [1, ...covariates.map((values) => values[row]!)],
    }));
    const fit = fayHerriot(areas, spec.method);
    if (!fit.ok) {
      problems.addRefused(fit.problem, 'fayHerriot');
      return null;
    }
    const names = textColumn(table, spec.area) ?? [];
    const eblups = fit.areas.map(({ eblup }) => eblup);
    const benchmarked = shares === null ? null : benchmark(eblups, shares, spec.benchmark!.whole);
    const lines = fit.areas.map((own, row) => ({
      area: names[row]!,
      ...own,
      ...(benchmarked === null ? {} : { benchmarked: benchmarked[row]! }),
    }));
    const { method, sigma2v, beta, betaSe, flags } = fit;
    return { method, sigma2v, beta, betaSE: betaSe, areas: lines, flags };
  },
};

function complete(name: string, values: NumberColumn, problems: ProblemList): number[] {
  return values.map((value, row) => {
    if (value !== null) return value;
    const details = { row: fileRow(row), column: name, value: '', reason: 'missing' };
    problems.add('CSV_VALUE_INVALID', rowPath(row, name), details);
    return 0;
  });
}
