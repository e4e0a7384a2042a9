import { stepOfItemError } from '../../rounding.js';
import type { Edition } from '../../edition.js';
import type { CountsProblem, Terms } from './counts-problem.js';
import { windowOf, type Rule } from './read-parts.js';

interface FigurePlace {
  readonly edition: Edition;
  readonly agency: string;
  readonly outcome: string;
  readonly rule: Rule;
}

/** Sums over the people with a score: how many they are, and with their weights how many and how much. */
export interface Sums {
  readonly people: Terms | null;
  readonly valid: Terms;
  readonly sum: Terms;
}

/** Items are told in whole points. */
export const HALF_POINT = 0.5;
const HALF_TENTH = 0.05;

/** Value and base of a shown outcome; what follows from a withheld one. */
export function readMean(problem: CountsProblem, place: FigurePlace, { people, valid, sum }: Sums) {
  const { edition, agency, outcome, rule } = place;
  const figure = edition.measured.figures.find((own) => own.agency === agency && own.outcome === outcome);
  const why = `${agency} ${outcome}`;
  if (figure?.status !== 'PUBLISHED') {
    if (figure?.because === 'BASE' && people) problem.atMost(people, rule.minimumN - 1, `${why}: base`);
    return null;
  }
  const sample = edition.measured.samples.find((own) => own.agency === agency)!;
  const [low, high] = windowOf(figure.base, rule);
  // The sample's own base stands where fewer than a handful are without a valid answer.
  const isOfSample = figure.base === sample.base;
  const least = isOfSample ? Math.max(rule.minimumN, low) - Math.max(0, rule.minimumCategory - 1) : low;
  if (people) problem.between(people, least, high, `${why}: base`);
  const isItem = edition.outcomes.some(({ code, kind }) => code === outcome && kind === 'item');
  const half = isItem ? HALF_POINT : HALF_TENTH;
  const times = (factor: number): Terms => valid.map(([unknown, own]) => [unknown, -factor * own] as const);
  problem.atMost([...sum, ...times(figure.value + half)], 0, `${why}: at most`);
  problem.atLeast([...sum, ...times(figure.value - half)], 0, `${why}: at least`);
  return { value: figure.value, se: figure.se, bases: [least, high] as const };
}

interface ShownError {
  readonly value: number;
  readonly se: number;
  readonly bases: readonly [number, number];
}

/**
 * The error of an item where weights are 1: se² = n / (n - 1) times the sum of squares around the mean over valid²; valid² lies under
 * its chord and over its tangents.
 */
export function readError(
  problem: CountsProblem,
  { value, se, bases: [low, high] }: ShownError,
  {
    valid,
    scores,
    n,
    why,
  }: { readonly valid: Terms; readonly scores: Terms; readonly n: number; readonly why: string },
): void {
  const squares = scores.map(([unknown, score]) => [unknown, (score - value) ** 2] as const);
  // Of the fewest and of the most respondents that there can be.
  const [least, most] = [Math.max(0, se - stepOfItemError(se)) ** 2 * (1 - 1 / low), se ** 2 * (1 - 1 / n)];
  const chord = valid.map(([unknown]) => [unknown, -(most * (low + high) + HALF_POINT ** 2)] as const);
  problem.atMost([...squares, ...chord], -most * low * high, `${why}: error at most`);
  for (let k = Math.floor(low); k < Math.max(high, low + 1); k += 1) {
    const tangent = valid.map(([unknown]) => [unknown, -least * (2 * k + 1)] as const);
    problem.atLeast([...squares, ...tangent], -least * k * (k + 1), `${why}: error at least`);
  }
}
