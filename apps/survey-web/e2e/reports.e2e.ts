import type { Browser } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { clippedWords, sidewaysScroll, wordsRead } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('an office makes the report of its agency, follows it, and throws it away again', async () => {
  const { page, context, complaints, strangers } = await newColleague(browser);
  await signIn(page, 'bargh', '/app/office/reports');
  await page.getByRole('button', { name: 'ساختن گزارش' }).click();
  const row = page.locator('.report-list li');
  await row.waitFor();
  expect(await row.locator('b').innerText()).toMatch(/برق.*فارسی/);
  const pdf = row.getByRole('link', { name: /دریافت PDF/ });
  await pdf.waitFor({ timeout: 90_000 });
  const file = await page.request.get((await pdf.getAttribute('href')) ?? '');
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await row.getByRole('button', { name: /حذف/ }).click();
  await page.getByRole('button', { name: 'حذف گزارش' }).click();
  await row.waitFor({ state: 'detached' });
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await context.close();
});

test('without a mail server the secretary reads letters that were kept, and keeps the list of recipients', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/reports');
  await page.getByText('هیچ نامه‌ای بیرون نمی‌رود').waitFor();
  const letter = page.getByRole('link', { name: /دیدن نامهٔ .*برق/ });
  await expect(letter.waitFor({ timeout: 90_000 })).resolves.toBeUndefined();
  const [opened] = await Promise.all([context.waitForEvent('page'), letter.click()]);
  await opened.locator('img').waitFor();
  expect(await opened.locator('[dir=rtl]').first().innerText()).toContain('گرامی،');
  expect(await opened.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await opened.close();

  await page.getByRole('button', { name: 'افزودن گیرنده' }).click();
  await page.getByLabel('نام و عنوان').fill('نسرین آزمونی (نمایشی)');
  await page.getByRole('button', { name: 'ذخیره' }).click();
  await page.getByText('نام و نشانی کامل رایانامه را بنویسید.').waitFor();
  await page.getByLabel('نشانی رایانامه').fill('nasrin@agency.example');
  await page.getByRole('button', { name: 'ذخیره' }).click();
  await page.getByText('nasrin@agency.example').waitFor();
  await page.getByRole('button', { name: 'برداشتن نسرین آزمونی (نمایشی)' }).click();
  await page.getByRole('button', { name: 'برداشتن از فهرست' }).click();
  await page.getByText('nasrin@agency.example').waitFor({ state: 'detached' });
  await context.close();
});

test.each([
  { language: 'fa', width: 360, username: 'dabir', path: '/app/council/reports' },
  { language: 'en', width: 1280, username: 'bargh', path: '/app/office/reports' },
] as const)('$path has no barrier at $width pixels in $language', async ({ language, width, username, path }) => {
  const { page, context } = await newColleague(browser, { language, width });
  await signIn(page, username, path);
  await page.locator('.reports-page .note-list').last().waitFor();
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await clippedWords(page)).toEqual([]);
  if (language === 'fa') expect(await wordsRead(page)).not.toMatch(/\b(Report|Edition|Letter|sent)\b/);
  await context.close();
});
