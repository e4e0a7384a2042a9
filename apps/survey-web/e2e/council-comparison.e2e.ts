import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { newColleague, signIn } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every ranked agency has a set of places, and the withheld ones stand unranked', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/comparison?tables=ranking');
  const rows = page.locator('.figure').first().locator('tbody tr');
  await rows.first().waitFor();
  const told = await rows.allInnerTexts();
  const ranked = told.filter((row) => !row.includes('منتشر نشد'));
  expect(ranked.length).toBeGreaterThan(10);
  for (const row of ranked) expect(row).toMatch(/[۰-۹]+ تا [۰-۹]+/);
  expect(told.slice(ranked.length).every((row) => /منتشر نشد/.test(row) && !/[۰-۹]/.test(row))).toBe(true);
  await context.close();
});

test('the heat table is sorted by any column with keys, says so, and the address keeps it', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/comparison');
  const heat = page.locator('.heat');
  const head = heat.getByRole('columnheader', { name: /پاسخ‌گویی/ });
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  const query = new URL(page.url()).searchParams;
  expect([query.get('sort'), query.get('order')]).toEqual(['responsiveness', 'ascending']);
  const cells = await heat.locator('tbody tr td:nth-child(3) .heat-cell:not(.heat-withheld)').allInnerTexts();
  const latin = (text: string): number =>
    Number(
      [...(/[۰-۹]+٫[۰-۹]/.exec(text)?.[0] ?? '')]
        .map((sign) => (sign === '٫' ? '.' : String(sign.charCodeAt(0) - 0x6f0)))
        .join(''),
    );
  const values = cells.map(latin);
  expect(values.length).toBeGreaterThan(10);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  await context.close();
});

test('a cell opens what stands behind it, and leads to the trend and the page of the agency', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/comparison');
  const cell = page.locator('.heat tbody tr').first().locator('.heat-cell').nth(1);
  await cell.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  expect(await panel.innerText()).toMatch(/بازه [۰-۹٫]+ تا [۰-۹٫]+/);
  expect(await panel.innerText()).toContain('میانگین استان');
  await panel.getByRole('link', { name: 'روند همین سنجه' }).click();
  await page.locator('.walked svg').waitFor();
  expect(new URL(page.url()).searchParams.get('outcome')).toBe('responsiveness');
  await page.goBack();
  await page.getByRole('dialog').waitFor();
  await context.close();
});

test('a small trend is a link to the page of its agency', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/comparison?outcome=pri&wave=3');
  const links = page.locator('.multiple');
  await links.first().waitFor();
  expect(await links.count()).toBe(20);
  expect(await links.first().getAttribute('href')).toMatch(/^\/app\/council\/agencies\/[\w-]+$/);
  await context.close();
});
