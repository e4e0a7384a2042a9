// Proves by simulation that rank sets hold the true ranks: those of one agency in 95 of 100 samples or more, those of all agencies at
// once likewise. Point ranks are counted beside them, for what a table without sets would claim.
//   npm run proof:ranks                 2,000 samples of 12 and of 40 agencies
//   HAMAVA_PROOF=small npm run …        400 samples of 12 agencies, a second or two
//   HAMAVA_PROOF_SEED=7 …               other samples
const { leagueTable } = await import(new URL('../dist/libs/reporting/src/index.js', import.meta.url).href);

const small = process.env.HAMAVA_PROOF === 'small';
const SAMPLES = small ? 400 : 2_000;
const PROVINCES = small ? [12] : [12, 40];
const LEVEL = 0.95;
/** Standard errors of a counted share beyond which it is no longer the chance of that many samples. */
const CHANCE = 3;

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

/** Three groups of agencies far apart, close neighbours within them, errors from a half point to two. */
function provinceOf(size) {
  return Array.from({ length: size }, (_, at) => ({
    truth: 45 + 8 * (at % 3) + 0.2 * Math.floor(at / 3),
    se: 0.5 + (1.5 * ((at * 7) % size)) / size,
  }));
}

function coverageOf(province, random) {
  const ranks = province.map(({ truth }) => 1 + province.filter((other) => other.truth > truth).length);
  const holds = (set, at) => set[0] <= ranks[at] && ranks[at] <= set[1];
  const marginal = province.map(() => 0);
  let [all, points] = [0, 0];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const units = province.map(({ truth, se }) => ({ estimate: truth + se * normal(random), se }));
    const table = leagueTable({ units, level: LEVEL, simulation: { draws: 1, seed: 1 } });
    if (!table.ok) throw new Error(table.problem.code);
    const { lines } = table.league;
    lines.forEach(({ marginalSet }, at) => (marginal[at] += Number(holds(marginalSet, at))));
    if (lines.every(({ simultaneousSet }, at) => holds(simultaneousSet, at))) all += 1;
    if (lines.every(({ rank }, at) => rank === ranks[at])) points += 1;
  }
  return { least: Math.min(...marginal) / SAMPLES, all: all / SAMPLES, points: points / SAMPLES };
}

const random = seededRandom(Number(process.env.HAMAVA_PROOF_SEED ?? 1));
const allowance = CHANCE * Math.sqrt((LEVEL * (1 - LEVEL)) / SAMPLES);
const percent = (share) => `${(100 * share).toFixed(2)} %`;
for (const size of PROVINCES) {
  const { least, all, points } = coverageOf(provinceOf(size), random);
  const fits = least >= LEVEL - allowance && all >= LEVEL - allowance;
  console.log(
    `${fits ? 'ok    ' : 'NOT OK'}  ${size} agencies, ${SAMPLES} samples: the set of one agency holds its rank in ${percent(least)} or more, ` +
      `those of all hold all ranks in ${percent(all)}; point ranks are all right in ${percent(points)}`,
  );
  if (!fits) process.exitCode = 1;
}
