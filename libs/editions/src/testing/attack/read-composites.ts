import type { AttackedQuestion } from './attacked-question.js';
import type { CountsProblem, Terms } from './counts-problem.js';
import { MOST } from './growing-counts.js';
import { readMean } from './read-mean.js';
import type { Rule } from './read-parts.js';
import type { Snapshot } from './snapshots.js';
import { PARTS, QUESTIONS, pointsOf } from './synthetic-province.js';

/** Drivers and the index: means of means, of people who gave enough parts; what they say of the items under them. */
export function readComposites(
  problem: CountsProblem,
  agency: string,
  snapshot: Snapshot,
  at: number,
  items: readonly AttackedQuestion[],
  rule: Rule,
): void {
  const { edition, strata } = snapshot;
  const n = MOST;
  const outcomeOf = (outcome: string) => {
    const points = weightsOf(snapshot).flatMap(({ person, weight }) => {
      const own = pointsOf(outcome, person);
      return own === null ? [] : [{ own, weight }];
    });
    const total = points.reduce((sum, { own, weight }) => sum + own * weight, 0);
    const many = points.reduce((sum, { weight }) => sum + weight, 0);
    const what = `${agency} ${outcome} valid at ${at}`;
    const valid = [
      [strata === null ? problem.count(what, many, [0, n]) : problem.amount(what, many, [0, n]), 1],
    ] as const;
    const sum = [[problem.amount(`${agency} ${outcome} sum at ${at}`, total, [0, 100 * n]), 1]] as const;
    readMean(problem, { edition, agency, outcome, rule }, { people: strata === null ? valid : null, valid, sum });
    return { valid, sum };
  };
  const times = (terms: Terms, factor: number): Terms =>
    terms.map(([unknown, own]) => [unknown, factor * own] as const);
  const drivers = Object.entries(PARTS).map(([driver, codes]) => {
    const { valid, sum } = outcomeOf(driver);
    const [first, second] = codes.map((code) => items.find((own) => QUESTIONS[own.question]!.code === code)!);
    const one = [
      ...times(valid, 2),
      ...times(first!.weightedValidAt(at), -1),
      ...times(second!.weightedValidAt(at), -1),
    ];
    problem.atLeast(one, 0, `${driver}: who gave one item alone`);
    for (const item of [first!, second!])
      problem.atLeast([...valid, ...times(item.weightedValidAt(at), -1)], 0, `${driver}: valid`);
    const half = [...sum, ...times(first!.sumAt(at), -0.5), ...times(second!.sumAt(at), -0.5)];
    problem.atLeast(half, 0, `${driver}: mean of its items`);
    problem.atMost([...half, ...times(one, -50)], 0, `${driver}: mean of its items`);
    return { valid, sum };
  });
  const index = outcomeOf('trust_index');
  const halves = [...drivers.flatMap(({ sum }) => times(sum, 0.5)), ...times(index.sum, -1)];
  const one = [...drivers.flatMap(({ valid }) => valid), ...times(index.valid, -2)];
  for (const { valid } of drivers) problem.atLeast([...valid, ...times(index.valid, -1)], 0, 'index: valid');
  problem.atMost([...drivers.flatMap(({ valid }) => valid), ...times(index.valid, -1)], n, 'index: valid');
  problem.atLeast(halves, 0, 'index: mean of its drivers');
  problem.atMost([...halves, ...times(one, -50)], 0, 'index: mean of its drivers');
}

/** People with their weights. */
function weightsOf({ people, strata }: Snapshot) {
  if (strata === null) return people.map((person) => ({ person, weight: 1 }));
  return strata.flatMap(({ people: own, weight }) => own.map((person) => ({ person, weight })));
}
