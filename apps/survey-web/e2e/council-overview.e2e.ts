import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { watchShifts } from './support/figures-on-screen.js';
import { newColleague, signIn } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the council begins at one sentence, the index with its interval, and what stands beside it', async () => {
  const { page, context, complaints, strangers } = await newColleague(browser);
  const shifts = await watchShifts(page);
  await signIn(page, 'ozv');
  await page.locator('.overview-sentence').waitFor();
  expect(new URL(page.url()).pathname).toBe('/app/council');
  expect(await page.locator('.overview-sentence').innerText()).toMatch(/اعتماد در .+ [۰-۹]+٫[۰-۹] از ۱۰۰/);
  expect(await page.locator('.overview-small').innerText()).toMatch(/میان [۰-۹٫]+ تا [۰-۹٫]+/);
  const beside = await page.locator('.overview-beside dt').allInnerTexts();
  expect(beside).toEqual(expect.arrayContaining(['زیرشاخص روابط عمومی', 'اعتماد کلی', 'رضایت از خدمات']));
  await page.locator('.figure-svg svg').first().waitFor();
  expect(await shifts()).toBeLessThan(0.1);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await context.close();
});

test('all code of the first screen weighs at most 200 KB as it is sent', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council');
  await page.locator('.figure-svg svg').first().waitFor();
  const sent = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  expect(sent).toBeGreaterThan(50_000);
  expect(sent).toBeLessThanOrEqual(200 * 1024);
  await context.close();
});

test('what is withheld is named with its reason, and has a figure nowhere', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council');
  const told = page.locator('.unknowns li');
  await told.first().waitFor();
  expect(await told.first().innerText()).toContain('پاسخ کمتر از حد نصاب');
  const name = await told.first().locator('b').innerText();
  const cell = page.locator('.multiple', { hasText: name });
  expect(await cell.locator('.multiple-quiet').innerText()).toMatch(/^منتشر نشد/);
  expect(await cell.locator('.multiple-figures').count()).toBe(0);
  await context.close();
});

test('with keys alone a figure becomes a table, tells its origin, and the address keeps both', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council');
  const figure = page.locator('.figure').first();
  await figure.locator('svg[role=img]').waitFor();
  await figure.getByRole('radio', { name: 'جدول' }).focus();
  await page.keyboard.press('Enter');
  await figure.locator('.figure-table').waitFor();
  expect(new URL(page.url()).searchParams.get('tables')).toBe('trend');
  await figure.getByRole('button', { name: /^شناسنامهٔ رقم/ }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  expect(await card.locator('.hash').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
  for (const word of ['روش', 'جامعهٔ هدف', 'قاعدهٔ انتشار']) expect(await card.innerText()).toContain(word);
  await page.reload();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?tables=trend');
  await page.locator('.figure-table').waitFor();
  await context.close();
});

test('a figure leaves as a drawing with its letters, as a picture, and as a table with Latin digits', async () => {
  const { page, context, complaints } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council');
  const figure = page.locator('.figure').first();
  await figure.locator('svg[role=img]').waitFor();
  const files: Record<string, Buffer> = {};
  for (const kind of ['SVG', 'PNG', 'CSV']) {
    await figure.getByRole('button', { name: /^دریافت/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: new RegExp(kind) }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    files[kind] = Buffer.concat(chunks);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^hamava-\\d+-trend-fa.${kind.toLowerCase()}$`));
  }
  expect(files['SVG']?.toString()).toContain('@font-face');
  expect([...(files['PNG']?.subarray(1, 4).toString() ?? '')].join('')).toBe('PNG');
  expect(files['PNG']?.length).toBeGreaterThan(20_000);
  const table = files['CSV']?.toString() ?? '';
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(table).toMatch(/,\d+\.\d,/);
  expect(table).not.toMatch(/[۰-۹]/);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a figure that does not come is told, and comes when asked again', async () => {
  const { page, context } = await newColleague(browser);
  await page.route('**/api/editions/**', (route) => route.abort());
  await signIn(page, 'dabir', '/app/council');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/editions/**');
  await page.getByRole('button', { name: 'تلاش دوباره' }).click();
  await page.locator('.overview-sentence').waitFor();
  await context.close();
});
