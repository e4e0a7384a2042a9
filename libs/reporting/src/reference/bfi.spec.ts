import { analyse, type Analysis } from '../analyse/analyse.js';
import { foldScores } from '../fold-scores.js';
import type { Margin } from '../margin.js';
import { emptyMoments } from '../moment-layout.js';
import { itemCells, outcomeCells, pairCells } from '../outcome-cells.js';
import { outcomeCovariance } from '../covariance.js';
import { weightedAlpha } from '../cronbach-alpha.js';
import { rake } from '../rake.js';
import { BFI_ITEMS } from '../testing/bfi-score.js';
import { expectClose, figures } from '../testing/close.js';
import { fixtureFigures, fixtureTable, withColumn } from '../testing/fixture.js';
import {
  expectCovariances,
  expectDifference,
  expectKish,
  expectLevels,
  expectMeans,
  type RCovariances,
  type RDifference,
  type RKish,
  type RLevel,
  type RMean,
} from '../testing/r-figures.js';
import { contrastError, domainCovariances, tableSample } from '../testing/table-sample.js';
import { weightedMean } from '../weighted-mean.js';
import { domainOf } from '../design-sample.js';

interface BfiFigures {
  readonly baseWeight: string;
  readonly margins: readonly Margin[];
  readonly kish: RKish;
  readonly cells: Readonly<Record<string, number>>;
  readonly weightedAlpha: { readonly value: number };
  readonly unweighted: { readonly means: readonly RMean[]; readonly byWave: readonly RLevel[] };
  readonly calibrate: {
    readonly means: readonly RMean[];
    readonly byGender: readonly RLevel[];
    readonly byAge: readonly RLevel[];
    readonly byEducation: readonly RLevel[];
    readonly byWave: readonly RLevel[];
    readonly waveVcov: RCovariances;
    readonly ageVcov: RCovariances;
  };
  readonly differences: {
    readonly calibrate_gender: RDifference;
    readonly calibrate_w4_w1: RDifference;
    readonly driverContrast: { readonly vcov: number[][]; readonly estimate: number; readonly se: number };
  };
}

const DRIVERS = ['driverA', 'driverC', 'driverE'];

/** The file with a constant weight and with the two items that R's figures have in points, not in codes. */
function bfiTable() {
  const points = (code: string, read: (own: number) => number) => (code === '' ? '' : String(read(Number(code))));
  const constant = withColumn(fixtureTable('bfi_ace'), 'one', () => '1');
  const a1 = withColumn(constant, 'A1points', (row) => points(row('A1'), (own) => 20 * (6 - own)));
  return withColumn(a1, 'E3points', (row) => points(row('E3'), (own) => 20 * (own - 1)));
}

function resultOf(own: Analysis) {
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  return own.result;
}

function named(means: readonly RMean[]): RMean[] {
  return means.map((own) => (own.variable.length === 2 ? { ...own, variable: `${own.variable}points` } : own));
}

describe.each(['o01', 'o02'])('bfi raked to three margins (%s)', (file) => {
  const expected = fixtureFigures<BfiFigures>(file);
  const table = bfiTable();
  const outcomes = ['index', ...DRIVERS, 'A1points', 'E3points'];
  const result = resultOf(
    analyse(table, {
      score: { items: BFI_ITEMS },
      outcomes,
      baseWeight: expected.baseWeight,
      margins: expected.margins,
      by: ['gender', 'ageBand', 'education', 'wave'],
      differences: [
        { outcome: 'index', by: 'gender', levels: ['male', 'female'] },
        { outcome: 'index', by: 'wave', levels: ['w4', 'w1'] },
      ],
      alpha: [{ name: 'A', columns: ['A2', 'A3', 'A4', 'A5'], weighted: true }],
    }),
  );

  it('has the raking factors of R in all 49 cells', () => {
    const { groups } = tableSample(table, {
      variables: ['gender', 'ageBand', 'education'],
      margins: null,
      baseWeight: expected.baseWeight,
    });
    const { factors } = figures(rake(groups.cells, ['gender', 'ageBand', 'education'], expected.margins));
    groups.cells.forEach((cell, index) => expectClose(factors[index], expected.cells[cell.levels.join('|')]!));
    expect(new Set(groups.cells.map((cell) => cell.levels.join('|'))).size).toBe(49);
  });

  it('has the means, errors, intervals and design effects of svymean on the calibrated design', () => {
    expectMeans(result, named(expected.calibrate.means));
    expect(result.n).toBe(2577);
    expect(result.raking?.marginError).toBeLessThan(1e-12);
  });

  it('has the means and errors of svyby by gender, age, education and wave', () => {
    expectLevels(result, 'gender', 'index', expected.calibrate.byGender);
    expectLevels(result, 'ageBand', 'index', expected.calibrate.byAge);
    expectLevels(result, 'education', 'index', expected.calibrate.byEducation);
    expectLevels(result, 'wave', 'index', expected.calibrate.byWave);
  });

  it('has the differences of svyglm between genders and between waves', () => {
    expectDifference(result, 0, expected.differences.calibrate_gender);
    expectDifference(result, 1, expected.differences.calibrate_w4_w1);
  });

  it('has the weight summary and the weighted alpha of R', () => {
    expectKish(result, expected.kish);
    expectClose(result.alpha[0]!.value, expected.weightedAlpha.value);
  });

  it('has the figures of the unweighted design without weights and margins', () => {
    const plain = resultOf(analyse(table, { score: { items: BFI_ITEMS }, outcomes, by: ['wave'] }));
    expectMeans(plain, named(expected.unweighted.means));
    expectLevels(plain, 'wave', 'index', expected.unweighted.byWave);
    expect(plain.raking).toBeNull();
  });

  describe('folded into integer cells', () => {
    const variables = ['gender', 'ageBand', 'education', 'wave'];
    const own = tableSample(table, { variables, margins: expected.margins, baseWeight: expected.baseWeight });
    const layout = {
      outcomes: 8,
      groups: [[4, 5, 6, 7]],
      pairs: [
        [1, 2],
        [1, 3],
        [2, 3],
      ],
    } as const;
    // A driver is a mean of three, four or five items in steps of 20: whole in sixtieths; the index is a mean of three.
    const units = [180, 60, 60, 60, 1, 1, 1, 1];
    const moments = own.groups.cells.map(() => emptyMoments(layout));
    const columns = scoredColumns();
    own.groups.cellOfRow.forEach((cell, row) => {
      foldScores(
        layout,
        moments[cell]!,
        columns.map((column) => column[row]!),
      );
    });
    const outcome = (index: number) => outcomeCells(layout, moments, index, units[index]!);

    function scoredColumns(): (number | null)[][] {
      const item = (column: string) => {
        const spec = BFI_ITEMS.find((candidate) => candidate.column === column)!;
        return own.values(column).map((code) => code && 20 * (spec.reversed === true ? 6 - code : code - 1));
      };
      const drivers = ['A', 'C', 'E'].map((scale) => {
        const items = [1, 2, 3, 4, 5].map((number) => item(`${scale}${number}`));
        return table.rows.map((_, row) => {
          const answered = items.flatMap((column) => column[row] ?? []);
          if (answered.length < 3) return null;
          return (60 * answered.reduce((sum, score) => sum + score, 0)) / answered.length;
        });
      });
      const index = table.rows.map((_, row) => {
        const valid = drivers.flatMap((column) => column[row] ?? []);
        return valid.length < 3 ? null : valid.reduce((sum, score) => sum + score, 0);
      });
      return [index, ...drivers, ...['A2', 'A3', 'A4', 'A5'].map((column) => own.values(column))];
    }

    it('gives the same means and errors', () => {
      for (const [index, line] of expected.calibrate.means.slice(0, 4).entries()) {
        const estimate = figures(weightedMean(own.sample, outcome(index)));
        expectClose(estimate.mean, line.mean, 1e-10);
        expectClose(estimate.se, line.se);
        expectClose(estimate.deff, line.deff_replace);
      }
      for (const line of expected.calibrate.byWave) {
        expectClose(
          figures(weightedMean(own.sample, outcome(0), domainOf(own.sample, 'wave', line.level))).se,
          line.se,
        );
      }
    });

    it('gives the covariances of waves and of age bands', () => {
      const { waveVcov, ageVcov } = expected.calibrate;
      expectCovariances(domainCovariances(own, outcome(0), 'wave', waveVcov.levels), waveVcov.vcov);
      expectCovariances(domainCovariances(own, outcome(0), 'ageBand', ageVcov.levels), ageVcov.vcov);
    });

    it('gives the covariances of the drivers and the error of their contrast', () => {
      const { vcov, se } = expected.differences.driverContrast;
      const between = (a: number, b: number, pair: number) => {
        const cells = pairCells(layout, moments, pair, [60, 60]);
        return figures(outcomeCovariance(own.sample, [outcome(a), outcome(b)], cells)).covariance;
      };
      const variance = (a: number) => figures(weightedMean(own.sample, outcome(a))).se ** 2;
      const all = [
        [variance(1), between(1, 2, 0), between(1, 3, 1)],
        [between(1, 2, 0), variance(2), between(2, 3, 2)],
        [between(1, 3, 1), between(2, 3, 2), variance(3)],
      ];
      expectCovariances(all, vcov);
      expectClose(contrastError(all), se);
    });

    it('gives the weighted alpha', () => {
      const items = itemCells(layout, moments, 0, [1, 1, 1, 1]);
      expectClose(figures(weightedAlpha(own.sample, items)).alpha, expected.weightedAlpha.value);
    });
  });
});
