// Proves by kill -9 that every acknowledged answer is stored and counted exactly once.
//   npm run proof:exactly-once          100,000 answers, 50 kills
//   HAMAVA_PROOF=small …                2,000 answers, 6 kills
//   HAMAVA_PROOF_SEED=7 …               the same victims in the same order
import { setTimeout as delay } from 'node:timers/promises';
import { importBuilt } from './database.mjs';
import { ExpectedFailure, reportFailure } from './expected-failure.mjs';
import { closeWaves, countAnswers, findLinks, receiptKeys, releaseBy, smallReleases } from './proof/audit.mjs';
import { respond } from './proof/respondents.mjs';
import { startSite } from './proof/site.mjs';

const SIZES = {
  small: { submissions: 2_000, clients: 32, kills: 6 },
  full: { submissions: 100_000, clients: 64, kills: 50 },
};
const COUNTING_PATIENCE_MS = 60_000;
const RELEASE_BY = 20;

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

/** Spread over the run by what has been acknowledged, so that a slow machine is killed as often as a fast one. */
async function killAlong({ site, submissions, kills, ledger, random, isOver }) {
  const victims = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    while (!isOver() && ledger.size < (kill * submissions) / (kills + 1)) await delay(5);
    if (isOver()) break;
    await delay(random() * 200);
    // Each victim once before chance decides: a short run misses none.
    const index = kill <= site.victims.length ? kill - 1 : Math.floor(random() * site.victims.length);
    victims.push(site.victims[index]);
    await site.kill(site.victims[index], random);
    console.log(`  ${ledger.size} acknowledged, killed: ${site.victims[index]}`);
  }
  return victims;
}

async function untilCounted(databaseUrl, waveIds, before, expected) {
  for (const until = Date.now() + COUNTING_PATIENCE_MS; ; await delay(250)) {
    const now = await countAnswers(databaseUrl, waveIds);
    const counted = now.folded - before.folded;
    if (now.waiting <= now.mayWait && counted + now.waiting - before.waiting >= expected) return now;
    if (Date.now() > until) return now;
  }
}

async function bodies(links, random) {
  const { randomAnswers } = await importBuilt('../../../libs/surveys/src/index.js');
  const { jalaliYearOf } = await importBuilt('../../../libs/persian/src/index.js');
  const jalaliYear = jalaliYearOf(new Date().toISOString().slice(0, 10));
  return () => {
    const { code, definition } = links[Math.floor(random() * links.length)];
    return { link: code, answers: randomAnswers(definition, random, { jalaliYear }) };
  };
}

function difference(left, right) {
  return [...left].filter((element) => !right.has(element)).length;
}

async function audit({ site, waveIds, before, keysBefore, ledger }) {
  const { receiptKey } = await importBuilt('answers/submission-key.js');
  const open = await untilCounted(site.databaseUrl(), waveIds, before, ledger.size);
  console.log(`${open.waiting} of them wait to be released while the wave is open, ${open.mayWait} may`);
  await closeWaves(site.databaseUrl(), waveIds);
  const now = await untilCounted(site.databaseUrl(), waveIds, before, ledger.size);
  const told = new Set([...ledger.keys()].map((key) => receiptKey(Buffer.from(key, 'base64url')).toString('hex')));
  const keysNow = await receiptKeys(site.databaseUrl(), waveIds);
  const stored = new Set([...keysNow].filter((key) => !keysBefore.has(key)));
  const gained = (name) => now[name] - before[name];
  return {
    'acknowledged and not stored': difference(told, stored),
    'stored and not acknowledged': difference(stored, told),
    'answers without a receipt, or receipts without an answer': gained('responses') + gained('waiting') - stored.size,
    'answers not counted, or counted twice': gained('folded') - gained('responses'),
    'flush journal against answers': gained('flushed') - gained('responses'),
    'left waiting that need not wait': Math.max(0, open.waiting - open.mayWait) + now.waiting,
    'releases too small to hide in': await smallReleases(site.databaseUrl(), waveIds, before.lastFlush),
  };
}

async function prove() {
  const size = SIZES[process.env.HAMAVA_PROOF || 'full'];
  if (!size) throw new ExpectedFailure(`HAMAVA_PROOF must be one of ${Object.keys(SIZES).join(', ')}.`);
  const seed = Number(process.env.HAMAVA_PROOF_SEED || Date.now() % 1_000_000);
  const random = seededRandom(seed);
  console.log(`${size.submissions} answers, ${size.clients} at once, ${size.kills} kills, seed ${seed}`);
  const site = await startSite();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.stop().then(() => process.exit(1)));
  try {
    const links = await findLinks(site.databaseUrl());
    if (links.length === 0) throw new ExpectedFailure('The demo has no open link without a quota.');
    const waveIds = [...new Set(links.map(({ waveId }) => waveId))];
    await releaseBy(site.databaseUrl(), waveIds, RELEASE_BY);
    const before = await countAnswers(site.databaseUrl(), waveIds);
    const keysBefore = await receiptKeys(site.databaseUrl(), waveIds);
    const ledger = new Map();
    const nextBody = await bodies(links, random);
    const since = Date.now();
    let over = false;
    const killing = killAlong({ site, ...size, ledger, random, isOver: () => over });
    const responding = respond({ url: site.url, ...size, nextBody, ledger, random }).finally(() => (over = true));
    const [victims, contradictions] = await Promise.all([killing, responding]);
    const findings = { ...(await audit({ site, waveIds, before, keysBefore, ledger })), contradictions };
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    console.log(`${ledger.size} answers acknowledged and counted through ${victims.length} kills in ${seconds} s`);
    for (const [finding, n] of Object.entries(findings)) console.log(`  ${finding}: ${n}`);
    return Object.values(findings).every((n) => n === 0) && victims.length === size.kills;
  } catch (error) {
    console.error(site.lastWords());
    throw error;
  } finally {
    await site.stop();
  }
}

try {
  const proven = await prove();
  console.log(proven ? 'Proven: exactly once.' : 'NOT PROVEN.');
  process.exit(proven ? 0 : 1);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
