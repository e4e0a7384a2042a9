import fc from 'fast-check';
import { designSample } from './design-sample.js';
import { imbalance } from './imbalance.js';
import { arbitrarySample } from './testing/arbitrary-sample.js';
import { expectClose, figures } from './testing/close.js';

describe('imbalance', () => {
  const cells = [
    { levels: ['f', 'town'], baseWeight: 1, n: 60 },
    { levels: ['f', 'village'], baseWeight: 1, n: 20 },
    { levels: ['m', 'town'], baseWeight: 1, n: 15 },
    { levels: ['m', 'village'], baseWeight: 1, n: 5 },
  ];
  const margin = (variable: string, [first, second]: [string, string], share: number) => ({
    variable,
    levels: [
      { level: first, total: share },
      { level: second, total: 100 - share },
    ],
  });
  const sex = margin('sex', ['f', 'm'], 50);
  const { sample } = figures(designSample({ cells, variables: ['sex', 'place'], margins: [sex] }));

  it('before weighting is what the sample is off, and nothing where it was raked', () => {
    const before = imbalance(sample, sex, 'BASE');
    expectClose(before.dissimilarity, 0.3, 1e-12);
    expect(imbalance(sample, sex).largestDeviation).toBeLessThan(1e-12);
  });

  it('stays where nobody raked', () => {
    // 75 of 100 live in town whatever the sexes weigh; the census says 60 %.
    const own = imbalance(sample, margin('place', ['town', 'village'], 60));
    expectClose(own.dissimilarity, 0.15, 1e-12);
    expectClose(own.largestDeviation, 0.15, 1e-12);
  });

  it('counts a level that the population does not have', () => {
    const own = imbalance(sample, { variable: 'place', levels: [{ level: 'town', total: 1 }] });
    expectClose(own.dissimilarity, 0.25, 1e-12);
    expect(own.levels).toHaveLength(2);
  });

  it('is none in the margins of any raked sample, and lies in 0..1', () => {
    fc.assert(
      fc.property(arbitrarySample, ({ cells: drawn, variables, margins }) => {
        const raked = figures(designSample({ cells: drawn, variables, margins })).sample;
        for (const own of margins) {
          expect(imbalance(raked, own).dissimilarity).toBeLessThan(1e-8);
          const before = imbalance(raked, own, 'BASE').dissimilarity;
          expect(before >= 0 && before <= 1).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
