import { designSample } from './design-sample.js';
import { difference } from './difference.js';
import { outcomeOf } from './testing/arbitrary-sample.js';
import { codeOf, expectClose, figures } from './testing/close.js';
import { weightedMean } from './weighted-mean.js';

const cells = ['a', 'b', 'c'].map((level) => ({ levels: [level], baseWeight: 1, n: 4 }));
const { sample } = figures(designSample({ cells, variables: ['x'], margins: null }));
const A = [1, 0, 0];
const B = [0, 1, 0];
const C = [0, 0, 1];

describe('difference', () => {
  const outcome = outcomeOf([
    [10, 20, 30, 40],
    [50, 60, 80],
    [5, 5, 5, 5],
  ]);

  it('is the first domain minus the second', () => {
    const own = figures(difference(sample, outcome, A, B));
    expect(own.estimate).toBeCloseTo(25 - 190 / 3, 12);
    expect(own.t).toBeCloseTo(own.estimate / own.se, 12);
    expect(own.df).toBe(4 + 3 - 2);
    const turned = figures(difference(sample, outcome, B, A));
    expect(turned.estimate).toBe(-own.estimate);
    expect(turned.p).toBe(own.p);
  });

  it('adds the variances of domains without weighting', () => {
    const ses = [A, B].map((domain) => figures(weightedMean(sample, outcome, domain)).se);
    expectClose(figures(difference(sample, outcome, A, B)).se, Math.hypot(...ses), 1e-12);
  });

  it('takes one domain without any spread, but not two', () => {
    expect(codeOf(difference(sample, outcome, A, C))).toBeNull();
    const flat = outcomeOf([[1, 1, 1], [2, 2], []]);
    expect(codeOf(difference(sample, flat, A, B))).toBe('SE_UNDEFINED');
  });

  it('refuses two domains that the margins explain to the last answer', () => {
    const levels = ['a', 'b', 'c', 'd'];
    const large = levels.map((level) => ({ levels: [level], baseWeight: 1.1, n: 37 }));
    const margins = [{ variable: 'x', levels: levels.map((level, index) => ({ level, total: 1 + index / 7 })) }];
    const raked = figures(designSample({ cells: large, variables: ['x'], margins })).sample;
    const answers = [10.1, 20.3, 30.7, 50.9];
    const explained = {
      n: [37, 37, 37, 37],
      sum: answers.map((answer) => 37 * answer),
      sumOfSquares: answers.map((answer) => 37 * answer * answer),
    };
    expect(codeOf(difference(raked, explained, [1, 1, 0, 0], [0, 0, 1, 1]))).toBe('SE_UNDEFINED');
  });

  it('names the domain that cannot carry it', () => {
    const thin = outcomeOf([[1, 2, 3], [4], []]);
    expect(difference(sample, thin, A, B)).toMatchObject({ problem: { code: 'SE_UNDEFINED', path: 'domains[1]' } });
    expect(difference(sample, thin, C, A)).toMatchObject({
      problem: { code: 'NO_VALID_RESPONSES', path: 'domains[0]' },
    });
    expect(difference(sample, thin, A, C)).toMatchObject({
      problem: { code: 'NO_VALID_RESPONSES', path: 'domains[1]' },
    });
    const far = outcomeOf([[1e8, 1e8 + 1, 1e8 + 3], [1, 2], []]);
    expect(difference(sample, far, A, B)).toMatchObject({
      problem: { code: 'NUMERIC_CANCELLATION', path: 'domains[0]' },
    });
  });

  it('needs a degree of freedom', () => {
    const clustered = cells.slice(0, 2).map((own, index) => ({ ...own, cluster: String(index) }));
    const two = figures(designSample({ cells: clustered, variables: ['x'], margins: null })).sample;
    expect(
      codeOf(
        difference(
          two,
          outcomeOf([
            [1, 2],
            [3, 5],
          ]),
          [1, 0],
          [0, 1],
        ),
      ),
    ).toBe('SE_UNDEFINED');
  });
});
