import type { RuleId } from '../rule-id.js';

/** A question: the rules that ought to be raised about it, and those that are. */
export interface Judged {
  readonly due: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
}

/** Counts of labels, not of questions: a question can break several rules. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export function tally(questions: readonly Judged[], rules: readonly RuleId[]): Tally {
  const pairs = questions.flatMap(({ due, raised }) => rules.map((rule) => [due.has(rule), raised.has(rule)] as const));
  return {
    right: pairs.filter(([due, is]) => due && is).length,
    wrong: pairs.filter(([due, is]) => !due && is).length,
    missed: pairs.filter(([due, is]) => due && !is).length,
  };
}

/** Of what is raised, the share that ought to be; 1 when nothing is raised. */
export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what ought to be raised, the share that is; 1 when nothing ought to be. */
export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** A line for each rule and one for all (micro average). */
export function table(questions: readonly Judged[], rules: readonly RuleId[]): string {
  const line = (name: string, counts: Tally): string =>
    `${name}  precision ${precision(counts).toFixed(2)}  recall ${recall(counts).toFixed(2)}  ` +
    `(${counts.right} right, ${counts.wrong} wrong, ${counts.missed} missed)`;
  return [...rules.map((rule) => line(rule, tally(questions, [rule]))), line('all', tally(questions, rules))].join(
    '\n',
  );
}
