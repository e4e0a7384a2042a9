import fc from 'fast-check';
import { covariance, outcomeCovariance } from './covariance.js';
import { designSample, domainOf } from './design-sample.js';
import { arbitrarySample, outcomeOf } from './testing/arbitrary-sample.js';
import { codeOf, expectClose, figures } from './testing/close.js';
import { weightedMean } from './weighted-mean.js';

const drawn = { numRuns: 40 };

describe('covariance', () => {
  it('of a domain with itself is its error variance', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const { sample } = figures(designSample({ cells, variables, margins }));
        const outcome = outcomeOf(scores);
        const wave = domainOf(sample, 'wave', 'w1');
        const { se } = figures(weightedMean(sample, outcome, wave));
        expectClose(figures(covariance(sample, outcome, wave, wave)).covariance, se * se, 1e-10);
      }),
      drawn,
    );
  });

  it('is symmetric and no larger than its variances allow', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const { sample } = figures(designSample({ cells, variables, margins }));
        const outcome = outcomeOf(scores);
        const [a, b] = ['w1', 'w2'].map((wave) => domainOf(sample, 'wave', wave));
        const own = figures(covariance(sample, outcome, a!, b!)).covariance;
        const turned = figures(covariance(sample, outcome, b!, a!)).covariance;
        expect(Math.abs(own - turned)).toBeLessThan(1e-12);
        const bound = [a!, b!].reduce((product, wave) => product * figures(weightedMean(sample, outcome, wave)).se, 1);
        expect(Math.abs(own)).toBeLessThanOrEqual(bound + 1e-12);
      }),
      drawn,
    );
  });

  it('of an outcome with itself through the pair is its error variance', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells, variables, margins, scores }) => {
        const { sample } = figures(designSample({ cells, variables, margins }));
        const outcome = outcomeOf(scores);
        const pair = { n: outcome.n, sumA: outcome.sum, sumB: outcome.sum, sumOfProducts: outcome.sumOfSquares };
        const { se } = figures(weightedMean(sample, outcome));
        expectClose(figures(outcomeCovariance(sample, [outcome, outcome], pair)).covariance, se * se, 1e-10);
      }),
      drawn,
    );
  });

  it('refuses an empty domain', () => {
    const cells = [{ levels: ['a'], baseWeight: 1, n: 3 }];
    const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
    const outcome = outcomeOf([[1, 2, 3]]);
    expect(codeOf(covariance(sample, outcome, [1], [0]))).toBe('NO_VALID_RESPONSES');
    expect(codeOf(covariance(sample, outcome, [0], [1]))).toBe('NO_VALID_RESPONSES');
    const pair = { n: [0], sumA: [0], sumB: [0], sumOfProducts: [0] };
    expect(codeOf(outcomeCovariance(sample, [outcome, outcomeOf([[]])], pair))).toBe('NO_VALID_RESPONSES');
    expect(codeOf(outcomeCovariance(sample, [outcomeOf([[]]), outcome], pair))).toBe('NO_VALID_RESPONSES');
  });
});
