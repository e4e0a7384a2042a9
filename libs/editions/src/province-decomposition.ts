import type { ChangeShare, Decomposition, DriverShare, EditionChange, ShownFigure } from './edition.js';
import { SE_DECIMALS, rounded } from './rounding.js';

interface Province {
  readonly agencies: readonly string[];
  readonly drivers: readonly string[];
  readonly indexOf: (agency: string, wave: number) => ShownFigure | undefined;
}

/**
 * The change of a plain mean of agencies: the means of what moved the agencies that were shown in both waves, and what came from others
 * being shown or from other people answering. Null without an agency in both waves.
 */
export function provinceDecomposition(
  { from, to, difference }: EditionChange,
  own: readonly Decomposition[],
  { agencies, drivers, indexOf }: Province,
): { readonly parts: DriverShare[]; readonly composition: ChangeShare | null } | null {
  const k = own.length;
  if (k === 0) return null;
  const parts = drivers.map((driver): DriverShare => {
    const shares = own.map(({ parts: of }) => of.find((each) => each.driver === driver)!);
    return {
      driver,
      points: rounded(sum(shares.map(({ points }) => points)) / k, SE_DECIMALS),
      se: rounded(Math.hypot(...shares.map(({ se }) => se)) / k, SE_DECIMALS),
    };
  });
  if (own.some(({ composition }) => composition === null)) return { parts, composition: null };
  const stayed = new Set(own.flatMap(({ agency }) => agency ?? []));
  const errors = [from, to].flatMap((wave) => {
    const shown = agencies.flatMap((agency) => {
      const figure = indexOf(agency, wave);
      return figure === undefined ? [] : [{ se: figure.se, stays: stayed.has(agency) }];
    });
    return shown.map(({ se, stays }) => se * (1 / shown.length - (stays ? 1 / k : 0)));
  });
  const others = difference - sum(own.map(({ change }) => change)) / k;
  const people = own.map(({ composition }) => composition!);
  return {
    parts,
    composition: {
      points: rounded(others + sum(people.map(({ points }) => points)) / k, SE_DECIMALS),
      se: rounded(Math.hypot(...errors, ...people.map(({ se }) => se / k)), SE_DECIMALS),
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, own) => total + own, 0);
}
