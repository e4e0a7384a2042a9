import {
  cellFlags,
  keyFlags,
  kish,
  outcomeCells,
  weighSample,
  weightedMean,
  type CollapsedLevel,
  type DesignCell,
  type KishReport,
  type Margin,
  type MeanEstimate,
  type OutcomeCells,
  type ReportingFlag,
  type WeighedSample,
} from '@hamava/reporting';
import type { BalanceRow, EditionMethod } from './edition.js';
import type { CountedCell, EditionInput, Instrument, SampleInput } from './edition-input.js';
import { balanceOf } from './balance.js';
import { weightsAHandful } from './told-weights.js';

/** A sample with all its figures, before anything is withheld or rounded. */
export interface MeasuredSample {
  readonly input: SampleInput;
  readonly instrument: Instrument;
  readonly respondents: number;
  /** Code of why it could not be weighted. */
  readonly problem: string | null;
  readonly weighed: WeighedSample | null;
  readonly kish: KishReport | null;
  /** Whether a level of a handful of people was weighted to a target. */
  readonly hasThinTarget: boolean;
  /** Of the catalogue of flags, but those of the weights. */
  readonly flags: readonly ReportingFlag[];
  readonly balance: readonly BalanceRow[];
  readonly collapsed: readonly CollapsedLevel[];
  /** One an outcome of the instrument; null where it cannot be given. */
  readonly outcomes: readonly (MeanEstimate | null)[];
  /** Outcomes by group of people; items are not broken down, and groups nobody is in are left out. */
  readonly groups: readonly MeasuredGroup[];
  /** One a question of the instrument. */
  readonly frequencies: readonly MeasuredFrequencies[];
}

export interface MeasuredGroup {
  readonly variable: string;
  readonly level: string;
  readonly n: number;
  readonly outcomes: readonly (MeanEstimate | null)[];
}

export interface MeasuredFrequencies {
  /** People who were asked and answered or said why not, unweighted. */
  readonly asked: number;
  /** By category: people, and their share of the weights of the asked. */
  readonly counts: readonly number[];
  readonly shares: readonly number[];
}

/** Weights, outcomes, groups and frequencies of an agency in a wave, from its cells alone. */
export function measureSample(
  input: SampleInput,
  instrument: Instrument,
  { weighting, targets }: Pick<EditionInput, 'weighting' | 'targets'>,
  rule: EditionMethod['publication'],
): MeasuredSample {
  const { cells } = input;
  const { variables, collapse } = weighting;
  const respondents = cells.reduce((sum, { n }) => sum + n, 0);
  const margins = targets === null ? null : relevantMargins(targets.margins, variables);
  const attempt = weighSample({ cells: designOf(cells), variables, margins, collapse });
  const bare = { input, instrument, respondents };
  if (!attempt.ok) {
    return {
      ...bare,
      problem: attempt.problem.code,
      weighed: null,
      kish: null,
      hasThinTarget: false,
      flags: [],
      balance: [],
      collapsed: [],
      outcomes: instrument.outcomes.map(() => null),
      groups: [],
      frequencies: [],
    };
  }
  const { sample } = attempt;
  const read = instrument.outcomes.map(({ unitsPerPoint }, outcome) =>
    outcomeCells(
      instrument.layout,
      cells.map(({ moments }) => moments),
      outcome,
      unitsPerPoint,
    ),
  );
  const meanOf = (outcome: OutcomeCells, mask: Uint8Array | null): MeanEstimate | null => {
    const mean = weightedMean(sample, outcome, mask);
    return mean.ok && mean.df > 0 ? mean : null;
  };
  const means = (mask: Uint8Array): (MeanEstimate | null)[] =>
    read.map((outcome, at) => (instrument.outcomes[at]!.kind === 'item' ? null : meanOf(outcome, mask)));
  return {
    ...bare,
    problem: null,
    weighed: attempt,
    kish: kish(sample),
    hasThinTarget: weightsAHandful(cells, variables, attempt, rule),
    flags: [
      ...cellFlags(cells),
      ...keyFlags(variables, targets?.margins ?? []),
      ...(attempt.unknown.dropped.length > 0 ? (['MARGIN_VARIABLE_POOR'] as const) : []),
    ],
    balance: balanceOf(cells, variables, attempt, margins, rule),
    collapsed: attempt.collapsed,
    outcomes: read.map((outcome) => meanOf(outcome, null)),
    groups: groupsOf(cells, variables).map(({ mask, ...group }) => ({ ...group, outcomes: means(mask) })),
    frequencies: frequenciesOf(cells, instrument, sample),
  };
}

/** The cells as weighting takes them. */
export function designOf(cells: readonly CountedCell[]): DesignCell[] {
  return cells.map(({ levels, baseWeight, n }) => ({ levels, baseWeight, n, key: keyOf(levels, baseWeight) }));
}

/** Cells of equal levels and weight are one cell; whatever lies under the same key keeps one order of sums. */
function keyOf(levels: readonly string[], baseWeight: number): string {
  return JSON.stringify([...levels, baseWeight]);
}

function relevantMargins(margins: readonly Margin[], variables: readonly string[]): readonly Margin[] {
  return margins.filter(({ variable }) => variables.includes(variable));
}

/** Every level of every weighting variable, as it was answered. */
function groupsOf(cells: readonly CountedCell[], variables: readonly string[]) {
  return variables.flatMap((variable, position) => {
    const levels = [...new Set(cells.map((cell) => cell.levels[position]!))].sort();
    return levels.map((level) => {
      const mask = Uint8Array.from(cells, (cell) => Number(cell.levels[position] === level));
      return { variable, level, mask, n: cells.reduce((sum, { n }, cell) => sum + (mask[cell] ? n : 0), 0) };
    });
  });
}

function frequenciesOf(
  cells: readonly CountedCell[],
  { questions }: Instrument,
  sample: WeighedSample['sample'],
): MeasuredFrequencies[] {
  const weights = new Float64Array(cells.length);
  sample.frame.order.forEach((index, cell) => (weights[index] = sample.weights[cell]!));
  let first = 0;
  return questions.map(({ categories }) => {
    const counts = categories.map(() => 0);
    const sums = categories.map(() => 0);
    cells.forEach((cell, index) => {
      for (let category = 0; category < categories.length; category += 1) {
        const n = cell.counts[first + category]!;
        counts[category]! += n;
        sums[category]! += n * weights[index]!;
      }
    });
    first += categories.length;
    const asked = counts.reduce((sum, n) => sum + n, 0);
    const all = sums.reduce((sum, own) => sum + own, 0);
    return { asked, counts, shares: sums.map((own) => (all > 0 ? own / all : 0)) };
  });
}
