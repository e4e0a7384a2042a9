import { cellWeights, weighSample } from '@hamava/reporting';
import type { Edition } from '../../edition.js';
import type { PublishedEdition } from './publish-editions.js';
import type { Release } from './releases.js';
import { VARIABLES, marginsOf, type Respondent, type SyntheticProvince, type Variable } from './synthetic-province.js';

/** What an edition shows of an agency that it took anew. */
export interface Snapshot {
  readonly release: Release;
  readonly people: readonly Respondent[];
  readonly edition: Edition;
  /** People of equal weight, if these are not all 1: the attacker is told how many they are, and so knows the weights. */
  readonly strata: readonly Stratum[] | null;
}

export interface Stratum {
  readonly name: string;
  readonly people: readonly Respondent[];
  /** On average 1. */
  readonly weight: number;
}

export function snapshotsOf(
  province: SyntheticProvince,
  editions: readonly PublishedEdition[],
  agency: number,
): Snapshot[] {
  const { people: all, key } = province.agencies[agency]!;
  return editions.flatMap(({ edition, shown }, at) => {
    const release = shown[agency]!;
    if (release === null || (at > 0 && editions[at - 1]!.shown[agency] === release)) return [];
    const people = release.inside.map((place) => all[place]!);
    const isShown = edition.measured.samples.some((own) => own.agency === key && own.status === 'PUBLISHED');
    return [{ release, people, edition, strata: isShown ? strataOf(province, people) : null }];
  });
}

/** Raked as the edition rakes, but by the levels of the raked variables alone: what else people are does not move their weights. */
function strataOf(province: SyntheticProvince, people: readonly Respondent[]): Stratum[] | null {
  const { raked } = province;
  if (raked.length === 0) return null;
  const places = raked.map((variable) => Object.keys(VARIABLES).indexOf(variable));
  const levelsOf = (person: Respondent) => places.map((place) => person.levels[place]!);
  const groups = everyLevel(raked).map((levels) => {
    const name = levels.join(' ');
    return { name, levels, people: people.filter((person) => levelsOf(person).join(' ') === name) };
  });
  const cells = groups.flatMap(({ levels, people: own }) =>
    own.length === 0 ? [] : [{ levels, baseWeight: 1, n: own.length }],
  );
  const margins = marginsOf(raked);
  const attempt = weighSample({ cells, variables: raked, margins, collapse: {} });
  if (!attempt.ok) throw new Error(`what was published cannot be weighted: ${attempt.problem.code}`);
  const weights = cellWeights(attempt.sample);
  const total = cells.reduce((sum, { n }, at) => sum + n * weights[at]!, 0);
  let at = 0;
  return groups.map(({ name, people: own }) => {
    const weight = own.length === 0 ? 1 : (weights[at++]! * people.length) / total;
    return { name, people: own, weight };
  });
}

function everyLevel(raked: readonly Variable[]): string[][] {
  return raked.reduce<string[][]>(
    (all, variable) => all.flatMap((before) => VARIABLES[variable].map((level) => [...before, level])),
    [[]],
  );
}
