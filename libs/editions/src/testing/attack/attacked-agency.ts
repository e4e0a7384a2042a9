import type { Edition, EditionMethod } from '../../edition.js';
import { disclosePercent, roundedBase, stepOfItemError } from '../../rounding.js';
import type { CountsProblem, Terms } from './counts-problem.js';
import type { PublishedEdition } from './publish-editions.js';
import {
  PARTS,
  QUESTIONS,
  VARIABLES,
  categoriesOf,
  pointsOf,
  scoreOf,
  type Respondent,
  type SyntheticProvince,
} from './synthetic-province.js';

type Rule = EditionMethod['publication'];

/** A group of people of whom the attacker would know the size. */
export interface Target {
  readonly agency: string;
  readonly what: string;
  readonly unknown: number;
}

/** What an edition shows of an agency that it took anew. */
export interface Snapshot {
  readonly people: readonly Respondent[];
  readonly edition: Edition;
}

/** How many answered is known as the base is, by the rule of its rounding; of a withheld sample that they are too few. */
function respondentsOf(problem: CountsProblem, agency: string, { edition, people }: Snapshot, rule: Rule): Whole {
  const sample = edition.measured.samples.find((own) => own.agency === agency)!;
  const [low, high] = sample.base === null ? [1, rule.minimumN - 1] : windowOf(sample.base, rule);
  return { unknown: problem.count(`${agency} respondents`, people.length, [low, high]), low, high };
}

/** Bases that are rounded to this one. */
function windowOf(base: number, { roundBasesTo, minimumN }: Rule): readonly [number, number] {
  const near = Array.from({ length: 2 * roundBasesTo + 1 }, (_, at) => base - roundBasesTo + at).filter(
    (n) => n >= minimumN && roundedBase(n, roundBasesTo) === base,
  );
  return [near[0]!, near.at(-1)!];
}

/** How many people are behind a table. */
interface Whole {
  readonly unknown: number;
  readonly low: number;
  readonly high: number;
}

export function snapshotsOf(
  province: SyntheticProvince,
  editions: readonly PublishedEdition[],
  agency: number,
): Snapshot[] {
  const { people } = province.agencies[agency]!;
  return editions.flatMap(({ edition, taken }, at) => {
    const isNew = at === 0 || editions[at - 1]!.taken[agency] !== taken[agency];
    return isNew ? [{ people: people.slice(0, taken[agency]), edition }] : [];
  });
}

/** Unknowns of one question in each snapshot, by category, with what was added in between; all that its tables and figures say. */
export class AttackedQuestion {
  readonly targets: Target[] = [];
  /** By snapshot and category. */
  readonly counts: readonly (readonly number[])[];
  readonly wholes: readonly Whole[];

  constructor(
    private readonly problem: CountsProblem,
    readonly agency: string,
    readonly question: number,
    private readonly snapshots: readonly Snapshot[],
    private readonly rule: Rule,
  ) {
    const categories = Array.from({ length: categoriesOf(question) }, (_, category) => category);
    this.counts = growingCounts(
      problem,
      snapshots.map(({ people }) =>
        categories.map((category) => people.filter(({ answers }) => answers[question] === category).length),
      ),
      (snapshot, category) => `${QUESTIONS[question]!.code}=${category} at ${snapshot}`,
      { agency, targets: this.targets },
    );
    this.wholes = snapshots.map((snapshot, at) => {
      const whole = respondentsOf(problem, agency, snapshot, rule);
      problem.between([...sumOf(this.counts[at]!), [whole.unknown, -1]], 0, 0, 'everybody is asked');
      return whole;
    });
    snapshots.forEach((snapshot, at) => this.readTable(snapshot, at));
  }

  /** Respondents with a score, and the sum of their scores. */
  validAt(snapshot: number): Terms {
    return this.counts[snapshot]!.flatMap((unknown, category) =>
      scoreOf(this.question, category) === null ? [] : [[unknown, 1] as const],
    );
  }

  sumAt(snapshot: number): Terms {
    return this.counts[snapshot]!.map((unknown, category) => [unknown, scoreOf(this.question, category) ?? 0] as const);
  }

  private readTable({ edition }: Snapshot, at: number): void {
    const { code } = QUESTIONS[this.question]!;
    const table = edition.measured.frequencies.find((own) => own.agency === this.agency && own.question === code);
    const asked = edition.questions.find((own) => own.code === code)!;
    if (!table) return;
    const parts = table.shares.map((share) => {
      const band = asked.bands.find((own) => own.code === share.code);
      const of = asked.categories.flatMap((category, place) => {
        const isIn = band
          ? band.of.includes(category.code)
          : category.code === share.code || (share.code === 'nonAnswer' && category.kind === 'nonAnswer');
        return isIn ? [this.counts[at]![place]!] : [];
      });
      return { terms: sumOf(of), percent: share.percent };
    });
    const why = `${this.agency} ${code}`;
    readParts(this.problem, { parts, whole: this.wholes[at]!, base: table.base, rule: this.rule, why });
  }

  /** Mean, base and error of the item. */
  readFigure(at: number): void {
    const { edition } = this.snapshots[at]!;
    const { code } = QUESTIONS[this.question]!;
    const why = `${this.agency} ${code} figure`;
    const valid = this.validAt(at);
    const figure = readMean(
      this.problem,
      { edition, agency: this.agency, outcome: code, rule: this.rule },
      valid,
      this.sumAt(at),
    );
    if (!figure) return;
    const [low, high] = figure.bases;
    const whole = this.wholes[at]!;
    const scaleOf = (n: number): number => (n - 1) / n;
    const squares = this.counts[at]!.flatMap((unknown, category) => {
      const score = scoreOf(this.question, category);
      return score === null ? [] : [[unknown, (score - figure.value) ** 2] as const];
    });
    // se^2 = n / (n - 1) * sum of squares around the mean / valid^2; valid^2 lies under its chord and over its tangents.
    const [least, most] = [
      Math.max(0, figure.se - stepOfItemError(figure.se)) ** 2 * scaleOf(whole.low),
      figure.se ** 2 * scaleOf(whole.high),
    ];
    const chord = valid.map(([unknown]) => [unknown, -(most * (low + high) + HALF_POINT ** 2)] as const);
    this.problem.atMost([...squares, ...chord], -most * low * high, `${why}: error at most`);
    for (let k = Math.floor(low); k < Math.max(high, low + 1); k += 1) {
      const tangent = valid.map(([unknown]) => [unknown, -least * (2 * k + 1)] as const);
      this.problem.atLeast([...squares, ...tangent], -least * k * (k + 1), `${why}: error at least`);
    }
  }
}

/** Items are told in whole points. */
const HALF_POINT = 0.5;

/** More people than any agency has here. */
const MOST = 1_000;

/** Counts of a whole's parts in snapshots that only grow; what is added is unknown by itself. */
export function growingCounts(
  problem: CountsProblem,
  truths: readonly (readonly number[])[],
  name: (snapshot: number, part: number) => string,
  { agency, targets }: { readonly agency: string; readonly targets: Target[] },
): number[][] {
  const all: number[][] = [];
  truths.forEach((truth, at) => {
    const own = truth.map((count, part) => problem.count(name(at, part), count, [0, MOST]));
    own.forEach((unknown, part) => targets.push({ agency, what: name(at, part), unknown }));
    const before = all.at(-1);
    if (before) {
      own.forEach((unknown, part) => {
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
      });
    }
    all.push(own);
  });
  return all;
}

export function sumOf(unknowns: readonly number[]): Terms {
  return unknowns.map((unknown) => [unknown, 1] as const);
}

interface PartsOfWhole {
  readonly parts: readonly { readonly terms: Terms; readonly percent: number | null }[];
  readonly whole: Whole;
  readonly base: number;
  readonly rule: Rule;
  readonly why: string;
  /** Parts that nobody is in are not shown either. */
  readonly emptyIsHidden?: true;
}

/** A table of parts in per cent: what is shown, and what follows from being withheld by the known rule. */
export function readParts(
  problem: CountsProblem,
  { parts, whole, base, rule, why, emptyIsHidden }: PartsOfWhole,
): void {
  const shown = parts.filter(({ percent }) => percent !== null);
  const hidden = parts.filter(({ percent }) => percent === null);
  const { unknown: all, high: n } = whole;
  const step = rule.roundBasesTo;
  for (const { terms, percent } of shown) {
    const steps = Array.from({ length: base / step + 1 }, (_, at) => at).filter(
      (at) => disclosePercent((at * step) / base, base, step) === percent,
    );
    if (steps.length === 0) throw new Error(`${why}: nothing gives ${percent} %`);
    const most = ((steps.at(-1)! + 0.5) * step) / base;
    problem.atLeast([...terms, [all, -((steps[0]! - 0.5) * step) / base]], 0, `${why}: ${percent} % shown, at least`);
    problem.atMost([...terms, [all, -most]], 0, `${why}: ${percent} % shown, at most`);
    if (percent === 0 && rule.minimumCategory > 0) problem.atMost(terms, 0, `${why}: nobody`);
  }
  if (hidden.length === 0) return;
  const large = hidden.map(({ terms }, at) => {
    if (!emptyIsHidden) problem.atLeast(terms, 1, `${why}: nobody at all would be shown`);
    const truth = problem.truthOf(terms) / problem.truthOf([[all, 1]]);
    const isLarge = problem.count(
      `${why} large ${at}`,
      Number(roundedBase(truth * base, step) - step / 2 >= rule.minimumCategory),
      [0, 1],
    );
    // Small: as people of the rounded base fewer than the minimum and half a step.
    const above = [...terms, [all, -(rule.minimumCategory + step / 2) / base]] as const;
    problem.atMost([...above, [isLarge, -n]], 0, `${why}: small`);
    problem.atLeast([...above, [isLarge, -n]], -n, `${why}: large`);
    for (const other of shown) {
      if (other.percent === 0) continue;
      const difference = [...terms, ...other.terms.map(([unknown, factor]) => [unknown, -factor] as const)];
      problem.atMost([...difference, [isLarge, n]], n, `${why}: the smallest goes along`);
    }
    return isLarge;
  });
  problem.atMost(sumOf(large), 1, `${why}: at most one goes along`);
  if (emptyIsHidden) return;
  problem.atLeast(
    hidden.flatMap(({ terms }) => terms),
    Math.min(whole.low, rule.minimumCategory),
    `${why}: together enough`,
  );
  if (hidden.length < 3) return;
  large.forEach((isLarge, at) => {
    const others = hidden.filter((_, place) => place !== at).flatMap(({ terms }) => terms);
    problem.atMost([...others, [isLarge, n]], n + rule.minimumCategory - 1, `${why}: one goes along with too few`);
  });
}

interface FigurePlace {
  readonly edition: Edition;
  readonly agency: string;
  readonly outcome: string;
  readonly rule: Rule;
}

/** Value and base of a shown outcome; what follows from a withheld one. */
function readMean(problem: CountsProblem, { edition, agency, outcome, rule }: FigurePlace, valid: Terms, sum: Terms) {
  const figure = edition.measured.figures.find((own) => own.agency === agency && own.outcome === outcome);
  const why = `${agency} ${outcome}`;
  if (figure?.status !== 'PUBLISHED') {
    if (figure?.because === 'BASE') problem.atMost(valid, rule.minimumN - 1, `${why}: base`);
    return null;
  }
  const sample = edition.measured.samples.find((own) => own.agency === agency)!;
  const [low, high] = windowOf(figure.base, rule);
  // The sample's own base stands where fewer than a handful are without a valid answer.
  const isOfSample = figure.base === sample.base;
  const bases = [
    isOfSample ? Math.max(rule.minimumN, low - Math.max(0, rule.minimumCategory - 1)) : low,
    high,
  ] as const;
  problem.between(valid, bases[0], bases[1], `${why}: base`);
  const half = outcome.length === 2 ? HALF_POINT : 0.05;
  const times = (factor: number): Terms => valid.map(([unknown, own]) => [unknown, -factor * own] as const);
  problem.atMost([...sum, ...times(figure.value + half)], 0, `${why}: at most`);
  problem.atLeast([...sum, ...times(figure.value - half)], 0, `${why}: at least`);
  return { ...figure, bases };
}

/** Drivers and the index: means of means, of people who gave enough parts; what they say of the items under them. */
export function readComposites(
  problem: CountsProblem,
  agency: string,
  { edition, people }: Snapshot,
  at: number,
  items: readonly AttackedQuestion[],
  rule: Rule,
): void {
  const n = MOST;
  const outcomeOf = (outcome: string) => {
    const points = people.flatMap((person) => pointsOf(outcome, person) ?? []);
    const total = points.reduce((sum, own) => sum + own, 0);
    const valid = [[problem.count(`${agency} ${outcome} valid at ${at}`, points.length, [0, n]), 1]] as const;
    const sum = [[problem.amount(`${agency} ${outcome} sum at ${at}`, total, [0, 100 * n]), 1]] as const;
    readMean(problem, { edition, agency, outcome, rule }, valid, sum);
    return { valid, sum };
  };
  const times = (terms: Terms, factor: number): Terms =>
    terms.map(([unknown, own]) => [unknown, factor * own] as const);
  const drivers = Object.entries(PARTS).map(([driver, codes]) => {
    const { valid, sum } = outcomeOf(driver);
    const [first, second] = codes.map((code) => items.find((own) => QUESTIONS[own.question]!.code === code)!);
    const one = [...times(valid, 2), ...times(first!.validAt(at), -1), ...times(second!.validAt(at), -1)];
    problem.atLeast(one, 0, `${driver}: who gave one item alone`);
    for (const item of [first!, second!])
      problem.atLeast([...valid, ...times(item.validAt(at), -1)], 0, `${driver}: valid`);
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

/** How many of each level answered: the balance of the sample. */
export function attackLevels(
  problem: CountsProblem,
  agency: string,
  snapshots: readonly Snapshot[],
  rule: Rule,
): Target[] {
  const targets: Target[] = [];
  const wholes = snapshots.map((snapshot) => respondentsOf(problem, agency, snapshot, rule));
  Object.entries(VARIABLES).forEach(([variable, levels], position) => {
    const truths = snapshots.map(({ people }) =>
      levels.map((level) => people.filter((person) => person.levels[position] === level).length),
    );
    const counts = growingCounts(problem, truths, (at, level) => `${levels[level]} at ${at}`, { agency, targets });
    snapshots.forEach(({ edition }, at) => {
      const whole = wholes[at]!;
      problem.between([...sumOf(counts[at]!), [whole.unknown, -1]], 0, 0, `${agency}: everybody has a ${variable}`);
      const sample = edition.measured.samples.find((own) => own.agency === agency)!;
      if (sample.status !== 'PUBLISHED' || sample.base === null) return;
      const rows = sample.balance.filter((row) => row.variable === variable);
      const parts = levels.map((level, place) => ({
        terms: sumOf([counts[at]![place]!]),
        percent: rows.find((row) => row.level === level)?.unweighted ?? null,
      }));
      const why = `${agency} ${variable}`;
      readParts(problem, { parts, whole, base: sample.base, rule, why, emptyIsHidden: true });
    });
  });
  return targets;
}
