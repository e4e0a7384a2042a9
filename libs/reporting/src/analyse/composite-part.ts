import { composite, type Aggregator, type CompositeUnit } from '../composite.js';
import {
  compositeUncertainty,
  importance,
  leaveOneOut,
  type Importance,
  type LeftOut,
  type UncertainRank,
} from '../composite-sensitivity.js';
import type { Indicator, Normaliser } from '../normalise-indicator.js';
import { GENERATOR } from '../random-draws.js';
import type { AnalysisContext } from './part.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface IndicatorSpec {
  readonly column: string;
  readonly weight: number;
  readonly polarity: 'POSITIVE' | 'NEGATIVE';
  readonly goalposts?: readonly [worst: number, best: number];
  /** Column of the standard errors; an indicator without one is a count of fact. */
  readonly se?: string;
}

export interface CompositeSpec {
  readonly unit: string;
  readonly indicators: readonly IndicatorSpec[];
  /** GOALPOSTS unless told. */
  readonly normaliser?: Normaliser;
  /** ARITHMETIC unless told. */
  readonly aggregator?: Aggregator;
  readonly draws?: number;
  readonly seed?: number;
}

export interface CompositeFigures {
  readonly units: readonly { readonly unit: string; readonly composite: (CompositeUnit & UncertainRank) | null }[];
  readonly dropped: readonly { readonly name: string; readonly flag: 'INDICATOR_CONSTANT' }[];
  readonly leaveOneOut: readonly LeftOut[];
  readonly importance: readonly Importance[];
  /** Units that are in the best quarter in more than 90 % of the draws. */
  readonly surelyTopQuartile: number;
  readonly simulation: { readonly draws: number; readonly seed: number; readonly generator: string };
}

/** The rows of the file are the units; an empty field is a missing indicator. */
export const compositePart = requestsPart<CompositeSpec, CompositeFigures>('composite', {
  columns: ({ unit, indicators }) => [
    ['unit', unit],
    ...indicators.flatMap(({ column, se }, at) => [
      [`indicators[${at}].column`, column] as const,
      ...(se === undefined ? [] : [[`indicators[${at}].se`, se] as const]),
    ]),
  ],
  figures(spec, context, place) {
    const { problems, table } = context;
    const { normaliser = 'GOALPOSTS', aggregator = 'ARITHMETIC', draws = 5000, seed = 1 } = spec;
    const before = problems.problems.length;
    const indicators = readIndicators(spec, context, normaliser, place);
    if (problems.problems.length > before) return null;
    const method = { normaliser, aggregator };
    const goalposts = indicators.every((own) => own.goalposts !== undefined) ? (['GOALPOSTS'] as const) : [];
    const request = {
      method,
      sampling: 'DRAWN',
      weights: 'DRAWN',
      normalisers: [...goalposts, 'MIN_MAX', 'Z'],
      aggregators: ['ARITHMETIC', 'GEOMETRIC'],
    } as const;
    const own = composite(indicators, method);
    const spread = compositeUncertainty(indicators, request, { draws, seed }, context.confidence);
    const [without, weight] = [leaveOneOut(indicators, method), importance(indicators, method)];
    if (!own.ok || !spread.ok || !without.ok || !weight.ok) {
      if (!own.ok) problems.addRefused(own.problem, place);
      return null;
    }
    const names = textColumn(table, spec.unit)!;
    const units = own.units.map((unit, row) => ({
      unit: names[row]!,
      composite: unit === null ? null : { ...unit, ...spread.units[row]! },
    }));
    return {
      units,
      dropped: own.dropped.map((name) => ({ name, flag: 'INDICATOR_CONSTANT' })),
      leaveOneOut: without.lines,
      importance: weight.lines,
      surelyTopQuartile: units.filter((line) => (line.composite?.topQuartile ?? 0) > 0.9).length,
      simulation: { draws, seed, generator: GENERATOR },
    };
  },
});

function readIndicators(
  { indicators }: CompositeSpec,
  { table, problems }: AnalysisContext,
  normaliser: Normaliser,
  place: string,
): Indicator[] {
  return indicators.map(({ column, se, goalposts, ...own }, at) => {
    if (normaliser === 'GOALPOSTS' && goalposts === undefined) {
      problems.add('INPUT_INVALID', `${place}.indicators[${at}].goalposts`, { column, reason: 'not given' });
    }
    const errors = se === undefined ? null : numberColumn(table, se, problems).map((error) => error ?? 0);
    return {
      name: column,
      ...own,
      values: numberColumn(table, column, problems),
      ...(goalposts === undefined ? {} : { goalposts }),
      ...(errors === null ? {} : { errors }),
    };
  });
}
