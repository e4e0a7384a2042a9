import { UNKNOWN_RULE, type CollapsedLevel, type KishReport, type WeighedSample } from '@hamava/reporting';
import type { EditionMethod } from './edition.js';
import type { CountedCell } from './edition-input.js';
import { SE_DECIMALS, rounded, roundedBase } from './rounding.js';
import { smallParts } from './small-parts.js';

type Rule = EditionMethod['publication'];

/** Shares of the base that an effective base is told in, rounded down; under the last one weights are extreme (methodology 2.7). */
const STEPS = [1, 0.9, 0.75, 0.5, 1 / 3];

/** What is told of the weights of a sample. */
export interface ToldWeights {
  readonly designEffect: number | null;
  readonly areExtreme: boolean;
  effectiveBaseOf(base: number): number;
}

/**
 * Weights are made from the numbers of people at each level and known targets, so that whoever knows their design effect to two
 * decimals can count the women among a hundred men. It is told in coarse steps, never too favourably; and where a level of a handful
 * of people was weighted to a target nothing is told but that the weights are extreme and the effective base is what the rule demands.
 */
export function toldWeights(
  { kish, hasThinTarget }: { readonly kish: Pick<KishReport, 'deff' | 'flags'>; readonly hasThinTarget: boolean },
  rule: Pick<Rule, 'roundBasesTo' | 'minimumEffectiveN'>,
): ToldWeights {
  const step = rule.roundBasesTo;
  if (step === 1) {
    return {
      designEffect: rounded(kish.deff, SE_DECIMALS),
      areExtreme: kish.flags.length > 0,
      effectiveBaseOf: (base) => Math.round(base / kish.deff),
    };
  }
  const share = hasThinTarget ? undefined : STEPS.find((own) => own * kish.deff <= 1 + 1e-9);
  const least = roundedBase(rule.minimumEffectiveN, step);
  return {
    designEffect: share === undefined ? null : rounded(1 / share, SE_DECIMALS),
    areExtreme: share === undefined,
    effectiveBaseOf: (base) => Math.min(base, Math.max(least, roundedBase(base * (share ?? 0), step))),
  };
}

/** Whether a level of a handful of people, joined ones taken together, was weighted to a target. */
export function weightsAHandful(
  cells: readonly Pick<CountedCell, 'levels' | 'n'>[],
  variables: readonly string[],
  { margins, collapsed }: Pick<WeighedSample, 'margins' | 'collapsed'>,
  rule: Pick<Rule, 'minimumCategory' | 'roundBasesTo'>,
): boolean {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return (margins ?? []).some(({ variable }) => {
    const position = variables.indexOf(variable);
    const counts = new Map<string, number>();
    for (const cell of cells) {
      const level = joinedLevel(collapsed, variable, cell.levels[position]!);
      if (level !== UNKNOWN_RULE.level) counts.set(level, (counts.get(level) ?? 0) + cell.n);
    }
    const parts = [...counts.values()].map((count) => ({ count, share: count / n }));
    return smallParts(parts, roundedBase(n, rule.roundBasesTo), rule).size > 0;
  });
}

/** The level under which a level was weighted. */
function joinedLevel(collapsed: readonly CollapsedLevel[], variable: string, level: string): string {
  return collapsed.reduce((own, move) => (move.variable === variable && move.level === own ? move.parent : own), level);
}
