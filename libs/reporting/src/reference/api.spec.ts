import { analyse } from '../analyse/analyse.js';
import type { AnalysisSpec } from '../analyse/analysis-spec.js';
import type { Margin } from '../margin.js';
import { cellWeights } from '../design-sample.js';
import { expectClose } from '../testing/close.js';
import { fixtureFigures, fixtureTable } from '../testing/fixture.js';
import {
  expectCovariances,
  expectKish,
  expectLevels,
  expectMeans,
  type RCellWeights,
  type RKish,
  type RLevel,
  type RMean,
} from '../testing/r-figures.js';
import { columnCovariances, contrastError, tableSample, type TableDesign } from '../testing/table-sample.js';

interface DesignFigures {
  readonly means: readonly RMean[];
  readonly byType: readonly RLevel[];
  readonly pairedGrowth: { readonly vcov: number[][]; readonly se: number };
}

interface ApiFigures {
  readonly margins: readonly Margin[];
  readonly cellWeights: RCellWeights;
  readonly withFpc: { readonly base: DesignFigures; readonly calibrate: DesignFigures; readonly kish: RKish };
  readonly withoutFpc: ApiFigures['withFpc'];
}

const STRATIFIED = { file: 'apistrat', figures: 'o04', spec: { strata: 'stype' }, design: { stratum: 'stype' } };
const CLUSTERED = { file: 'apiclus1', figures: 'o05', spec: { clusters: 'dnum' }, design: { cluster: 'dnum' } };
const POPULATION = { o04: { E: 4421, H: 755, M: 1018 }, o05: 757 };

const cases = [STRATIFIED, CLUSTERED].flatMap((design) =>
  (['withFpc', 'withoutFpc'] as const).flatMap((fpc) =>
    (['base', 'calibrate'] as const).map((weights) => ({ ...design, fpc, weights })),
  ),
);

describe.each(cases)('$file $fpc, $weights weights', ({ file, figures: name, spec, design, fpc, weights }) => {
  const all = fixtureFigures<ApiFigures>(name);
  const expected = all[fpc][weights];
  const table = fixtureTable(file);
  const margins = weights === 'calibrate' ? all.margins : null;
  const request: AnalysisSpec = {
    outcomes: expected.means.map(({ variable }) => variable),
    baseWeight: 'pw',
    ...spec,
    ...(fpc === 'withFpc' ? { fpc: 'fpc' } : {}),
    ...(margins === null ? {} : { margins }),
    by: ['stype'],
  };
  const analysis = analyse(table, request);
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  const { result } = analysis;

  it('has the means, errors, intervals and design effects of svymean', () => {
    expectMeans(result, expected.means);
  });

  it('has the means and errors of svyby by school type', () => {
    expectLevels(result, 'stype', 'api00', expected.byType);
  });

  it('has the covariance of the two years and the error of the growth', () => {
    const own: TableDesign = {
      variables: ['stype', 'sch.wide', 'comp.imp'],
      margins,
      baseWeight: 'pw',
      ...design,
      ...(fpc === 'withFpc' ? { fpc: POPULATION[name as keyof typeof POPULATION] } : {}),
    };
    const covariances = columnCovariances(tableSample(table, own), ['api99', 'api00']);
    expectCovariances(covariances, expected.pairedGrowth.vcov);
    expectClose(contrastError(covariances), expected.pairedGrowth.se);
  });
});

describe.each([STRATIFIED, CLUSTERED])('$file raked', ({ file, figures: name, spec, design }) => {
  const { margins, cellWeights: expected, withFpc } = fixtureFigures<ApiFigures>(name);
  const table = fixtureTable(file);

  it('has the weights of R in every cell', () => {
    const { variables } = expected;
    const { sample, groups } = tableSample(table, { variables, margins, baseWeight: 'pw', ...design });
    const weights = cellWeights(sample);
    groups.cells.forEach((cell, index) => expectClose(weights[index], expected.weights[cell.levels.join('|')]!));
  });

  it('has the weight summary of R', () => {
    const analysis = analyse(table, { outcomes: ['api00'], baseWeight: 'pw', ...spec, margins });
    if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
    expectKish(analysis.result, withFpc.kish);
  });
});

describe('the fpc column', () => {
  it('may hold sampling fractions', () => {
    const table = fixtureTable('apiclus1');
    const position = table.columns.indexOf('fpc');
    const rows = table.rows.map((row) => row.with(position, String(15 / 757)));
    const request = { outcomes: ['api00'], baseWeight: 'pw', clusters: 'dnum', fpc: 'fpc' };
    const counted = analyse(table, request);
    const asFraction = analyse({ columns: table.columns, rows }, request);
    if (!counted.ok || !asFraction.ok) throw new Error('refused');
    expectClose(asFraction.result.means[0]!.se, counted.result.means[0]!.se, 1e-12);
  });
});
