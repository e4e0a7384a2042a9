import { smallParts } from '../../small-parts.js';
import { toldWeights } from '../../told-weights.js';
import type { EditionSample } from '../../edition.js';
import type { CountsProblem } from './counts-problem.js';
import { growingCounts, sumOf, type Target } from './growing-counts.js';
import { readParts, respondentsOf, type Reading, type Rule, type Whole } from './read-parts.js';
import type { Snapshot } from './snapshots.js';
import { VARIABLES, targetOf, type Variable } from './synthetic-province.js';

/** How many of each level answered: the balance of the sample, and what its weights say of it. */
export function attackLevels(
  problem: CountsProblem,
  reading: Reading,
  raked: readonly Variable[],
  snapshots: readonly Snapshot[],
): Target[] {
  const { agency, rule } = reading;
  const targets: Target[] = [];
  const wholes = snapshots.map((snapshot) => respondentsOf(problem, reading, snapshot));
  (Object.keys(VARIABLES) as Variable[]).forEach((variable, position) => {
    const levels = VARIABLES[variable];
    const truths = snapshots.map(({ people }) =>
      levels.map((level) => people.filter((person) => person.levels[position] === level).length),
    );
    const { counts } = growingCounts(problem, truths, (at, level) => `${levels[level]} at ${at}`, { agency, targets });
    snapshots.forEach(({ edition }, at) => {
      const own = counts[at]!;
      const whole = wholes[at]!;
      problem.between([...sumOf(own), [whole.unknown, -1]], 0, 0, `${agency}: everybody has a ${variable}`);
      const sample = edition.measured.samples.find((each) => each.agency === agency);
      if (sample?.status !== 'PUBLISHED' || sample.base === null) return;
      const rows = sample.balance.filter((row) => row.variable === variable);
      const parts = levels.map((level, place) => {
        const people = sumOf([own[place]!]);
        return { people, weighted: people, percent: rows.find((row) => row.level === level)?.unweighted ?? null };
      });
      readParts(problem, { parts, whole, base: sample.base, rule, why: `${agency} ${variable}`, emptyIsHidden: true });
      if (raked.includes(variable))
        readWeights(problem, { variable, isAlone: raked.length === 1 }, own, { sample, whole, rule });
    });
  });
  return targets;
}

/**
 * Raked weights are made of the levels: n times their sum of squares is at least the sum over levels of target squared over share, and
 * exactly that where one variable is raked. The attacker tries every number of people at a level.
 */
function readWeights(
  problem: CountsProblem,
  { variable, isAlone }: { readonly variable: Variable; readonly isAlone: boolean },
  unknowns: readonly number[],
  { sample, whole, rule }: { readonly sample: EditionSample; readonly whole: Whole; readonly rule: Rule },
): void {
  const { lower, upper } = problem.unknowns[whole.unknown]!;
  unknowns.forEach((unknown, level) => {
    const target = targetOf(variable, level);
    const possible: number[] = [];
    for (let n = lower; n <= upper; n += 1) {
      for (let count = 1; count < n; count += 1) {
        const share = count / n;
        // The others can be no better spread than as their targets.
        const deff = target ** 2 / share + (1 - target) ** 2 / (1 - share);
        if (deff > mostOf(sample, n, rule) + 1e-9) continue;
        if (!isAlone || unknowns.length > 2 || isTold(sample, { deff, count, n, rule })) possible.push(count);
      }
    }
    if (possible.length === 0) throw new Error(`${variable}: no number of people has these weights`);
    problem.between([[unknown, 1]], Math.min(...possible), Math.max(...possible), `${variable}: weights`);
  });
}

/** The largest design effect of which the same is told: it is told rounded up. */
function mostOf({ weightsDesignEffect }: EditionSample, n: number, rule: Rule): number {
  return weightsDesignEffect === null ? n / rule.minimumEffectiveN : weightsDesignEffect + 0.005;
}

/** Of two levels: would the same be told of the weights if so many were at one? */
function isTold(
  sample: EditionSample,
  { deff, count, n, rule }: { readonly deff: number; readonly count: number; readonly n: number; readonly rule: Rule },
): boolean {
  const flags = deff > 3 ? (['WEIGHTS_EXTREME'] as const) : [];
  const kish = { n, deff, effectiveN: n / deff, cvWeights: 0, maxOverMean: 0, minOverMean: 0, flags };
  const least = Math.min(count, n - count);
  const parts = [least, n - least].map((own) => ({ count: own, share: own / n }));
  const hasThinTarget = smallParts(parts, sample.base!, rule).size > 0;
  const told = toldWeights({ kish, hasThinTarget }, rule);
  const isShown = kish.effectiveN >= rule.minimumEffectiveN - 1e-9;
  return (
    isShown &&
    told.designEffect === sample.weightsDesignEffect &&
    told.effectiveBaseOf(sample.base!) === sample.effectiveBase
  );
}
