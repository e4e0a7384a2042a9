import { scaleItems, scaleRange, scaleValues, type ScaleItem } from '../questionnaire/answer-items.js';
import { INDEX_OUTCOME } from '../questionnaire/codes.js';
import type { LocalizedText, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { itemStep, meanUnit, ROUNDED_UNIT, weightedUnit, weightShares, type Step } from './units.js';

export type OutcomeKind = 'index' | 'driver' | 'composite' | 'item';

/** Something a response has a score on. A score is a whole number of units; points = score / unitsPerPoint, from 0 to 100. */
export interface Outcome {
  readonly code: string;
  readonly kind: OutcomeKind;
  readonly title: LocalizedText;
  readonly unitsPerPoint: number;
}

export interface ScoredItem {
  readonly code: string;
  /** The values it can have, lowest first. */
  readonly values: readonly number[];
  readonly low: number;
  /** Highest value less the lowest. */
  readonly range: number;
  readonly reversed: boolean;
}

/** A mean of answered items; `items` are positions in `ScoringScheme.items`. */
export interface ItemMean {
  readonly items: readonly number[];
  /** Fewer answered items than this give no score. */
  readonly minimum: number;
  /** The exact unit is too fine; scores are rounded once to the unit. */
  readonly rounded: boolean;
}

export interface DriverMean extends ItemMean {
  readonly weight: number;
}

/**
 * How answers become scores. Outcomes: the index, the drivers, the composites, then every item, each in the order of the
 * questionnaire. It is plain data and depends on the questionnaire alone.
 */
export interface ScoringScheme {
  readonly outcomes: readonly Outcome[];
  /** For each driver the outcomes of its items: the blocks of complete cases that reliability needs. */
  readonly groups: readonly (readonly number[])[];
  /** Every pair (a < b) among the index and the drivers. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Whether any outcome is rounded to 1/500 point because its exact unit would be finer than 1/900. */
  readonly rounded: boolean;
  readonly items: readonly ScoredItem[];
  readonly drivers: readonly DriverMean[];
  readonly composites: readonly ItemMean[];
  readonly index: { readonly minimumDrivers: number; readonly rounded: boolean };
}

const INDEX_TITLE: LocalizedText = { fa: 'شاخص اعتماد', en: 'Trust index' };

/** The scoring of a questionnaire that `parseDefinition` accepted (methodology 2.1-2.3). */
export function scoringScheme(definition: QuestionnaireDefinition): ScoringScheme {
  const sources = scaleItems(definition);
  const steps = sources.map(stepOf);
  const position = new Map(sources.map((item, at) => [item.code, at]));
  const positions = (codes: readonly string[]): number[] => codes.map((code) => position.get(code) ?? -1);
  const stepsOf = (items: readonly number[]): Step[] => items.flatMap((at) => steps[at] ?? []);

  const driverMeans = definition.drivers.map(({ items, weight }) => {
    const minimum = leastNumber(definition.scoring.driverMinimumShare, items.length);
    return { items: positions(items), weight, minimum };
  });
  const compositeMeans = definition.composites.map(({ items, minimumItems }) => ({
    items: positions(items),
    minimum: minimumItems,
  }));
  const minimumDrivers = leastNumber(definition.scoring.indexMinimumShare, definition.drivers.length);
  const weights = driverMeans.map(({ weight }) => weight);

  const driverUnits = driverMeans.map(({ items, minimum }) => meanUnit(stepsOf(items), minimum));
  const compositeUnits = compositeMeans.map(({ items, minimum }) => meanUnit(stepsOf(items), minimum));
  const indexUnit = weightedUnit(
    driverMeans.map(({ items, minimum }, driver) => ({
      steps: stepsOf(items),
      minimum,
      shares: weightShares(weights, driver, minimumDrivers),
    })),
  );

  const firstItem = 1 + driverMeans.length + compositeMeans.length;
  const main = [0, ...driverMeans.map((_, d) => 1 + d)];
  const units = [indexUnit, ...driverUnits, ...compositeUnits];
  return {
    outcomes: [
      outcome('index', { code: INDEX_OUTCOME, title: INDEX_TITLE }, indexUnit),
      ...definition.drivers.map((driver, d) => outcome('driver', driver, driverUnits[d] ?? null)),
      ...definition.composites.map((composite, c) => outcome('composite', composite, compositeUnits[c] ?? null)),
      ...sources.map((item, i) => outcome('item', { code: item.code, title: item.text }, steps[i]?.denominator ?? 1)),
    ],
    groups: driverMeans.map(({ items }) => items.map((at) => firstItem + at)),
    pairs: main.flatMap((a) => main.filter((b) => b > a).map((b) => [a, b] as const)),
    rounded: units.includes(null),
    items: sources.map(scoredItem),
    drivers: driverMeans.map((mean, d) => ({ ...mean, rounded: driverUnits[d] === null })),
    composites: compositeMeans.map((mean, c) => ({ ...mean, rounded: compositeUnits[c] === null })),
    index: { minimumDrivers, rounded: indexUnit === null },
  };
}

function outcome(
  kind: OutcomeKind,
  { code, title }: { readonly code: string; readonly title: LocalizedText },
  unit: number | null,
): Outcome {
  return { code, kind, title, unitsPerPoint: unit ?? ROUNDED_UNIT };
}

function scoredItem({ code, scale, reversed }: ScaleItem): ScoredItem {
  const { min, max } = scaleRange(scale);
  return { code, values: scaleValues(scale), low: min, range: max - min, reversed };
}

function stepOf({ scale }: ScaleItem): Step {
  const { min, max } = scaleRange(scale);
  return itemStep(
    scaleValues(scale).map((value) => value - min),
    max - min,
  );
}

/** ceil(share x number), at least one; the tolerance keeps 0.07 x 100 = 7.000000000000001 from becoming 8. */
function leastNumber(share: number, number: number): number {
  return Math.max(1, Math.ceil(share * number - 1e-9));
}
