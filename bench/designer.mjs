// What the designer costs on a screen: a draft of 100 questions opened, and keys pressed in it, in a real browser over a real server.
import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { startSite, stopSite } from '../apps/survey-web/e2e/support/site.mjs';
import { findChromium } from '../tools/chromium.mjs';

const WHO = { username: 'sabt-ahval', password: 'hamava-demo' };
const SECTIONS = 10;
const LONG = 10;
const VISITS = 5;
const KEYS = 50;
const STEPS = 200;

const text = (fa, en) => ({ fa, en });
const option = (code) => ({ code, label: text(`گزینهٔ ${code}`, `Option ${code}`) });

function question(section, at) {
  const code = `s${section}q${at}`;
  const words = text(
    `پرسش ${at} از بخش ${section} دربارهٔ خدمت این اداره`,
    `Question ${at} of section ${section} about the service`,
  );
  const frame = {
    code,
    text: words,
    ...(at === 9 && section > 0 && { showIf: { question: `s${section - 1}q1`, oneOf: ['a', 'b'] } }),
  };
  const kinds = [
    { kind: 'scale', scale: 'quality', nonAnswers: ['dontKnow'] },
    { kind: 'choice', layout: 'list', options: ['a', 'b', 'c', 'd'].map(option) },
    { kind: 'multiple', options: ['a', 'b', 'c', 'd', 'e'].map(option) },
    { kind: 'text', lines: 'many', maxLength: 500, optional: true },
    {
      kind: 'battery',
      scale: 'quality',
      rows: [1, 2, 3].map((row) => ({ code: `${code}_r${row}`, text: text(`ردیف ${row}`, `Row ${row}`) })),
    },
  ];
  return { ...frame, ...kinds[at % kinds.length] };
}

/** Ten sections of ten questions of five kinds, with a rule in all but the first. */
export const hundredQuestions = Array.from({ length: SECTIONS }, (_, section) => ({
  code: `s${section}`,
  title: text(`بخش ${section}`, `Section ${section}`),
  questions: Array.from({ length: LONG }, (_each, at) => question(section, at)),
}));

const QUALITY = {
  kind: 'labelled',
  points: ['خیلی بد', 'بد', 'نه خوب، نه بد', 'خوب', 'خیلی خوب'].map((fa, at) => ({
    value: at + 1,
    label: text(fa, `Point ${at + 1}`),
  })),
};

async function writeDraft(site) {
  const ask = async (query, variables, cookie = '') => {
    const answer = await fetch(`${site}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return {
      data,
      cookie: answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    };
  };
  const signIn =
    'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { staff { id } } }';
  const { cookie } = await ask(signIn, WHO);
  const create =
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id draft { revision definition } } }';
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: text('صد پرسش', 'A hundred questions') };
  const { id, draft } = (await ask(create, { input }, cookie)).data.createQuestionnaire;
  const patches = [
    { op: 'replace', path: '/drivers', value: [] },
    { op: 'replace', path: '/endings', value: [] },
    { op: 'add', path: '/scales/quality', value: QUALITY },
    { op: 'replace', path: '/sections', value: hundredQuestions },
  ];
  const save = `mutation ($id: ID!, $base: Int!, $saveId: ID!, $patches: JSON!) {
    saveDraft(id: $id, baseRevision: $base, saveId: $saveId, patches: $patches) { revision } }`;
  await ask(save, { id, base: draft.revision, saveId: randomUUID(), patches }, cookie);
  return id;
}

/** Notes, on the clock of the page, when the first question can be written in and the card behind it is drawn. */
function watchOpening() {
  const look = () => {
    const box = document.querySelector('textarea[data-text-of]');
    const card = document.querySelector('.citizen-card')?.shadowRoot?.querySelector('.card');
    if (!box || !card || box.readOnly || box.disabled) return requestAnimationFrame(look);
    // The frame after the one that has it: then it is on the glass.
    return requestAnimationFrame(() => (window.designerOpened = performance.now()));
  };
  requestAnimationFrame(look);
}

/** For every key: from the event to the frame in which the phone reads as the box does. */
function watchKeys() {
  const box = document.querySelector('textarea[data-text-of]');
  const times = (window.keyTimes = []);
  const tasks = (window.longTasks = []);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
  let begun = 0;
  box.addEventListener('keydown', (event) => (begun = event.timeStamp));
  box.addEventListener('input', () => {
    const words = box.value.trim();
    const look = () => {
      const phone = document.querySelector('.phone-preview iframe')?.contentDocument;
      if (phone?.body?.textContent.includes(words)) times.push(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  box.focus();
}

const sorted = (values) => values.toSorted((a, b) => a - b);
const at = (values, share) => sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];

async function signedIn(browser, site) {
  const context = await browser.newContext({ baseURL: site, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto('/app/');
  await page.locator('input[name=username]').fill(WHO.username);
  await page.locator('input[name=password]').fill(WHO.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('input[name=username]').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.addInitScript(watchOpening);
  return { context, page };
}

async function open(page, id) {
  await page.goto(`/app/office/questionnaires/${id}`);
  await page.waitForFunction(() => window.designerOpened !== undefined);
  return page.evaluate(() => window.designerOpened);
}

async function pressKeys(page) {
  // What the opening still has to do aside is not the keys' to pay.
  await page.waitForTimeout(2_000);
  await page.evaluate(watchKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10));
    await page.waitForFunction((wanted) => window.keyTimes.length === wanted, key + 1, { polling: 'raf' });
    await page.waitForTimeout(90);
  }
  return page.evaluate(() => ({ times: window.keyTimes, longTasks: window.longTasks }));
}

/** What is kept of the draft on the device: bytes as JSON, and how long it takes to write it once. */
async function kept() {
  const wait = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const database = await wait(indexedDB.open('hamava-drafts'));
  const read = database.transaction('drafts').objectStore('drafts');
  const [[key], [draft]] = await Promise.all([wait(read.getAllKeys()), wait(read.getAll())]);
  const bytes = (value) => new TextEncoder().encode(JSON.stringify(value)).length;
  const begun = performance.now();
  const writing = database.transaction('drafts', 'readwrite');
  writing.objectStore('drafts').put(draft, key);
  const asked = performance.now();
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  return {
    steps: draft.history.past.length,
    stepBytes: bytes(draft.history),
    draftBytes: bytes(draft),
    // The page stands still for the first alone: the rest goes on aside.
    putMs: asked - begun,
    writeMs: performance.now() - begun,
  };
}

/** 200 steps in one draft: what they cost in memory and on the device. */
async function takeSteps(page) {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  // One field after the other: no two changes become one step.
  for (let step = 0; step < STEPS / 2; step += 1) {
    await page.locator('.written-text').fill(`پرسش دربارهٔ خدمت این اداره، نوشتهٔ ${step}`);
    await page.locator('.written-hint').fill(`راهنمای ${step}`);
  }
  await page.locator('.save-saved').waitFor();
  await page.waitForTimeout(1_000);
  const heapBytes = (await heap()) - before;
  return { heapBytes, ...(await page.evaluate(kept)) };
}

/** Milliseconds; null where no browser is installed. */
export async function benchDesigner() {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  await startSite();
  const site = process.env.HAMAVA_E2E_URL;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const id = await writeDraft(site);
    const [first, again] = [[], []];
    let [keys, steps, withSteps] = [null, null, null];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const { context, page } = await signedIn(browser, site);
      first.push(await open(page, id));
      again.push(await open(page, id));
      if (visit === 0) keys = await pressKeys(page);
      if (visit === VISITS - 1) {
        steps = await takeSteps(page);
        withSteps = await open(page, id);
      }
      await context.close();
    }
    return {
      firstMs: at(first, 0.5),
      againMs: at(again, 0.5),
      keyP50: at(keys.times, 0.5),
      keyP95: at(keys.times, 0.95),
      keyMax: Math.max(...keys.times),
      longTasks: keys.longTasks,
      steps,
      withStepsMs: withSteps,
    };
  } finally {
    await browser.close();
    await stopSite();
  }
}
