import type { MeanEstimate } from '@hamava/reporting';
import { discloseFigure } from './disclose-sample.js';
import { exampleMethod } from './testing/example-input.js';

const { publication: rule } = exampleMethod();

function figureOf(respondents: number, valid: number) {
  const sample = {
    agency: 'water',
    wave: 1,
    status: 'PUBLISHED' as const,
    because: null,
    problem: null,
    base: 30,
    effectiveBase: 30,
    weightsDesignEffect: 1,
    balance: [],
    joined: [],
    flags: [],
    cellsSha256: null,
    respondents,
    told: null,
  };
  const estimate: MeanEstimate = {
    mean: 50,
    se: 2,
    df: valid - 1,
    n: valid,
    effectiveN: valid,
    sumOfWeights: valid,
    deff: 1,
    flags: [],
  };
  const place = { agency: 'water', wave: 1, outcome: 'trust_index', kind: 'index' as const };
  return discloseFigure(place, sample, estimate, rule);
}

test('of a sample at the threshold it is not told how many of a handful gave no valid answer', () => {
  const shown = Array.from({ length: rule.minimumCategory }, (_, silent) => figureOf(31, 31 - silent));
  expect(shown.map((figure) => [figure.status, 'base' in figure ? figure.base : null])).toEqual(
    shown.map(() => ['PUBLISHED', 30]),
  );
});

test('where ten and more gave none, thirty with a valid answer are needed', () => {
  expect(figureOf(39, 29)).toMatchObject({ status: 'WITHHELD', because: 'BASE' });
  expect(figureOf(40, 30)).toMatchObject({ status: 'PUBLISHED', base: 30 });
});
