// The same work by the `survey` package of R, where it is installed: raked means of 15 items in 40 agencies with linearised errors.
// Both start with the answers in memory; what folding them costs is said apart, because the product keeps cells and folds once.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MARGINS, seededRandom } from './stage.mjs';

const { designSample, domainOf, emptyMoments, foldScores, outcomeCells, weightedMean } =
  await import('../dist/libs/reporting/src/index.js');

const AGENCIES = 40;
const ITEMS = 15;
const ROUNDS = 7;
const VARIABLES = ['sex', 'ageBand', 'residence', 'agency'];
const layout = { outcomes: ITEMS, groups: [], pairs: [] };
const names = Array.from({ length: AGENCIES }, (_, at) => `a${String(at).padStart(2, '0')}`);

function hasSurvey() {
  const asked = spawnSync('Rscript', ['-e', 'library(survey); library(MASS)'], { stdio: 'ignore' });
  return asked.status === 0;
}

function inventAnswers(n) {
  const random = seededRandom(4);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: n }, () => {
    const levels = [...MARGINS.map((margin) => pick(margin.levels).level), pick(names)];
    const level = 3 + 4 * random();
    return { levels, items: Array.from({ length: ITEMS }, () => Math.round(level + 3 * random())) };
  });
}

function foldAnswers(answers) {
  const cells = new Map();
  for (const { levels, items } of answers) {
    const key = levels.join(' ');
    let cell = cells.get(key);
    if (cell === undefined)
      cells.set(key, (cell = { key, levels, baseWeight: 1, n: 0, moments: emptyMoments(layout) }));
    cell.n += 1;
    foldScores(layout, cell.moments, items);
  }
  return [...cells.values()];
}

function estimate(cells) {
  const made = designSample({ cells, variables: VARIABLES, margins: MARGINS });
  if (!made.ok) throw new Error(made.problem.code);
  const moments = cells.map((cell) => cell.moments);
  const domains = names.map((agency) => domainOf(made.sample, 'agency', agency));
  return layoutItems().flatMap((item, at) => {
    const outcome = outcomeCells(layout, moments, at, 1);
    return names.map((agency, domain) => ({ item, agency, ...weightedMean(made.sample, outcome, domains[domain]) }));
  });
}

function layoutItems() {
  return Array.from({ length: ITEMS }, (_, at) => `item${at + 1}`);
}

function estimateByR(answers) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-r-'));
  try {
    const [data, margins, figures] = ['answers.csv', 'margins.csv', 'figures.csv'].map((name) =>
      path.join(folder, name),
    );
    const lines = answers.map(({ levels, items }) => [...levels, 1, ...items].join(','));
    fs.writeFileSync(data, [[...VARIABLES, 'weight', ...layoutItems()].join(','), ...lines].join('\n'));
    const totals = MARGINS.flatMap(({ variable, levels }) =>
      levels.map(({ level, total }) => [variable, level, total].join(',')),
    );
    fs.writeFileSync(margins, ['variable,level,total', ...totals].join('\n'));
    const script = path.join(import.meta.dirname, 'beside-r.R');
    const run = spawnSync('Rscript', [script, data, margins, figures], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    const rows = fs.readFileSync(figures, 'utf8').trim().split('\n').slice(1);
    const read = rows.map((row) => row.split(',')).map(([item, agency, mean, se]) => [`${item} ${agency}`, [mean, se]]);
    return { seconds: Number(run.stdout), figures: new Map(read) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** null where R or its package is missing. */
export function benchBesideR(n) {
  if (!hasSurvey()) return null;
  const answers = inventAnswers(n);
  const folding = performance.now();
  const cells = foldAnswers(answers);
  const foldMs = performance.now() - folding;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    estimate(cells);
    return performance.now() - start;
  });
  const ms = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const byR = estimateByR(answers);
  const apart = estimate(cells).flatMap(({ item, agency, mean, se }) => {
    const theirs = byR.figures.get(`${item} ${agency}`).map(Number);
    return [Math.abs(mean / theirs[0] - 1), Math.abs(se / theirs[1] - 1)];
  });
  return {
    n,
    agencies: AGENCIES,
    items: ITEMS,
    cells: cells.length,
    foldMs,
    ms,
    seconds: byR.seconds,
    apart: Math.max(...apart),
  };
}
