import type { AttackedQuestion } from './attacked-question.js';
import type { CountsProblem, Terms } from './counts-problem.js';
import { sumOf } from './growing-counts.js';
import type { Snapshot } from './snapshots.js';
import { categoriesOf, type Respondent } from './synthetic-province.js';

/** One whose answer is sought, and what the attacker would have to exclude to have it. */
export interface SoughtAnswer {
  readonly what: string;
  /** One a category: 1 in the category of the answer. */
  readonly choices: readonly number[];
  readonly truth: number;
}

/**
 * An attacker who knows what everybody answered who came since the release before, but for one person: what the release tells him of
 * that one. Who of the newcomers and of those who waited already went in he does not know, unless all did.
 */
export function seekAnswer(
  problem: CountsProblem,
  asked: AttackedQuestion,
  { snapshots, people, at, target }: Seeking,
): SoughtAnswer {
  const { release } = snapshots[at]!;
  const { question } = asked;
  const categories = Array.from({ length: categoriesOf(question) }, (_, category) => category);
  const before = new Set(at === 0 ? [] : snapshots[at - 1]!.release.inside);
  const isInside = new Set(release.added);
  const answerOf = (place: number) => people[place]!.answers[question]!;
  const count = (places: readonly number[], category: number) =>
    places.filter((place) => answerOf(place) === category).length;
  const came = range(release.arrivedBefore, release.arrived).filter((place) => place !== target);
  const waited = range(0, release.arrivedBefore).filter((place) => !before.has(place));
  const isAll = release.inside.length === release.arrived;
  const truth = answerOf(target);
  const choices = categories.map((category) => problem.count(`answer ${category}`, Number(category === truth), [0, 1]));
  problem.between(sumOf(choices), 1, 1, 'one answer');
  const fromWaiting: number[] = [];
  categories.forEach((category) => {
    const old = waited.filter((place) => isInside.has(place));
    const known = count(came, category);
    const wait = problem.count(`waited ${category}`, count(old, category), [0, waited.length]);
    const newcomers = problem.count(
      `came ${category}`,
      count(
        came.filter((place) => isInside.has(place)),
        category,
      ),
      [isAll ? known : 0, known],
    );
    const taken = Number(category === truth && isInside.has(target));
    const own = isAll ? choices[category]! : problem.count(`taken ${category}`, taken, [0, 1]);
    if (!isAll)
      problem.atMost(
        [
          [own, 1],
          [choices[category]!, -1],
        ],
        0,
        'taken with the answer given',
      );
    const all: Terms = [
      [wait, 1],
      [newcomers, 1],
      [own, 1],
      [asked.gains[at]![category]!, -1],
    ];
    problem.between(all, 0, 0, 'who went in');
    fromWaiting.push(wait);
  });
  problem.between(sumOf(fromWaiting), isAll ? waited.length : 0, waited.length, 'who waited');
  return { what: `${asked.agency} question ${question} at ${at}`, choices, truth };
}

interface Seeking {
  readonly snapshots: readonly Snapshot[];
  /** In the order of arrival. */
  readonly people: readonly Respondent[];
  readonly at: number;
  /** Place of the one who is sought. */
  readonly target: number;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
