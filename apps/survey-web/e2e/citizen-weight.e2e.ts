import type { Browser, Page } from 'playwright-core';
import { newVisitor, openBrowser, siteUrl } from './support/browser.js';
import { OPEN_LINK, answerSection, begin, goOn, isSection } from './support/interview.js';
import { fetchRaw, unpacked } from './support/wire.js';

const KIBIBYTE = 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function packed(page: Page) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetchRaw(page.url(), { 'accept-encoding': 'br', cookie });
}

test('every section comes in one first window of the network: at most 14 KB of brotli', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  while (isSection(page)) {
    const answer = await packed(page);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(unpacked(answer)).toContain('</html>');
    expect(answer.body.length).toBeLessThanOrEqual(14 * KIBIBYTE);
    await answerSection(page);
    await goOn(page);
  }
  const check = await packed(page);
  expect(check.body.length).toBeLessThanOrEqual(14 * KIBIBYTE);
  await context.close();
});

test('a browser that knows no brotli gets the same page without it', async () => {
  const plain = await fetchRaw(siteUrl(`/s/${OPEN_LINK}`));
  const brotli = await fetchRaw(siteUrl(`/s/${OPEN_LINK}`), { 'accept-encoding': 'gzip, br' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(unpacked(brotli)).toBe(plain.body.toString('utf8'));
});

/** Bytes over the wire by the kind of what was loaded. */
async function weigh(path: string): Promise<Map<string, number>> {
  const { page, context } = await newVisitor(browser);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const weights = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'unknown';
    weights.set(kind, (weights.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await context.close();
  return weights;
}

test('the first view weighs at most 50 KB without the typeface, and the typeface at most 50 KB', async () => {
  const weights = await weigh(`/s/${OPEN_LINK}`);
  const font = weights.get('Font') ?? 0;
  const all = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(weights.get('Document')).toBeGreaterThan(1 * KIBIBYTE);
  expect(all - font).toBeLessThanOrEqual(50 * KIBIBYTE);
  expect(font).toBeGreaterThan(10 * KIBIBYTE);
  expect(font).toBeLessThanOrEqual(50 * KIBIBYTE);
});

test('the script of the citizen pages is one file of at most 8 KB of brotli', async () => {
  const { status, headers, body } = await fetchRaw(siteUrl('/assets/citizen.js'), { 'accept-encoding': 'br' });
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/javascript/);
  expect(headers['content-encoding']).toBe('br');
  expect(body.length).toBeLessThanOrEqual(8 * KIBIBYTE);
});

test('an interview asks no other host for anything and breaks no rule of its content security policy', async () => {
  const { page, complaints, strangers, context } = await newVisitor(browser);
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await begin(page);
  while (isSection(page)) {
    await answerSection(page);
    await goOn(page);
  }
  const policy = (await fetchRaw(siteUrl(`/s/${OPEN_LINK}`))).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect({ complaints, strangers, violations }).toEqual({ complaints: [], strangers: [], violations: [] });
  await context.close();
});
