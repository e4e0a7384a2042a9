import type { CountsProblem, Terms } from './counts-problem.js';

/** A group of people of whom the attacker would know the size. */
export interface Target {
  readonly agency: string;
  readonly what: string;
  readonly unknown: number;
}

/** More people than any agency has here. */
export const MOST = 1_000;

/** Counts of a whole's parts in snapshots that only grow; what is added is unknown by itself. */
export function growingCounts(
  problem: CountsProblem,
  truths: readonly (readonly number[])[],
  name: (snapshot: number, part: number) => string,
  { agency, targets }: { readonly agency: string; readonly targets: Target[] },
): { counts: number[][]; gains: number[][] } {
  const all: number[][] = [];
  const gains: number[][] = [];
  truths.forEach((truth, at) => {
    const own = truth.map((count, part) => problem.count(name(at, part), count, [0, MOST]));
    own.forEach((unknown, part) => targets.push({ agency, what: name(at, part), unknown }));
    const before = all.at(-1);
    const gained = own.map((unknown, part) => {
      if (!before) return unknown;
      const added = truth[part]! - truths[at - 1]![part]!;
      const what = `new ${name(at, part)}`;
      const gain = problem.count(what, added, [0, MOST]);
      targets.push({ agency, what, unknown: gain });
      problem.between(
        [
          [unknown, 1],
          [before[part]!, -1],
          [gain, -1],
        ],
        0,
        0,
        what,
      );
      return gain;
    });
    all.push(own);
    gains.push(gained);
  });
  return { counts: all, gains };
}

export function sumOf(unknowns: readonly number[]): Terms {
  return unknowns.map((unknown) => [unknown, 1] as const);
}
