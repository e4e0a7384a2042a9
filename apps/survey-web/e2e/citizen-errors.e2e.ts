import type { Browser, Page } from 'playwright-core';
import { newVisitor, openBrowser } from './support/browser.js';
import { OPEN_LINK, answerSection, begin, goOn, isSection, itemCodes } from './support/interview.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const next = 'main form button[type=submit]';

/** Stays on the section, which is refused. */
async function pressNext(page: Page): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator(next).last().click(),
  ]);
  await page.waitForLoadState('load');
  return answer.status();
}

async function walkToLastSection(page: Page): Promise<void> {
  while (!(await page.locator('main input[name=birth_year]').count())) {
    await answerSection(page);
    await goOn(page);
  }
}

test.each(['off', 'on'] as const)('with script %s a refused page begins with what to mend', async (script) => {
  const { page, context } = await newVisitor(browser, { script });
  await begin(page);
  const codes = await itemCodes(page);
  expect(await pressNext(page)).toBe(422);

  expect(await page.title()).toMatch(/^خطا: /);
  const summary = page.locator('#problems');
  expect(await summary.getAttribute('role')).toBe('alert');
  const beforeHeading = await page.evaluate(() => {
    const [problems, heading] = [document.getElementById('problems'), document.querySelector('main h1')];
    return Boolean(problems && heading && problems.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(beforeHeading).toBe(true);
  const links = summary.locator('a');
  expect(await links.count()).toBe(codes.length);
  expect(await page.locator('#problems h2').innerText()).toBe('دو پاسخ نیاز به اصلاح دارد');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(script === 'on' ? 'problems' : '');
  await context.close();
});

test('each link of the summary leads to the first control of its question', async () => {
  const { page, context } = await newVisitor(browser);
  await begin(page);
  await pressNext(page);
  const codes = await itemCodes(page);
  for (const [index, code] of codes.entries()) {
    await page.locator('#problems a').nth(index).click();
    const landed = await page.evaluate(() => {
      const target = document.querySelector(':target');
      return { name: target?.getAttribute('name'), focused: target === document.activeElement };
    });
    expect(landed).toEqual({ name: code, focused: true });
  }
  await context.close();
});

test('a refused page keeps every answer that was given, the wrong word too', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  await walkToLastSection(page);
  await answerSection(page);
  await page.locator('input[type=text][name=birth_year]').fill('هزار و سیصد');
  const before = await page.locator('main input:checked').evaluateAll((inputs) => inputs.map(({ id }) => id));
  expect(await pressNext(page)).toBe(422);

  expect(await page.locator('input[type=text][name=birth_year]').inputValue()).toBe('هزار و سیصد');
  expect(await page.locator('main select').inputValue()).not.toBe('');
  expect(await page.locator('main input:checked').evaluateAll((inputs) => inputs.map(({ id }) => id))).toEqual(before);
  expect(await page.locator('#problems a').count()).toBe(1);
  expect(await page.locator('#problems a').innerText()).toContain('فقط عدد بنویسید');
  await context.close();
});

test('a year of birth in Persian, Arabic, Latin or mixed digits is the same year', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  await walkToLastSection(page);
  const last = page.url();
  await answerSection(page);
  for (const year of ['۱۳۶۵', '١٣٦٥', '1365', '۱۳6٥']) {
    await page.locator('input[type=text][name=birth_year]').fill(year);
    await goOn(page);
    expect(isSection(page)).toBe(false);
    expect(await page.locator('main').innerText()).toContain('۱۳۶۵');
    await page.goto(last);
  }
  await context.close();
});

test('changing the language keeps the page and the answers', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  await answerSection(page, 2);
  await goOn(page);
  const second = page.url();
  await page.goBack();
  await page.reload();
  const before = await page.locator('main input:checked').evaluateAll((inputs) => inputs.map(({ id }) => id));
  expect(before.length).toBeGreaterThan(0);
  const first = page.url();
  await page.locator('a.tongue').click();
  await page.locator('main a[href^="/l/en"]').click();

  expect(page.url()).toBe(first);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('main input:checked').evaluateAll((inputs) => inputs.map(({ id }) => id))).toEqual(before);
  await goOn(page);
  expect(page.url()).toBe(second);
  await context.close();
});

test('a section that is still ahead leads back to the first unanswered one', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  const first = page.url();
  await page.goto(`/s/${OPEN_LINK}/4`);
  expect(page.url()).toBe(first);
  await context.close();
});
