import { absorbUnknown, UNKNOWN_RULE, type UnknownReport } from '../absorb-unknown.js';
import {
  circleIn,
  collapseThinLevels,
  THIN_LEVEL_RULE,
  type CollapsedLevel,
  type CollapseTree,
} from '../collapse-thin-levels.js';
import type { DesignCell } from '../design-cell.js';
import { designSample, type DesignSample } from '../design-sample.js';
import { kish } from '../kish.js';
import type { Margin } from '../margin.js';
import type { WeightLimit } from '../weight-limit.js';
import type { ProblemList } from './analysis-problem.js';

/** How the margins are prepared and the weights are limited; without it, plain raking to the margins as they stand. */
export interface WeightingSpec {
  readonly collapse?: {
    /** Parent of every level that may be joined, by variable. */
    readonly tree: CollapseTree;
    readonly minimum?: number;
    readonly minimumShare?: number;
  };
  readonly unknown?: {
    /** The level of those who did not say; the empty field unless told. */
    readonly level?: string;
    readonly maximumShare?: number;
  };
  readonly limit?: WeightLimit;
}

export interface WeightingFigures {
  readonly collapsed: readonly CollapsedLevel[];
  readonly unknown: UnknownReport;
  /** The margins that were raked to. */
  readonly margins: readonly Margin[];
  /** Kish figures without the limit, to see what it cost or saved; null where nothing was limited or plain raking fails. */
  readonly unlimited: { readonly deff: number; readonly cvWeights: number; readonly maxOverMean: number } | null;
}

export interface PreparedWeighting {
  readonly cells: readonly DesignCell[];
  readonly margins: readonly Margin[];
  readonly collapsed: readonly CollapsedLevel[];
  readonly unknown: UnknownReport;
}

/** Thin levels joined, then the unknown absorbed; both by rule, before anybody sees a result (methodology 2.8). */
export function prepareWeighting(
  cells: readonly DesignCell[],
  variables: readonly string[],
  margins: readonly Margin[],
  { collapse, unknown }: WeightingSpec,
): PreparedWeighting {
  const thin = { ...THIN_LEVEL_RULE, ...present(collapse, ['minimum', 'minimumShare']) };
  const joined =
    collapse === undefined
      ? { cells, margins, report: [] }
      : collapseThinLevels(cells, variables, margins, collapse.tree, thin);
  if (unknown === undefined) {
    return {
      cells: joined.cells,
      margins: joined.margins,
      collapsed: joined.report,
      unknown: { absorbed: [], dropped: [] },
    };
  }
  const rule = { level: unknown.level ?? '', maximumShare: unknown.maximumShare ?? UNKNOWN_RULE.maximumShare };
  const absorbed = absorbUnknown(joined.cells, variables, joined.margins, rule);
  return { cells: joined.cells, margins: absorbed.margins, collapsed: joined.report, unknown: absorbed.report };
}

/** Adds INPUT_INVALID for a tree whose parents run in a circle. */
export function checkWeighting({ collapse }: WeightingSpec, problems: ProblemList): void {
  for (const [variable, parents] of Object.entries(collapse?.tree ?? {})) {
    const level = circleIn(new Map(Object.entries(parents)));
    if (level === null) continue;
    problems.add('INPUT_INVALID', `weighting.collapse.tree.${variable}`, {
      level,
      reason: 'the parents run in a circle',
    });
  }
}

/** What was done to the margins, and what the weights would be without their limit. */
export function weightingFigures(
  { cells, margins, collapsed, unknown }: PreparedWeighting,
  { frame: { variables } }: DesignSample,
  { limit }: WeightingSpec,
): WeightingFigures {
  const plain = limit === undefined ? null : designSample({ cells, variables, margins });
  if (plain === null || !plain.ok) return { collapsed, unknown, margins, unlimited: null };
  const { deff, cvWeights, maxOverMean } = kish(plain.sample);
  return { collapsed, unknown, margins, unlimited: { deff, cvWeights, maxOverMean } };
}

function present<T extends object, Key extends keyof T>(
  from: T | undefined,
  keys: readonly Key[],
): Partial<Pick<T, Key>> {
  if (from === undefined) return {};
  const found: Partial<Pick<T, Key>> = {};
  for (const key of keys) if (from[key] !== undefined) found[key] = from[key];
  return found;
}
