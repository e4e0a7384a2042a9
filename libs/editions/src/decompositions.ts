import type {
  Decomposition,
  EditionChange,
  EditionFigure,
  EditionMethod,
  EditionOutcome,
  ShownFigure,
} from './edition.js';
import { SE_DECIMALS, rounded } from './rounding.js';

/**
 * What every driver adds to a change of the index: the share of its weight times its own change, from the published figures. `rest` is
 * what is left to the change: who answered which drivers, and rounding. Correlation, not cause.
 */
export function decompositionsOf(
  outcomes: readonly EditionOutcome[],
  figures: readonly EditionFigure[],
  changes: readonly EditionChange[],
  { driverWeights }: EditionMethod,
): Decomposition[] {
  const index = outcomes.find(({ kind }) => kind === 'index');
  const drivers = outcomes.filter(({ kind }) => kind === 'driver');
  if (index === undefined || drivers.length === 0) return [];
  const weightOf = (driver: string): number => driverWeights[driver] ?? 1;
  const all = drivers.reduce((sum, { code }) => sum + weightOf(code), 0);
  const isDriver = new Set(drivers.map(({ code }) => code));
  const shown = new Map(
    figures.flatMap((figure) =>
      figure.status === 'PUBLISHED' && isDriver.has(figure.outcome) ? [[placeOf(figure), figure] as const] : [],
    ),
  );
  return changes.flatMap(({ agency, outcome, from, to, difference }): Decomposition[] => {
    if (outcome !== index.code) return [];
    const parts = drivers.flatMap(({ code }) => {
      const before = shown.get(placeOf({ agency, wave: from, outcome: code }));
      const after = shown.get(placeOf({ agency, wave: to, outcome: code }));
      return before && after ? [partOf(code, weightOf(code) / all, before, after)] : [];
    });
    if (parts.length < drivers.length) return [];
    const explained = parts.reduce((sum, { points }) => sum + points, 0);
    return [{ agency, from, to, change: difference, parts, rest: rounded(difference - explained, SE_DECIMALS) }];
  });
}

function partOf(driver: string, share: number, before: ShownFigure, after: ShownFigure) {
  return {
    driver,
    points: rounded(share * (after.value - before.value), SE_DECIMALS),
    se: rounded(share * Math.hypot(before.se, after.se), SE_DECIMALS),
  };
}

function placeOf({ agency, wave, outcome }: Pick<EditionFigure, 'agency' | 'wave' | 'outcome'>): string {
  return `${agency === null} ${wave} ${outcome} ${agency}`;
}
