// Proves by simulation that the 95 % intervals of raked means hold the true mean in 94 to 96 of 100 samples.
//   npm run proof:coverage              4,000 samples each of 200 and of 1,000 respondents
//   HAMAVA_PROOF=small npm run …        1,000 samples of 200, a second or two
//   HAMAVA_PROOF_SEED=7 …               other samples
const { designSample, tInterval, weightedMean } = await import(
  new URL('../dist/libs/reporting/src/index.js', import.meta.url).href
);

const small = process.env.HAMAVA_PROOF === 'small';
const SAMPLES = small ? 1_000 : 4_000;
const SIZES = small ? [200] : [200, 1_000];
/** Coverage that counts as 95 %, and what the chance of that many samples adds on either side. */
const [LOW, HIGH] = [0.94, 0.96];
const CHANCE = 2 * Math.sqrt((0.95 * 0.05) / SAMPLES);

/** Two variables that go together; men and the old answer less often and trust less. */
const POPULATION = [
  { levels: ['f', 'young'], share: 0.3, answers: 1, mean: 62 },
  { levels: ['f', 'old'], share: 0.2, answers: 0.6, mean: 54 },
  { levels: ['m', 'young'], share: 0.28, answers: 0.7, mean: 56 },
  { levels: ['m', 'old'], share: 0.22, answers: 0.42, mean: 48 },
];
const SPREAD = 20;
const truth = POPULATION.reduce((sum, { share, mean }) => sum + share * mean, 0);
const variables = ['sex', 'age'];
const margins = variables.map((variable, position) => ({
  variable,
  levels: [...new Set(POPULATION.map(({ levels }) => levels[position]))].map((level) => ({
    level,
    total: POPULATION.reduce((sum, own) => (own.levels[position] === level ? sum + own.share : sum), 0),
  })),
}));

/** mulberry32: numbers from 0 to below 1, the same for the same seed. */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function drawCells(size, random) {
  const cells = POPULATION.map(() => ({ n: 0, sum: 0, sumOfSquares: 0 }));
  const answering = POPULATION.map(({ share, answers }) => share * answers);
  const all = answering.reduce((sum, own) => sum + own, 0);
  for (let respondent = 0; respondent < size; respondent += 1) {
    let left = random() * all;
    let cell = 0;
    while (cell < POPULATION.length - 1 && left >= answering[cell]) left -= answering[cell++];
    const score = POPULATION[cell].mean + SPREAD * normal(random);
    cells[cell].n += 1;
    cells[cell].sum += score;
    cells[cell].sumOfSquares += score * score;
  }
  return cells;
}

function holdsTheTruth(size, random) {
  const drawn = drawCells(size, random);
  const cells = drawn.map(({ n }, cell) => ({ levels: POPULATION[cell].levels, baseWeight: 1, n }));
  const made = designSample({ cells, variables, margins });
  if (!made.ok) throw new Error(made.problem.code);
  const column = (name) => drawn.map((cell) => cell[name]);
  const mean = weightedMean(made.sample, { n: column('n'), sum: column('sum'), sumOfSquares: column('sumOfSquares') });
  if (!mean.ok) throw new Error(mean.problem.code);
  const [low, high] = tInterval(mean);
  return low <= truth && truth <= high;
}

const random = seededRandom(Number(process.env.HAMAVA_PROOF_SEED ?? 1));
for (const size of SIZES) {
  let held = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) if (holdsTheTruth(size, random)) held += 1;
  const coverage = held / SAMPLES;
  const fits = coverage >= LOW - CHANCE && coverage <= HIGH + CHANCE;
  console.log(
    `${fits ? 'ok    ' : 'NOT OK'}  n = ${size}: ${(100 * coverage).toFixed(2)} % of ${SAMPLES} intervals hold the mean`,
  );
  if (!fits) process.exitCode = 1;
}
