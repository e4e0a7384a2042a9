import { cellWeights, designSample, domainOf, type DesignSample } from '../design-sample.js';
import { difference } from '../difference.js';
import { normalInterval, tInterval } from '../interval.js';
import { kish } from '../kish.js';
import type { OutcomeCells } from '../outcome-cells.js';
import type { ReportingProblem } from '../problem.js';
import { weightedMean, type MeanEstimate } from '../weighted-mean.js';
import { alphaFigures, itemColumn } from './alpha-figures.js';
import { ProblemList, type AnalysisProblem } from './analysis-problem.js';
import type { AnalysisResult, DifferenceFigures, DomainFigures, KishFigures, MeanFigures } from './analysis-result.js';
import type { AnalysisSpec } from './analysis-spec.js';
import { columnCells, groupRows, originOf, type RowGroups } from './group-rows.js';
import { partFigures } from './parts.js';
import { readDesign, type AnalysisDesign } from './read-design.js';
import { requireColumns } from './required-columns.js';
import { scoreRows, type NumberColumn } from './score-rows.js';
import { numberColumn, type Table } from './table.js';
import { checkWeighting, prepareWeighting, weightingFigures } from './weighting.js';

export type Analysis =
  | {
      readonly ok: true;
      readonly result: AnalysisResult;
      /** One a row: base weight times raking factor. */
      readonly weights: Float64Array;
    }
  | { readonly ok: false; readonly problems: readonly AnalysisProblem[] };

/**
 * Everything `hamava analyse` computes, in memory: scores, raking, means with linearised errors, breakdowns,
 * differences within the sample and alpha. Figures are unrounded; any problem of the file or of the estimation that
 * leaves a figure asked for without a value refuses the whole run, apart from levels of a breakdown, which then say so
 * in their own line.
 */
export function analyse(table: Table, spec: AnalysisSpec): Analysis {
  const problems = new ProblemList();
  requireColumns(table, spec, problems);
  checkWeighting(spec.weighting ?? {}, problems);
  if (!(confidenceOf(spec) > 0 && confidenceOf(spec) < 1)) {
    problems.add('INPUT_INVALID', 'confidence', { value: String(spec.confidence), reason: 'not between 0 and 1' });
  }
  if (problems.found) return { ok: false, problems: problems.problems };
  const read = columnReader(table, spec, problems);
  const values = outcomeColumns(spec, read);
  const design = readDesign(table, spec, problems);
  if (problems.found) return { ok: false, problems: problems.problems };
  const groups = groupRows(design.rows);
  const { prepared, weighted } = weightRows(spec, groups, design);
  if (!weighted.ok) return { ok: false, problems: [inTermsOfTheFile(weighted.problem)] };
  const { sample } = weighted;
  const outcomes = new Map([...values].map(([name, column]) => [name, about(groups, column)]));
  const result: AnalysisResult = {
    n: table.rows.length,
    confidence: confidenceOf(spec),
    raking: sample.raking,
    ...(prepared === null ? {} : { weighting: weightingFigures(prepared, sample, spec.weighting ?? {}) }),
    kish: kishFigures(sample),
    means: meanFigures(sample, outcomes, spec, problems),
    by: Object.fromEntries((spec.by ?? []).map((by) => [by, domainFigures(sample, outcomes, spec, by)])),
    differences: differenceFigures(sample, outcomes, spec, problems),
    alpha: alphaFigures(table, spec, read, groups, sample, problems),
    ...partFigures(spec, {
      table,
      groups,
      sample,
      problems,
      confidence: confidenceOf(spec),
      column: read,
      item: (name) => itemColumn(table, spec, read, name, problems),
    }),
  };
  if (problems.found) return { ok: false, problems: problems.problems };
  const ofCells = cellWeights(sample);
  return { ok: true, result, weights: Float64Array.from(groups.cellOfRow, (cell) => ofCells[cell]!) };
}

/** The weighted sample; `prepared` is null where the margins are used as they stand. */
function weightRows({ margins, weighting }: AnalysisSpec, groups: RowGroups, design: AnalysisDesign) {
  const { variables, fpc } = design;
  const prepared =
    margins === undefined || weighting === undefined
      ? null
      : prepareWeighting(groups.cells, variables, margins, weighting);
  const limit = weighting?.limit;
  const weighted = designSample({
    cells: prepared?.cells ?? groups.cells,
    margins: prepared?.margins ?? margins ?? null,
    variables,
    raking: limit === undefined ? {} : { limit },
    ...(fpc === null ? {} : { fpc }),
  });
  return { prepared, weighted };
}

/** Who reads a file knows rows; cells are ours. */
function inTermsOfTheFile(problem: ReportingProblem): AnalysisProblem {
  return problem.path === 'cells' ? { ...problem, path: 'rows' } : problem;
}

/** A column folded about an origin; the origin is added to the means again. */
interface ShiftedOutcome {
  readonly cells: OutcomeCells;
  readonly origin: number;
}

function about(groups: RowGroups, values: NumberColumn): ShiftedOutcome {
  const origin = originOf(values);
  return { cells: columnCells(groups, values, origin), origin };
}

type ColumnReader = (name: string) => NumberColumn;

/** Columns of the score and of the file, each read once: a bad value is one problem however often it is used. */
function columnReader(table: Table, spec: AnalysisSpec, problems: ProblemList): ColumnReader {
  const known = spec.score === undefined ? new Map<string, NumberColumn>() : scoreRows(table, spec.score, problems);
  return (name) => {
    const column = known.get(name) ?? numberColumn(table, name, problems);
    known.set(name, column);
    return column;
  };
}

function outcomeColumns(spec: AnalysisSpec, read: ColumnReader): Map<string, NumberColumn> {
  const named = new Set([...spec.outcomes, ...(spec.differences ?? []).map(({ outcome }) => outcome)]);
  return new Map([...named].map((name) => [name, read(name)]));
}

function confidenceOf(spec: AnalysisSpec): number {
  return spec.confidence ?? 0.95;
}

function kishFigures(sample: DesignSample): KishFigures {
  const { n, deff, effectiveN, cvWeights, maxOverMean, minOverMean, flags } = kish(sample);
  return { n, deff, neff: effectiveN, cvWeights, maxOverMean, minOverMean, ...flagged(flags) };
}

function meanFigures(
  sample: DesignSample,
  outcomes: ReadonlyMap<string, ShiftedOutcome>,
  spec: AnalysisSpec,
  problems: ProblemList,
): MeanFigures[] {
  return spec.outcomes.flatMap((variable, position) => {
    const { cells, origin } = outcomes.get(variable)!;
    const estimate = weightedMean(sample, cells);
    if (!estimate.ok) {
      problems.addRefused(estimate.problem, `outcomes[${position}]`);
      return [];
    }
    return [meanLine(variable, { ...estimate, mean: estimate.mean + origin }, confidenceOf(spec))];
  });
}

function meanLine(variable: string, estimate: MeanEstimate, confidence: number): MeanFigures {
  const { n, sumOfWeights, mean, se, df } = estimate;
  const percent = Number((100 * confidence).toPrecision(12));
  return {
    variable,
    n,
    sumOfWeights,
    mean,
    se,
    df,
    ci95_t: tInterval(estimate),
    ci95_z: normalInterval(estimate),
    ...(percent === 95
      ? {}
      : {
          [`ci${percent}_t`]: tInterval(estimate, confidence),
          [`ci${percent}_z`]: normalInterval(estimate, confidence),
        }),
    deff_replace: estimate.deff,
    ...flagged(estimate.flags),
  };
}

function flagged(flags: readonly string[]): { flags?: readonly string[] } {
  return flags.length === 0 ? {} : { flags };
}

function domainFigures(
  sample: DesignSample,
  outcomes: ReadonlyMap<string, ShiftedOutcome>,
  spec: AnalysisSpec,
  by: string,
): DomainFigures[] {
  const levels = sample.frame.columns[sample.frame.variables.indexOf(by)]!.names.filter((level) => level !== '');
  return spec.outcomes.flatMap((variable) =>
    levels.map((level) => domainLine(sample, outcomes.get(variable)!, variable, by, level)),
  );
}

function domainLine(
  sample: DesignSample,
  { cells, origin }: ShiftedOutcome,
  variable: string,
  by: string,
  level: string,
): DomainFigures {
  const domain = domainOf(sample, by, level);
  const estimate = weightedMean(sample, cells, domain);
  if (estimate.ok) {
    const { n, mean, se, flags } = estimate;
    return { variable, level, n, mean: mean + origin, se, ...flagged(flags) };
  }
  let n = 0;
  let sum = 0;
  for (const [cell, inside] of domain.entries()) {
    if (inside === 0) continue;
    n += cells.n[cell]!;
    sum += cells.sum[cell]!;
  }
  // A single value is its own mean whatever its weight; with more of them the problem is one of digits.
  const mean = n === 1 ? sum + origin : null;
  return { variable, level, n, mean, se: null, problem: estimate.problem };
}

function differenceFigures(
  sample: DesignSample,
  outcomes: ReadonlyMap<string, ShiftedOutcome>,
  spec: AnalysisSpec,
  problems: ProblemList,
): DifferenceFigures[] {
  return (spec.differences ?? []).flatMap(({ outcome, by, levels }, position) => {
    const [first, second] = levels.map((level) => domainOf(sample, by, level));
    const own = difference(sample, outcomes.get(outcome)!.cells, first!, second!);
    if (!own.ok) {
      problems.addRefused(own.problem, `differences[${position}]`);
      return [];
    }
    const { estimate, se, df, t, p, pNormal } = own;
    return [{ outcome, by, levels, estimate, se, df, t, p_t: p, p_z: pNormal }];
  });
}
