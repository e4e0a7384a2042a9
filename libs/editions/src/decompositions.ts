import type {
  ChangeShare,
  Decomposition,
  DriverShare,
  EditionChange,
  EditionMethod,
  EditionOutcome,
  Measured,
  ShownFigure,
} from './edition.js';
import { provinceDecomposition } from './province-decomposition.js';
import { SE_DECIMALS, rounded } from './rounding.js';

const NOTHING: ChangeShare = { points: 0, se: 0 };

/**
 * What a change of the index is made of. Of an agency: what each driver adds among the same kind of people, what other people add, and a
 * rest (people who answered some drivers only, rounding). Of the province: the means of these, and what other agencies add. Correlation,
 * not cause.
 */
export function decompositionsOf(
  outcomes: readonly EditionOutcome[],
  { figures, compositions }: Pick<Measured, 'figures' | 'compositions'>,
  changes: readonly EditionChange[],
  { driverWeights }: EditionMethod,
): Decomposition[] {
  const index = outcomes.find(({ kind }) => kind === 'index');
  const drivers = outcomes.filter(({ kind }) => kind === 'driver').map(({ code }) => code);
  if (index === undefined || drivers.length === 0) return [];
  const weightOf = (driver: string): number => driverWeights[driver] ?? 1;
  const all = drivers.reduce((sum, driver) => sum + weightOf(driver), 0);
  const wanted = new Set([index.code, ...drivers]);
  const shown = new Map(
    figures.flatMap((figure) =>
      figure.status === 'PUBLISHED' && wanted.has(figure.outcome) ? [[placeOf(figure), figure] as const] : [],
    ),
  );
  const measured = new Map(compositions?.map((each) => [changeOf(each), each]));
  /** From the published figures, where both waves asked the same kind of people or nothing else is known. */
  const plain = ({ agency, from, to }: EditionChange): DriverShare[] =>
    drivers.flatMap((driver) => {
      const before = shown.get(placeOf({ agency, wave: from, outcome: driver }));
      const after = shown.get(placeOf({ agency, wave: to, outcome: driver }));
      return before && after ? [shareOf(driver, weightOf(driver) / all, before, after)] : [];
    });
  const own = changes.filter(({ outcome }) => outcome === index.code);
  if (compositions === undefined) {
    return own.flatMap((change): Decomposition[] => {
      const { composition: _unknown, ...rest } = addedUp(change, plain(change), null);
      return rest.parts.length < drivers.length ? [] : [rest];
    });
  }
  const ofAgencies = own.flatMap((change): Decomposition[] => {
    if (change.agency === null) return [];
    const parts = plain(change);
    if (parts.length < drivers.length) return [];
    const known = measured.get(changeOf(change));
    if (known === undefined) return [addedUp(change, parts, NOTHING)];
    return [addedUp(change, known.parts.length === 0 ? parts : known.parts, known.composition)];
  });
  const indexOf = (agency: string, wave: number) => shown.get(placeOf({ agency, wave, outcome: index.code }));
  const agencies = [...new Set(figures.flatMap(({ agency }) => agency ?? []))];
  const places = new Map(ofAgencies.map((each) => [changeOf(each), each]));
  return own.flatMap((change): Decomposition[] => {
    const { agency, from, to } = change;
    if (agency !== null) return [places.get(changeOf(change)) ?? []].flat();
    const parts = ofAgencies.filter((each) => each.from === from && each.to === to);
    const made = provinceDecomposition(change, parts, { agencies, drivers, indexOf });
    return made === null ? [] : [addedUp(change, made.parts, made.composition)];
  });
}

/** With what is left, so that everything adds up to the change. */
function addedUp(
  { agency, from, to, difference: change }: EditionChange,
  parts: readonly DriverShare[],
  composition: ChangeShare | null,
): Decomposition {
  const told = parts.reduce((sum, { points }) => sum + points, composition?.points ?? 0);
  return { agency, from, to, change, parts, composition, rest: rounded(change - told, SE_DECIMALS) };
}

function shareOf(driver: string, share: number, before: ShownFigure, after: ShownFigure): DriverShare {
  return {
    driver,
    points: rounded(share * (after.value - before.value), SE_DECIMALS),
    se: rounded(share * Math.hypot(before.se, after.se), SE_DECIMALS),
  };
}

interface Place {
  readonly agency: string | null;
  readonly wave: number;
  readonly outcome: string;
}

function placeOf({ agency, wave, outcome }: Place): string {
  return `${agency === null} ${wave} ${outcome} ${agency}`;
}

function changeOf({ agency, from, to }: Pick<Decomposition, 'agency' | 'from' | 'to'>): string {
  return `${agency === null} ${from} ${to} ${agency}`;
}
