// What an index costs: folding answers, and estimating from 1,000 and from 1,000,000 folded answers.
import { MARGINS, definition, seededRandom } from './stage.mjs';

const { keepBands, randomAnswers, scoreAnswers, scoringScheme } = await import('../dist/libs/surveys/src/index.js');
const { foldResponses } = await import('../dist/apps/api/src/answers/fold-cells.js');
const { estimateSample } = await import('../dist/apps/api/src/figures/estimate-sample.js');

const VARIABLES = ['sex', 'ageBand', 'residence'];
const DAY = { jalaliYear: 1405 };
const weighting = { variables: VARIABLES, scope: 'wave', collapse: {} };

function stored(cells) {
  const list = [...cells].map(([key, cell]) => ({ waveId: 'w', key, ...cell, n: cell.moments[0] }));
  list.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { cells: list, version: 1, hash: '' };
}

function medianMs(rounds, work) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

export function benchFigures(large) {
  const random = seededRandom(2);
  const scheme = scoringScheme(definition);
  const version = { id: 'v', number: 1, definition, scheme };
  const fold = { variables: VARIABLES, version: () => version };
  // A pool of different answers, folded over and over: what is measured is folding, not inventing.
  const pool = Array.from({ length: 20_000 }, () => ({
    v: 'v',
    w: '1',
    a: keepBands(definition, randomAnswers(definition, random, DAY), DAY),
  }));
  function* answers(n) {
    for (let i = 0; i < n; i += 1) yield pool[i % pool.length];
  }
  const small = stored(foldResponses(answers(1_000), fold));
  const start = performance.now();
  const many = stored(foldResponses(answers(large), fold));
  const foldSeconds = (performance.now() - start) / 1000;
  const scoreStart = performance.now();
  for (const payload of answers(pool.length)) scoreAnswers(scheme, payload.a);
  const scorePerSecond = pool.length / ((performance.now() - scoreStart) / 1000);
  const estimate = (cells) => () => estimateSample({ stored: cells, scheme, weighting, margins: MARGINS });
  for (let i = 0; i < 30; i += 1) [estimate(small), estimate(many)].forEach((run) => run());
  const [smallMs, largeMs] = [medianMs(101, estimate(small)), medianMs(101, estimate(many))];
  return {
    large,
    foldPerSecond: large / foldSeconds,
    scorePerSecond,
    cells: [small.cells.length, many.cells.length],
    smallMs,
    largeMs,
    ratio: largeMs / smallMs,
  };
}
