import type { CountsProblem, Terms } from './counts-problem.js';
import { MOST, growingCounts, sumOf, type Target } from './growing-counts.js';
import { readError, readMean } from './read-mean.js';
import { readParts, respondentsOf, type Reading, type Whole } from './read-parts.js';
import type { Snapshot } from './snapshots.js';
import { QUESTIONS, categoriesOf, scoreOf } from './synthetic-province.js';

/** Unknowns of one question in each snapshot, by category, with what was added in between; all that its tables and figures say. */
export class AttackedQuestion {
  readonly agency: string;
  readonly targets: Target[] = [];
  /** By snapshot and category; and what each adds to the one before. */
  readonly counts: readonly (readonly number[])[];
  readonly gains: readonly (readonly number[])[];
  readonly wholes: readonly Whole[];
  /** By snapshot and category: people times their weights. */
  private readonly weighted: readonly (readonly Terms[])[];

  constructor(
    private readonly problem: CountsProblem,
    private readonly reading: Reading,
    readonly question: number,
    private readonly snapshots: readonly Snapshot[],
  ) {
    const { agency } = reading;
    this.agency = agency;
    const { code } = QUESTIONS[question]!;
    const own = growingCounts(
      problem,
      snapshots.map(({ people }) => this.spread(people)),
      (snapshot, category) => `${code}=${category} at ${snapshot}`,
      { agency, targets: this.targets },
    );
    this.counts = own.counts;
    this.gains = own.gains;
    this.wholes = snapshots.map((snapshot, at) => {
      const whole = respondentsOf(problem, reading, snapshot);
      problem.between([...sumOf(this.counts[at]!), [whole.unknown, -1]], 0, 0, 'everybody is asked');
      return whole;
    });
    this.weighted = this.weigh();
    snapshots.forEach((snapshot, at) => this.readTable(snapshot, at));
  }

  /** Respondents with a score. */
  validAt(snapshot: number): Terms {
    return this.scored(
      () => 1,
      sumOf(this.counts[snapshot]!).map((term) => [term]),
    );
  }

  weightedValidAt(snapshot: number): Terms {
    return this.scored(() => 1, this.weighted[snapshot]!);
  }

  /** The sum of their scores, with their weights. */
  sumAt(snapshot: number): Terms {
    return this.scored((score) => score, this.weighted[snapshot]!);
  }

  /** People of a category times their weights, which add up to the respondents. */
  weightedAt(snapshot: number, category: number): Terms {
    return this.weighted[snapshot]![category]!;
  }

  private scored(factor: (score: number) => number, terms: readonly Terms[]): Terms {
    return terms.flatMap((own, category) => {
      const score = scoreOf(this.question, category);
      return score === null ? [] : own.map(([unknown, times]) => [unknown, times * factor(score)] as const);
    });
  }

  private spread(people: Snapshot['people']): number[] {
    return Array.from(
      { length: categoriesOf(this.question) },
      (_, category) => people.filter(({ answers }) => answers[this.question] === category).length,
    );
  }

  /** Where people have weights the attacker knows how many have each, and counts them apart. */
  private weigh(): Terms[][] {
    let before: number[][] | null = null;
    return this.snapshots.map(({ strata }, at) => {
      if (strata === null) return sumOf(this.counts[at]!).map((term) => [term]);
      const parts = strata.map(({ name, people }) =>
        this.spread(people).map((truth, category) =>
          this.problem.count(`${name} ${category} at ${at}`, truth, [0, MOST]),
        ),
      );
      parts.forEach((own, stratum) => {
        const { length: n } = strata[stratum]!.people;
        this.problem.between(sumOf(own), n, n, 'everybody of a level is asked');
        own.forEach((unknown, category) => {
          const earlier = before?.[stratum]?.[category];
          if (earlier !== undefined)
            this.problem.atLeast(
              [
                [unknown, 1],
                [earlier, -1],
              ],
              0,
              'nobody leaves',
            );
        });
      });
      this.counts[at]!.forEach((unknown, category) =>
        this.problem.between(
          [...parts.map((own) => [own[category]!, 1] as const), [unknown, -1]],
          0,
          0,
          'levels make the whole',
        ),
      );
      before = parts;
      return this.counts[at]!.map((_, category) =>
        parts.map((own, stratum) => [own[category]!, strata[stratum]!.weight] as const),
      );
    });
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
        return isIn ? [place] : [];
      });
      const people = sumOf(of.map((place) => this.counts[at]![place]!));
      const isWeighted = this.snapshots[at]!.strata !== null;
      const weighted = isWeighted ? of.flatMap((place) => this.weighted[at]![place]!) : people;
      return { people, weighted, percent: share.percent };
    });
    const why = `${this.agency} ${code}`;
    readParts(this.problem, { parts, whole: this.wholes[at]!, base: table.base, rule: this.reading.rule, why });
  }

  /** Mean, base and, where weights are 1, error of the item. */
  readFigure(at: number): void {
    const { edition, strata } = this.snapshots[at]!;
    const { code } = QUESTIONS[this.question]!;
    const people = this.validAt(at);
    const sums = { people, valid: this.weightedValidAt(at), sum: this.sumAt(at) };
    const figure = readMean(
      this.problem,
      { edition, agency: this.agency, outcome: code, rule: this.reading.rule },
      sums,
    );
    if (!figure || strata !== null) return;
    const why = `${this.agency} ${code} figure`;
    readError(this.problem, figure, { valid: people, scores: sums.sum, n: this.wholes[at]!.most, why });
  }
}
