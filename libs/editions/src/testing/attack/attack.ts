import type { Highs } from 'highs';
import type { EditionMethod } from '../../edition.js';
import { AttackedQuestion, attackLevels, readComposites, snapshotsOf, sumOf, type Target } from './attacked-agency.js';
import { CountsProblem } from './counts-problem.js';
import { Worlds } from './worlds.js';
import { publishEditions, type PublishedEdition } from './publish-editions.js';
import { PARTS, QUESTIONS, type SyntheticProvince } from './synthetic-province.js';

type Rule = EditionMethod['publication'];

/** A handful of people of whom the published figures tell how many they are. */
export interface Leak {
  readonly agency: string;
  readonly what: string;
  readonly truth: number;
  readonly range: readonly [number, number];
}

const DRIVER_ITEMS = Object.values(PARTS)
  .flat()
  .map((item) => QUESTIONS.findIndex(({ code }) => code === item));

/** Groups of so many people are not to be told. */
const HANDFUL = 9;

/** To know that an agency leaks its first leak is enough. */
export type Until = 'FIRST_LEAK' | 'ALL_TRIED';

export interface Attack {
  readonly leaks: readonly Leak[];
  /** Counts of a handful of people that were tried. */
  readonly tried: number;
}

/**
 * Collects all figures of all editions and tries every count of one to nine people, in the agencies and through the province. With
 * `FIRST_LEAK` an agency that leaks is not tried further.
 */
export function attack(highs: Highs, province: SyntheticProvince, method: EditionMethod, until: Until): Attack {
  const rule = method.publication;
  const editions = publishEditions(province, method);
  // The small problems first: where there is no defence, they will do.
  const problems = [
    ...province.agencies.map((_, agency) => () => levelsProblem(province, editions, agency, rule)),
    ...QUESTIONS.map((_, question) => () => questionProblem(province, editions, question, rule)).reverse(),
    ...province.agencies.map((_, agency) => () => itemsProblem(province, editions, agency, rule)),
  ];
  const leaks: Leak[] = [];
  let tried = 0;
  for (const make of problems) {
    const result = tryAll(
      highs,
      make(),
      (agency) => until === 'FIRST_LEAK' && leaks.some((leak) => leak.agency === agency),
      leaks,
    );
    tried += result;
  }
  return { leaks, tried };
}

interface Problem {
  readonly problem: CountsProblem;
  readonly targets: readonly Target[];
}

/** One agency's balance, over all its snapshots. */
function levelsProblem(
  province: SyntheticProvince,
  editions: readonly PublishedEdition[],
  agency: number,
  rule: Rule,
): Problem {
  const problem = new CountsProblem();
  const snapshots = snapshotsOf(province, editions, agency);
  return { problem, targets: attackLevels(problem, province.agencies[agency]!.key, snapshots, rule) };
}

/** One agency's items, with the drivers and the index that are made of them, over all its snapshots. */
function itemsProblem(
  province: SyntheticProvince,
  editions: readonly PublishedEdition[],
  agency: number,
  rule: Rule,
): Problem {
  const problem = new CountsProblem();
  const { key } = province.agencies[agency]!;
  const snapshots = snapshotsOf(province, editions, agency);
  const items = DRIVER_ITEMS.map((question) => new AttackedQuestion(problem, key, question, snapshots, rule));
  snapshots.forEach((snapshot, at) => {
    for (const item of items) item.readFigure(at);
    readComposites(problem, key, snapshot, at, items, rule);
  });
  return { problem, targets: items.flatMap(({ targets }) => targets) };
}

/** One question in all agencies, held together by the tables of the province in every edition. */
function questionProblem(
  province: SyntheticProvince,
  editions: readonly PublishedEdition[],
  question: number,
  rule: Rule,
): Problem {
  const problem = new CountsProblem();
  const { code, points } = QUESTIONS[question]!;
  const agencies = province.agencies.map(({ key }, agency) => {
    const snapshots = snapshotsOf(province, editions, agency);
    const own = new AttackedQuestion(problem, key, question, snapshots, rule);
    if (points !== null) snapshots.forEach((_, at) => own.readFigure(at));
    return { own, snapshots };
  });
  for (const { edition, taken } of editions) {
    const table = edition.measured.frequencies.find((own) => own.agency === null && own.question === code);
    if (!table) continue;
    const behind = agencies.flatMap(({ own, snapshots }, agency) => {
      const n = taken[agency]!;
      const at = snapshots.findIndex(({ people }) => people.length === n);
      return n >= rule.minimumN ? [{ counts: own.counts[at]!, whole: own.wholes[at]! }] : [];
    });
    table.shares.forEach(({ percent }, category) => {
      const all = sumOf(behind.map(({ counts }) => counts[category]!));
      const why = `province ${code}=${category}`;
      if (percent === null) return problem.atLeast(all, 1, `${why}: somebody`);
      if (percent === 0) return;
      const step = rule.roundBasesTo;
      const [low, high] = [
        Math.ceil(((percent - 0.5) * table.base) / 100 / step),
        Math.floor(((percent + 0.5) * table.base) / 100 / step),
      ];
      // Each share lies between its count over the most and over the fewest people there can be.
      const meanOver = (over: 'low' | 'high') =>
        behind.map(({ counts, whole }) => [counts[category]!, table.base / whole[over] / behind.length] as const);
      problem.atLeast(meanOver('low'), (low - 0.5) * step, `${why}: ${percent} % shown, at least`);
      return problem.atMost(meanOver('high'), (high + 0.5) * step, `${why}: ${percent} % shown, at most`);
    });
  }
  return { problem, targets: agencies.flatMap(({ own }) => own.targets) };
}

/** Is there another world, in all that is published the same, in which the group is five people larger or smaller? Adds the leaks. */
function tryAll(
  highs: Highs,
  { problem, targets: all }: Problem,
  isDone: (agency: string) => boolean,
  leaks: Leak[],
): number {
  problem.requireTruth();
  const targets = all.filter(({ unknown, agency }) => {
    const { truth } = problem.unknowns[unknown]!;
    return truth >= 1 && truth <= HANDFUL && !isDone(agency);
  });
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
