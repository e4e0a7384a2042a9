import { funnel, type Dispersion, type FunnelLimits, type FunnelZone } from '../funnel.js';
import { rowPath } from './analysis-problem.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface FunnelSpec {
  readonly unit: string;
  /** A row without an estimate or an error takes no part. */
  readonly estimate: string;
  readonly se: string;
  /** The precision-weighted mean unless told. */
  readonly target?: number;
  /** ADDITIVE unless told. */
  readonly dispersion?: Dispersion;
}

export interface FunnelFigures {
  readonly target: number;
  readonly phi: number;
  readonly tau: number;
  readonly dispersion: Dispersion;
  readonly units: readonly {
    readonly unit: string;
    readonly z: number;
    readonly zone: FunnelZone;
    readonly limits: FunnelLimits;
  }[];
}

export const funnelPart = requestsPart<FunnelSpec, FunnelFigures>('funnel', {
  columns: ({ unit, estimate, se }) => [
    ['unit', unit],
    ['estimate', estimate],
    ['se', se],
  ],
  figures({ unit, estimate, se, target, dispersion = 'ADDITIVE' }, { table, problems }, place) {
    const before = problems.problems.length;
    const [estimates, errors] = [estimate, se].map((name) => numberColumn(table, name, problems));
    const rows = table.rows.flatMap((_, row) => (estimates![row] === null || errors![row] === null ? [] : [row]));
    for (const row of rows) {
      if (!(errors![row]! > 0)) {
        problems.add('CSV_VALUE_INVALID', rowPath(row, se), { value: errors![row]!, reason: 'not above 0' });
      }
    }
    if (problems.problems.length > before) return null;
    const own = funnel(
      rows.map((row) => ({ estimate: estimates![row]!, se: errors![row]! })),
      dispersion,
      target,
    );
    if (!own.ok) {
      problems.addRefused(own.problem, place);
      return null;
    }
    const names = textColumn(table, unit)!;
    const units = own.units.map((line, at) => ({ unit: names[rows[at]!]!, ...line }));
    return { target: own.target, phi: own.phi, tau: own.tau, dispersion, units };
  },
});
