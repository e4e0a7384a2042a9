import { leagueTable, type LeagueLine } from '../league-table.js';
import { GENERATOR } from '../random-draws.js';
import { RANK_SIMULATION } from '../rank-simulation.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface RanksSpec {
  readonly unit: string;
  /** An empty value is a suppressed unit. */
  readonly estimate: string;
  readonly se: string;
  /** Columns of the covariances of the estimates, in the order of the rows with an estimate. */
  readonly covariance?: readonly string[];
  readonly best?: 'HIGHEST' | 'LOWEST';
  readonly top?: number;
  readonly cut?: number;
  readonly draws?: number;
  readonly seed?: number;
}

export interface RanksFigures {
  readonly simultaneousCritical: number;
  readonly simulation: { readonly draws: number; readonly seed: number; readonly generator: string };
  readonly units: readonly (
    | ({ readonly unit: string } & LeagueLine)
    | { readonly unit: string; readonly rank: null; readonly flag: 'RANK_SUPPRESSED_UNIT' }
  )[];
}

export const ranksPart = requestsPart<RanksSpec, RanksFigures>('ranks', {
  columns: ({ unit, estimate, se, covariance = [] }) => [
    ['unit', unit],
    ['estimate', estimate],
    ['se', se],
    ...covariance.map((column, at) => [`covariance[${at}]`, column] as const),
  ],
  figures({ unit, estimate, se, covariance, draws, seed, ...request }, { table, confidence, problems }, place) {
    const before = problems.problems.length;
    const estimates = numberColumn(table, estimate, problems);
    const errors = numberColumn(table, se, problems);
    const shown = estimates.flatMap((own, row) => (own === null ? [] : [row]));
    const columns = covariance?.map((column) => numberColumn(table, column, problems));
    if (columns !== undefined && columns.length !== shown.length) {
      const details = { columns: columns.length, units: shown.length, reason: 'one column a unit with an estimate' };
      problems.add('INPUT_INVALID', `${place}.covariance`, details);
    }
    if (problems.problems.length > before) return null;
    const simulation = { draws: draws ?? RANK_SIMULATION.draws, seed: seed ?? RANK_SIMULATION.seed };
    const own = leagueTable({
      units: estimates.map((value, row) => ({ estimate: value, se: errors[row]! })),
      covariance: columns === undefined ? null : shown.map((row) => columns.map((column) => column[row] ?? NaN)),
      level: confidence,
      simulation,
      ...request,
    });
    if (!own.ok) {
      problems.addRefused(own.problem, place);
      return null;
    }
    const names = textColumn(table, unit)!;
    return {
      simultaneousCritical: own.league.simultaneousCritical,
      simulation: { ...simulation, generator: GENERATOR },
      units: own.league.lines.map((line, row) =>
        line === null
          ? { unit: names[row]!, rank: null, flag: 'RANK_SUPPRESSED_UNIT' }
          : { unit: names[row]!, ...line },
      ),
    };
  },
});
