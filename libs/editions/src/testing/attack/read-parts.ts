import type { EditionMethod } from '../../edition.js';
import { disclosePercent, roundedBase } from '../../rounding.js';
import type { CountsProblem, Terms } from './counts-problem.js';
import { MOST, sumOf } from './growing-counts.js';
import type { Snapshot } from './snapshots.js';

export type Rule = EditionMethod['publication'];

/** How many people are behind a table, and the most they can be. */
export interface Whole {
  readonly unknown: number;
  readonly most: number;
}

/** How many answered is known as the base is, by the rule of its rounding; of a withheld sample that they are too few. */
export function respondentsOf(
  problem: CountsProblem,
  { agency, knowsBases, rule }: Reading,
  { edition, people: { length: n } }: Snapshot,
): Whole {
  const sample = edition.measured.samples.find((own) => own.agency === agency)!;
  const few = sample.because === 'BASE' ? ([1, rule.minimumN - 1] as const) : ([rule.minimumN, MOST] as const);
  const [low, high] = sample.base === null ? few : windowOf(sample.base, rule);
  const bounds = knowsBases ? ([n, n] as const) : ([low, high] as const);
  return { unknown: problem.count(`${agency} respondents`, n, bounds), most: bounds[1] };
}

/** Whose figures are read by which rule; and whether the attacker knows from elsewhere how many answered. */
export interface Reading {
  readonly agency: string;
  readonly rule: Rule;
  readonly knowsBases: boolean;
}

/** Bases that are rounded to this one. */
export function windowOf(base: number, { roundBasesTo, minimumN }: Rule): readonly [number, number] {
  const near = Array.from({ length: 2 * roundBasesTo + 1 }, (_, at) => base - roundBasesTo + at).filter(
    (n) => n >= minimumN && roundedBase(n, roundBasesTo) === base,
  );
  return [near[0]!, near.at(-1)!];
}

export interface Part {
  /** People, and the same people times their weights, which add up to the whole. */
  readonly people: Terms;
  readonly weighted: Terms;
  readonly percent: number | null;
}

interface PartsOfWhole {
  readonly parts: readonly Part[];
  readonly whole: Whole;
  readonly base: number;
  readonly rule: Rule;
  readonly why: string;
  /** Parts that nobody is in are not shown either. */
  readonly emptyIsHidden?: true;
}

/** A table of parts in per cent: what is shown, and what follows from being withheld by the known rule. */
export function readParts(problem: CountsProblem, table: PartsOfWhole): void {
  const { parts, rule, why } = table;
  // The largest is what the others leave of a hundred; which of two that are about as large it is, nobody knows.
  const most = Math.max(0, ...parts.map(({ percent }) => percent ?? 0));
  const hasRest = rule.roundBasesTo > 1 && parts.every(({ percent }) => percent !== null);
  for (const part of parts) {
    const { people, percent } = part;
    if (percent === null) continue;
    if (!hasRest || percent < most - 1) readShare(problem, table, part);
    if (rule.minimumCategory === 0) continue;
    if (percent === 0) problem.atMost(people, 0, `${why}: nobody`);
    else problem.atLeast(people, rule.minimumCategory, `${why}: shown, so no handful`);
  }
  readHidden(problem, table);
}

/** Between which numbers of people a share in whole per cent lies. */
function readShare(
  problem: CountsProblem,
  { whole, base, rule, why }: PartsOfWhole,
  { weighted, percent }: Part,
): void {
  const step = rule.roundBasesTo;
  const steps = Array.from({ length: base / step + 2 }, (_, at) => at).filter(
    (at) => disclosePercent((at * step) / base, base, step) === percent,
  );
  if (steps.length === 0) throw new Error(`${why}: nothing gives ${percent} %`);
  const over = (many: number): Terms => [...weighted, [whole.unknown, -(many * step) / base]];
  problem.atLeast(over(steps[0]! - 0.5), 0, `${why}: ${percent} % shown, at least`);
  problem.atMost(over(steps.at(-1)! + 0.5), 0, `${why}: ${percent} % shown, at most`);
}

/** Withheld are parts of a handful, or that weigh as little, and with them the smallest of the others. */
function readHidden(problem: CountsProblem, { parts, whole, base, rule, why, emptyIsHidden }: PartsOfWhole): void {
  const hidden = parts.filter(({ percent }) => percent === null);
  if (hidden.length === 0) return;
  const { unknown: all, most: n } = whole;
  const { minimumCategory: minimum, roundBasesTo: step } = rule;
  const light = (minimum + step / 2) / base;
  const most = 100 * n;
  const large = hidden.map(({ people, weighted }, at) => {
    if (!emptyIsHidden) problem.atLeast(people, 1, `${why}: nobody at all would be shown`);
    const isLight =
      roundedBase((problem.truthOf(weighted) / problem.truthOf([[all, 1]])) * base, step) - step / 2 < minimum;
    const isFew = problem.truthOf(people) < minimum;
    const isLarge = problem.count(`${why} large ${at}`, Number(!isFew && !isLight), [0, 1]);
    // With equal weights a handful is light too.
    const notFew = people === weighted ? null : problem.count(`${why} many ${at}`, Number(!isFew), [0, 1]);
    if (notFew !== null) {
      problem.atMost([...people, [notFew, -n]], minimum - 1, `${why}: a handful`);
      problem.atLeast([...people, [notFew, -minimum]], 0, `${why}: no handful`);
      problem.atMost(
        [
          [isLarge, 1],
          [notFew, -1],
        ],
        0,
        `${why}: no handful is large`,
      );
    }
    const unlessFew: Terms = notFew === null ? [] : [[notFew, most]];
    const above: Terms = [...weighted, [all, -light]];
    problem.atMost([...above, ...unlessFew, [isLarge, -most]], notFew === null ? 0 : most, `${why}: light`);
    problem.atLeast([...above, [isLarge, -light * n]], -light * n, `${why}: large`);
    for (const other of parts) {
      if (other.percent === null || other.percent === 0) continue;
      const difference = [...people, ...other.people.map(([unknown, factor]) => [unknown, -factor] as const)];
      problem.atMost([...difference, [isLarge, n]], n, `${why}: the smallest goes along`);
    }
    return isLarge;
  });
  problem.atMost(sumOf(large), 1, `${why}: at most one goes along`);
  if (emptyIsHidden) return;
  problem.atLeast(
    hidden.flatMap(({ people }) => people),
    Math.min(n, minimum),
    `${why}: together enough`,
  );
  if (hidden.length < 3) return;
  large.forEach((isLarge, at) => {
    const others = hidden.filter((_, place) => place !== at).flatMap(({ people }) => people);
    problem.atMost([...others, [isLarge, n]], n + minimum - 1, `${why}: one goes along with too few`);
  });
}
