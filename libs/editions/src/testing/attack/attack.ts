import type { Highs } from 'highs';
import type { EditionMethod } from '../../edition.js';
import type { CountsProblem } from './counts-problem.js';
import { seekAnswer } from './insider.js';
import { itemsProblem, levelsProblem, questionProblem, type CountsToTry, type Published } from './problems.js';
import { publishEditions } from './publish-editions.js';
import { QUESTIONS, type SyntheticProvince } from './synthetic-province.js';
import { Worlds, isOnlyAnswer } from './worlds.js';

/** A handful of people of whom the published figures tell how many they are, or one whose answer they tell. */
export interface Leak {
  readonly agency: string;
  readonly what: string;
  readonly truth: number;
  readonly range: readonly [number, number];
}

/** Groups of so many people are not to be told. */
const HANDFUL = 9;

/** To know that an agency leaks its first leak is enough. */
export type Until = 'FIRST_LEAK' | 'ALL_TRIED';

/** Balances of samples, questions one by one, or all items of an agency at once. */
export type Through = 'LEVELS' | 'QUESTIONS' | 'ITEMS';

export interface Attack {
  readonly leaks: readonly Leak[];
  /** Counts of a handful of people that were tried. */
  readonly tried: number;
}

export function publishAll(province: SyntheticProvince, method: EditionMethod, knowsBases = false): Published {
  return { province, editions: publishEditions(province, method), rule: method.publication, knowsBases };
}

/**
 * Collects all figures of all editions and tries every count of one to nine people, in the agencies and through the province. With
 * `FIRST_LEAK` an agency that leaks is not tried further.
 */
export function attackCounts(
  highs: Highs,
  published: Published,
  until: Until,
  through: readonly Through[] = ['LEVELS', 'QUESTIONS', 'ITEMS'],
): Attack {
  const { agencies } = published.province;
  const makers: Record<Through, (() => CountsToTry)[]> = {
    LEVELS: agencies.map((_, agency) => () => levelsProblem(published, agency)),
    QUESTIONS: QUESTIONS.map((_, question) => () => questionProblem(published, question)).reverse(),
    ITEMS: agencies.map((_, agency) => () => itemsProblem(published, agency)),
  };
  // The small problems first: where there is no defence, they will do.
  const problems = through.flatMap((own) => makers[own]);
  const leaks: Leak[] = [];
  let tried = 0;
  for (const make of problems) {
    const isDone = (agency: string) => until === 'FIRST_LEAK' && leaks.some((leak) => leak.agency === agency);
    tried += tryAll(highs, make(), isDone, leaks);
  }
  return { leaks, tried };
}

/**
 * In every agency and at every release, of one newcomer in turn: whether an attacker who knows what all other newcomers answered
 * learns that one's answer to an item.
 */
export function attackAnswers(highs: Highs, published: Published): Attack {
  const leaks: Leak[] = [];
  let tried = 0;
  published.province.agencies.forEach(({ people, key }, agency) => {
    const { length } = itemsProblem(published, agency).snapshots;
    for (let at = 0; at < length; at += 1) {
      const { problem, snapshots, items } = itemsProblem(published, agency);
      const { arrived, arrivedBefore } = snapshots[at]!.release;
      const target = arrivedBefore + ((at * 7) % (arrived - arrivedBefore));
      const answers = items.map((item) => seekAnswer(problem, item, { snapshots, people, at, target }));
      problem.requireTruth();
      for (const answer of answers) {
        tried += 1;
        if (!isOnlyAnswer(highs, problem, answer)) continue;
        leaks.push({ agency: key, what: answer.what, truth: answer.truth, range: [answer.truth, answer.truth] });
      }
    }
  });
  return { leaks, tried };
}

/** Is there another world, in all that is published the same, in which the group is five people larger or smaller? Adds the leaks. */
function tryAll(
  highs: Highs,
  { problem, targets: all }: CountsToTry,
  isDone: (agency: string) => boolean,
  leaks: Leak[],
): number {
  problem.requireTruth();
  const targets = all.filter(({ unknown, agency }) => isHandful(problem, unknown) && !isDone(agency));
  if (targets.length === 0) return 0;
  const worlds = new Worlds(highs, problem, targets);
  try {
    worlds.mix();
    for (const target of targets) {
      const range = isDone(target.agency) ? null : worlds.rangeOf(target);
      if (range !== null) leaks.push({ ...target, truth: problem.unknowns[target.unknown]!.truth, range });
    }
    return targets.length;
  } finally {
    worlds.dispose();
  }
}

function isHandful(problem: CountsProblem, unknown: number): boolean {
  const { truth } = problem.unknowns[unknown]!;
  return truth >= 1 && truth <= HANDFUL;
}
