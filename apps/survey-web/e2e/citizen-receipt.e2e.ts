import type { Browser, Page } from 'playwright-core';
import { newVisitor, openBrowser, siteUrl } from './support/browser.js';
import {
  CLOSED_LINK,
  FULL_LINK,
  OPEN_LINK,
  UNKNOWN_LINK,
  begin,
  isSection,
  receiptOn,
  submit,
  walkToCheck,
} from './support/interview.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['off', 'on'] as const)(
  'with script %s a double press of the last button gives one receipt',
  async (script) => {
    const { page, context } = await newVisitor(browser, { script });
    await begin(page);
    await walkToCheck(page);
    await page.locator('main form[action$="/submit"] button').dblclick();
    await page.waitForURL(/\/done$/);
    const shown = await receiptOn(page);
    await page.reload();
    expect(await receiptOn(page)).toBe(shown);
    await page.goto(`/s/${OPEN_LINK}`);
    expect(await receiptOn(page)).toBe(shown);
    await context.close();
  },
);

test('the same form sent twice at once over two connections gives one receipt', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  await walkToCheck(page);
  const send = () => context.request.post(siteUrl(`/s/${OPEN_LINK}/submit`), { maxRedirects: 0 });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  await page.goto(`/s/${OPEN_LINK}/done`);
  const first = await receiptOn(page);
  await page.goto(`/s/${OPEN_LINK}`);
  expect(await receiptOn(page)).toBe(first);
  await context.close();
});

test('the second visit of the same browser shows that it has answered', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await begin(page);
  await walkToCheck(page);
  await submit(page);
  const receipt = await receiptOn(page);
  const answer = await page.goto(`/s/${OPEN_LINK}`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator('main h1').innerText()).toBe('پاسخ شما پیش‌تر ثبت شده است');
  expect(await receiptOn(page)).toBe(receipt);
  expect(await page.locator('form[action$="/start"]').count()).toBe(0);
  await context.close();
});

test('a reader of another phone does not see the receipt', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await page.goto(`/s/${OPEN_LINK}/done`);
  expect(new URL(page.url()).pathname).toBe(`/s/${OPEN_LINK}`);
  await context.close();
});

const notices = [
  { what: 'a full survey says so', link: FULL_LINK, status: 409, heading: 'به اندازهٔ لازم پاسخ رسیده است' },
  { what: 'a closed survey says so', link: CLOSED_LINK, status: 410, heading: 'این نظرسنجی پایان یافته است' },
  { what: 'an unknown code says so', link: UNKNOWN_LINK, status: 404, heading: 'نظرسنجی‌ای با این پیوند پیدا نشد' },
];

test.each(notices)('$what, and offers the next step', async ({ link, status, heading }) => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  const answer = await page.goto(`/s/${link}`);
  expect(answer?.status()).toBe(status);
  expect(await page.locator('main h1').innerText()).toBe(heading);
  expect(await page.locator('main a.go, main form button').count()).toBeGreaterThan(0);
  expect(await page.locator('form[action$="/start"]').count()).toBe(0);
  await context.close();
});

test('a code typed with spaces, small letters and Persian digits opens its survey', async () => {
  const { page, context } = await newVisitor(browser, { script: 'off' });
  await page.goto('/');
  await page.locator('main form input[name=code]').fill('yfk ۸f۱q');
  await page.locator('main form button').click();
  expect(new URL(page.url()).pathname).toBe(`/s/${OPEN_LINK}`);
  await context.close();
});

/** Tab to the first control that `wanted` names; never by pointer. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
  }
  throw new Error(`the keyboard does not reach ${wanted} on ${page.url()}`);
}

/** Every group has its own stop: Space chooses a radio button, an arrow moves a list, digits fill a box. */
async function answerByKeyboard(page: Page): Promise<void> {
  const answered = () =>
    page.evaluate(() => {
      const { activeElement: control } = document;
      if (control instanceof HTMLInputElement && control.type === 'radio')
        return document.querySelector(`input[name="${control.name}"]:checked`) ? 'done' : 'radio';
      if (control instanceof HTMLInputElement && control.type === 'text') return control.value ? 'done' : 'text';
      if (control instanceof HTMLSelectElement) return control.value ? 'done' : 'list';
      return control instanceof HTMLButtonElement && control.type === 'submit' ? 'submit' : 'done';
    });
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await answered();
    if (stop === 'radio') await page.keyboard.press('Space');
    if (stop === 'list') await page.keyboard.press('ArrowDown');
    if (stop === 'text') await page.keyboard.type('1365');
    if (stop === 'submit') return;
  }
  throw new Error(`the keyboard does not reach the button on ${page.url()}`);
}

async function pressEnterAndMove(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

test('the keyboard alone leads from the start page to the receipt', async () => {
  const { page, context } = await newVisitor(browser);
  await page.goto(`/s/${OPEN_LINK}`);
  await tabTo(page, 'form[action$="/start"] button');
  await pressEnterAndMove(page);
  while (isSection(page)) {
    await answerByKeyboard(page);
    await pressEnterAndMove(page);
  }
  await tabTo(page, 'form[action$="/submit"] button');
  await pressEnterAndMove(page);
  expect(await receiptOn(page)).toHaveLength(8);
  await context.close();
});

test('an arrow to the left chooses the next higher number in Persian, an arrow to the right in English', async () => {
  for (const [language, arrow] of [
    ['fa', 'ArrowLeft'],
    ['en', 'ArrowRight'],
  ] as const) {
    const { page, context } = await newVisitor(browser, { language });
    await begin(page);
    await page.locator('main input[name=t1][value="4"]').focus();
    await page.keyboard.press('Space');
    const from = await page.locator('main input[name=t1][value="4"]').evaluate((e) => e.getBoundingClientRect().left);
    await page.keyboard.press(arrow);
    const chosen = page.locator('main input[name=t1]:checked');
    const to = await chosen.evaluate((element) => element.getBoundingClientRect().left);
    expect(Math.sign(to - from)).toBe(language === 'fa' ? -1 : 1);
    expect(await chosen.getAttribute('value')).toBe('5');
    await context.close();
  }
});
