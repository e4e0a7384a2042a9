import { analyse } from '../analyse/analyse.js';
import { cellWeights } from '../design-sample.js';
import type { Margin } from '../margin.js';
import { expectClose } from '../testing/close.js';
import { fixtureFigures, fixtureTable, withColumn } from '../testing/fixture.js';
import {
  expectCovariances,
  expectDifference,
  expectKish,
  expectLevels,
  expectMeans,
  type RCellWeights,
  type RCovariances,
  type RDifference,
  type RKish,
  type RLevel,
  type RMean,
} from '../testing/r-figures.js';
import {
  columnCovariances,
  contrastError,
  domainCovariances,
  outcomeColumn,
  tableSample,
} from '../testing/table-sample.js';

interface BepsFigures {
  readonly margins: readonly Margin[];
  readonly kish: RKish;
  readonly cellWeights: RCellWeights;
  readonly calibrate: {
    readonly means: readonly RMean[];
    readonly byVote: readonly RLevel[];
    readonly voteVcov: RCovariances;
  };
  readonly shares: readonly {
    readonly variable: string;
    readonly levels: string[];
    readonly share: number[];
    readonly se: number[];
  }[];
  readonly differences: {
    readonly vcov: number[][];
    readonly blair_minus_hague: { readonly estimate: number; readonly se: number };
    readonly gender_Blair: RDifference;
  };
}

describe('beps raked to totals below the sample size', () => {
  const expected = fixtureFigures<BepsFigures>('o06');
  const table = fixtureTable('beps');
  const analysis = analyse(table, {
    outcomes: expected.calibrate.means.map(({ variable }) => variable),
    margins: expected.margins,
    by: ['vote'],
    differences: [{ outcome: 'Blair', by: 'gender', levels: ['male', 'female'] }],
  });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  const { result } = analysis;
  const { margins } = expected;
  const own = tableSample(table, { variables: ['gender', 'ageBand', 'know', 'vote'], margins });

  it('has the weights of R in every cell', () => {
    const weights = cellWeights(own.sample);
    own.groups.cells.forEach(({ levels }, index) => {
      expectClose(weights[index], expected.cellWeights.weights[levels.slice(0, 3).join('|')]!);
    });
  });

  it('has the means, errors, intervals and design effects of svymean', () => {
    expectMeans(result, expected.calibrate.means);
    expectKish(result, expected.kish);
  });

  it('has the means by vote and their covariances', () => {
    const { byVote, voteVcov } = expected.calibrate;
    expectLevels(result, 'vote', 'Blair', byVote);
    expectCovariances(domainCovariances(own, outcomeColumn(own, 'Blair'), 'vote', voteVcov.levels), voteVcov.vcov);
  });

  it('has the difference of svyglm between genders', () => {
    expectDifference(result, 0, expected.differences.gender_Blair);
  });

  it('has the covariances of three objects that the same respondents rated', () => {
    const covariances = columnCovariances(own, ['Blair', 'Hague', 'Kennedy']);
    expectCovariances(covariances, expected.differences.vcov);
    expectClose(contrastError(covariances), expected.differences.blair_minus_hague.se);
  });

  it('has the shares of svymean as means of yes and no', () => {
    for (const { variable, levels, share, se } of expected.shares) {
      const wide = levels.reduce((so, level) => {
        return withColumn(so, `is ${level}`, (row) => (row(variable) === level ? '1' : '0'));
      }, table);
      const shares = analyse(wide, { outcomes: levels.map((level) => `is ${level}`), margins });
      if (!shares.ok) throw new Error(JSON.stringify(shares.problems));
      shares.result.means.forEach((line, index) => {
        expectClose(line.mean, share[index]!, 1e-10);
        expectClose(line.se, se[index]!);
      });
    }
  });
});
