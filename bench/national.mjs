// What a national survey costs: 2,480 agencies with a million answers between them, folded into cells and estimated one after the
// other. Memory is the highest resident set of a process of its own, the pool of invented answers and Node itself included.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const AGENCIES = 2_480;
const VARIABLES = ['sex', 'ageBand', 'residence'];
const DAY = { jalaliYear: 1405 };

async function measure(answers) {
  const { MARGINS, definition, seededRandom } = await import('./stage.mjs');
  const { keepBands, randomAnswers, scoringScheme } = await import('../dist/libs/surveys/src/index.js');
  const { foldResponses } = await import('../dist/apps/api/src/answers/fold-cells.js');
  const { estimateSample } = await import('../dist/apps/api/src/figures/estimate-sample.js');
  const random = seededRandom(3);
  const scheme = scoringScheme(definition);
  const version = { id: 'v', number: 1, definition, scheme };
  const fold = { variables: VARIABLES, version: () => version };
  const weighting = { variables: VARIABLES, scope: 'wave', collapse: {} };
  // A pool of different answers, used over and over: what is measured is folding, not inventing.
  const pool = Array.from({ length: 20_000 }, () => ({
    v: 'v',
    w: '1',
    a: keepBands(definition, randomAnswers(definition, random, DAY), DAY),
  }));
  function* between(first, last) {
    for (let at = first; at < last; at += 1) yield pool[at % pool.length];
  }
  const stored = (cells) => {
    const list = [...cells].map(([key, cell]) => ({ waveId: 'w', key, ...cell, n: cell.moments[0] }));
    list.sort((a, b) => (a.key < b.key ? -1 : 1));
    return { cells: list, version: 1, hash: '' };
  };
  const national = [];
  let [foldMs, estimateMs, refused] = [0, 0, 0];
  for (let agency = 0; agency < AGENCIES; agency += 1) {
    const start = performance.now();
    const first = Math.floor((answers * agency) / AGENCIES);
    const cells = stored(foldResponses(between(first, Math.floor((answers * (agency + 1)) / AGENCIES)), fold));
    const folded = performance.now();
    const { points, problem } = estimateSample({ stored: cells, scheme, weighting, margins: MARGINS });
    estimateMs += performance.now() - folded;
    foldMs += folded - start;
    if (problem !== null) refused += 1;
    national.push(points);
  }
  return {
    agencies: AGENCIES,
    answers,
    foldMs,
    estimateMs,
    refused,
    points: national.reduce((sum, points) => sum + points.length, 0),
    outcomes: scheme.outcomes.length,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const here = fileURLToPath(import.meta.url);

export function benchNational(answers) {
  const run = spawnSync(process.execPath, [here, String(answers)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

if (process.argv[1] === here) console.log(JSON.stringify(await measure(Number(process.argv[2]))));
