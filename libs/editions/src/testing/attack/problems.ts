import { attackLevels } from './attacked-levels.js';
import { AttackedQuestion } from './attacked-question.js';
import { CountsProblem } from './counts-problem.js';
import { sumOf, type Target } from './growing-counts.js';
import type { PublishedEdition } from './publish-editions.js';
import { readComposites } from './read-composites.js';
import type { Reading, Rule } from './read-parts.js';
import { snapshotsOf } from './snapshots.js';
import { PARTS, QUESTIONS, type SyntheticProvince } from './synthetic-province.js';

/** All editions of a province, and the rule by which they were disclosed, which everybody knows. */
export interface Published {
  readonly province: SyntheticProvince;
  readonly editions: readonly PublishedEdition[];
  readonly rule: Rule;
  /** Whether the attacker knows from elsewhere how many answered. */
  readonly knowsBases: boolean;
}

export interface CountsToTry {
  readonly problem: CountsProblem;
  readonly targets: readonly Target[];
}

const DRIVER_ITEMS = Object.values(PARTS)
  .flat()
  .map((item) => QUESTIONS.findIndex(({ code }) => code === item));

/** One agency's balance, over all its snapshots. */
export function levelsProblem(published: Published, agency: number): CountsToTry {
  const problem = new CountsProblem();
  const { province, editions } = published;
  const snapshots = snapshotsOf(province, editions, agency);
  return { problem, targets: attackLevels(problem, readingOf(published, agency), province.raked, snapshots) };
}

/** One agency's items, with the drivers and the index that are made of them, over all its snapshots. */
export function itemsProblem(published: Published, agency: number) {
  const problem = new CountsProblem();
  const { province, editions, rule } = published;
  const reading = readingOf(published, agency);
  const snapshots = snapshotsOf(province, editions, agency);
  const items = DRIVER_ITEMS.map((question) => new AttackedQuestion(problem, reading, question, snapshots));
  snapshots.forEach((snapshot, at) => {
    for (const item of items) item.readFigure(at);
    readComposites(problem, reading.agency, snapshot, at, items, rule);
  });
  return { problem, snapshots, items, targets: items.flatMap(({ targets }) => targets) };
}

function readingOf({ province, rule, knowsBases }: Published, agency: number): Reading {
  // Who knows the weights knows how many answered.
  return { agency: province.agencies[agency]!.key, rule, knowsBases };
}

/** One question in all agencies, held together by the tables of the province in every edition. */
export function questionProblem(published: Published, question: number): CountsToTry {
  const { province, editions, rule } = published;
  const problem = new CountsProblem();
  const { code, points } = QUESTIONS[question]!;
  const agencies = province.agencies.map((_agency, agency) => {
    const snapshots = snapshotsOf(province, editions, agency);
    const own = new AttackedQuestion(problem, readingOf(published, agency), question, snapshots);
    if (points !== null) snapshots.forEach((_, at) => own.readFigure(at));
    return { own, snapshots };
  });
  for (const { edition, shown } of editions) {
    const table = edition.measured.frequencies.find((own) => own.agency === null && own.question === code);
    if (!table) continue;
    const behind = agencies.flatMap(({ own, snapshots }, agency) => {
      const at = snapshots.findIndex(({ release }) => release === shown[agency]);
      const isIn = edition.measured.samples.some((each) => each.agency === own.agency && each.status === 'PUBLISHED');
      return isIn ? [{ own, at, n: problem.unknowns[own.wholes[at]!.unknown]! }] : [];
    });
    table.shares.forEach(({ percent }, category) => {
      const all = sumOf(behind.map(({ own, at }) => own.counts[at]![category]!));
      const why = `province ${code}=${category}`;
      if (percent === null) return problem.atLeast(all, 1, `${why}: somebody`);
      if (percent === 0) return;
      const step = rule.roundBasesTo;
      const [low, high] = [
        Math.ceil(((percent - 0.5) * table.base) / 100 / step),
        Math.floor(((percent + 0.5) * table.base) / 100 / step),
      ];
      // Each share lies between its count over the most and over the fewest people there can be.
      const meanOver = (bound: 'lower' | 'upper') =>
        behind.flatMap(({ own, at, n }) =>
          own
            .weightedAt(at, category)
            .map(([unknown, weight]) => [unknown, (weight * table.base) / n[bound] / behind.length] as const),
        );
      problem.atLeast(meanOver('lower'), (low - 0.5) * step, `${why}: ${percent} % shown, at least`);
      return problem.atMost(meanOver('upper'), (high + 0.5) * step, `${why}: ${percent} % shown, at most`);
    });
  }
  return { problem, targets: agencies.flatMap(({ own }) => own.targets) };
}
