// `npm run bench`: ratios within one run. Absolute figures move with the machine; nothing here passes or fails.
import { benchBesideR } from './beside-r.mjs';
import { benchCouncil } from './council.mjs';
import { benchDemoEdition } from './demo-edition.mjs';
import { benchDesigner } from './designer.mjs';
import { benchFigures } from './figures.mjs';
import { benchIntake } from './intake.mjs';
import { benchInterchange } from './interchange.mjs';
import { benchNational } from './national.mjs';
import { benchPages } from './pages.mjs';
import { benchPaths } from './paths.mjs';
import { AGENCIES, WAVES, benchProvince } from './province.mjs';

const small = process.env.HAMAVA_BENCH === 'small';
const number = (value, decimals = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: decimals, minimumFractionDigits: decimals });
const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(46) : String(cell).padStart(16))).join(''));

const intake = await benchIntake(small ? 3_000 : 15_000);
console.log('\nIntake: whole submissions (about 20 answers), 64 clients, durable, medians of 3 interleaved rounds');
row('', 'bare node:http', 'hamava', 'ratio');
row(
  'submissions per second',
  number(intake.bare.perSecond),
  number(intake.hamava.perSecond),
  number(intake.hamava.perSecond / intake.bare.perSecond, 2),
);
row(
  'p50, ms',
  number(intake.bare.p50, 1),
  number(intake.hamava.p50, 1),
  number(intake.hamava.p50 / intake.bare.p50, 2),
);
row(
  'p99, ms',
  number(intake.bare.p99, 1),
  number(intake.hamava.p99, 1),
  number(intake.hamava.p99 / intake.bare.p99, 2),
);
row(
  'Node CPU per submission, ms',
  number(intake.bare.nodeMs, 3),
  number(intake.hamava.nodeMs, 3),
  number(intake.hamava.nodeMs / intake.bare.nodeMs, 2),
);
row(
  'PostgreSQL CPU per submission, ms',
  number(intake.bare.postgresMs, 3),
  number(intake.hamava.postgresMs, 3),
  number(intake.hamava.postgresMs / intake.bare.postgresMs, 2),
);
row(
  'CPU per submission, ms (aim <= 0.25)',
  number(intake.bare.nodeMs + intake.bare.postgresMs, 3),
  number(intake.hamava.nodeMs + intake.hamava.postgresMs, 3),
);
row('failed or 5xx at 4 x the pool (aim 0)', '', intake.failedAt4xPool);
row('failed or 5xx at 256 clients', '', intake.failedAt256);
row('sent / stored', '', `${number(intake.sent)} / ${number(intake.stored)}`);

const figures = benchFigures(small ? 100_000 : 1_000_000);
console.log('\nFigures: one agency-wave, all outcomes, weights, errors');
row('folded answers', '1,000', number(figures.large), 'ratio');
row('cells', figures.cells[0], figures.cells[1]);
row(
  'index recomputation, ms (aim ratio <= 1.2)',
  number(figures.smallMs, 3),
  number(figures.largeMs, 3),
  number(figures.ratio, 2),
);
row('score and fold, answers per second', '', number(figures.foldPerSecond));
row('score alone, answers per second', '', number(figures.scorePerSecond));

const province = await benchProvince();
console.log(
  `\nEdition: ${AGENCIES} agencies x ${WAVES} waves, ${number(province.respondents)} respondents, made anew from cells`,
);
row('', 'elapsed', 'processor');
row('all figures, errors, ranks, trends, ms (aim < 2,000)', number(province.medianMs), number(province.cpuMs));
row('… the first time, ms', number(province.firstMs));
row('canonical bytes and their hash, ms', number(province.sealMs));
row('figures; bytes', number(province.figures), number(province.bytes));

const council = await benchCouncil(province.content);
console.log('\nCouncil: the same province over HTTP, one reader');
row('', 'p50, ms', 'p95, ms', 'bytes');
for (const [name, { p50, p95, bytes }] of [
  ['trend of all agencies (aim p95 < 50)', council.trend],
  ['edition, one outcome', council.edition],
  ['edition, one outcome, not changed since', council.unchanged],
]) {
  row(name, number(p50, 1), number(p95, 1), number(bytes));
}

const demo = await benchDemoEdition();
console.log('\nEdition of the demo: from the mutation to a candidate, every answer counted anew');
row('ms', number(demo.ms));
row('samples; answers', number(demo.samples), number(demo.answers));
row('bytes', number(demo.bytes));

const national = benchNational(small ? 100_000 : 1_000_000);
console.log(`\nNational: ${number(national.agencies)} agencies, ${number(national.answers)} answers`);
row('folded, s', number(national.foldMs / 1000, 1));
row('estimated, s', number(national.estimateMs / 1000, 1));
row('points of outcomes; samples too thin to weight', number(national.points), number(national.refused));
row('memory at its highest, MB', number(national.peakMb));

const beside = benchBesideR(small ? 10_000 : 100_000);
console.log('\nBeside R: raked means with linearised errors by the package survey');
if (beside === null) {
  row('Rscript, r-cran-survey or r-cran-mass is missing: not measured');
} else {
  console.log(
    `${beside.agencies} agencies x ${beside.items} items, ${number(beside.n)} answers, ${number(beside.cells)} cells`,
  );
  row('', 'R survey', 'hamava', 'R / hamava');
  row(
    'from cells, s (aim >= 1,000)',
    number(beside.seconds, 1),
    number(beside.ms / 1000, 3),
    number((1000 * beside.seconds) / beside.ms),
  );
  const withFolding = beside.foldMs + beside.ms;
  row(
    'with folding the answers once, s',
    number(beside.seconds, 1),
    number(withFolding / 1000, 3),
    number((1000 * beside.seconds) / withFolding),
  );
  row('largest relative difference of a mean or error', '', beside.apart.toExponential(1));
}

const { pages, encoding } = await benchPages();
console.log(`\nCitizen pages, bytes (aim: section <= 14,336 brotli); served with content-encoding ${encoding}`);
row('', 'raw', 'gzip 9', 'brotli 11');
for (const [name, size] of Object.entries(pages)) row(name, number(size.raw), number(size.gzip), number(size.brotli));

const designer = await benchDesigner();
console.log(`\nDesigner: a draft of 100 questions in ${designer ? 'Chromium' : 'no browser: not measured'}`);
if (designer) {
  row('first opening after signing in, ms (aim < 1,000)', number(designer.firstMs));
  row('opening again, ms', number(designer.againMs));
  row('key to phone, p50, ms', number(designer.keyP50, 1));
  row('key to phone, p95 of 50, ms (aim < 50)', number(designer.keyP95, 1));
  row('key to phone, slowest, ms', number(designer.keyMax, 1));
  row('tasks over 50 ms while typing', number(designer.longTasks.length));
  const { steps, stepBytes, draftBytes, putMs, writeMs, heapBytes } = designer.steps;
  row(`${number(steps)} steps to undo: memory, KB`, number(heapBytes / 1024));
  row('… on the device, KB; with the draft twice', number(stepBytes / 1024), number(draftBytes / 1024));
  row('… one writing: page stands still, all, ms', number(putMs, 1), number(writeMs, 1));
  row('opening again with them, ms', number(designer.withStepsMs));
}

const paths = benchPaths();
console.log(`\nPath engine: all ways through a questionnaire, ${number(paths.statesVisited)} states`);
row('questions', '30', '60', 'ratio');
row('ms (aim: 60 questions < 1,000)', number(paths.shortMs, 1), number(paths.longMs, 1), number(paths.ratio, 2));

const { parse, whole, bytes, losses } = benchInterchange();
console.log(`\nXForm import: one form of ${number(bytes)} bytes, ${number(losses)} losses named`);
row('', 'XML parser alone', 'import', 'ratio');
row('ms, median', number(parse.ms, 1), number(whole.ms, 1), number(whole.ms / parse.ms, 2));
row('memory at its highest, first time, MB', number(parse.mb, 1), number(whole.mb, 1), number(whole.mb / parse.mb, 2));
