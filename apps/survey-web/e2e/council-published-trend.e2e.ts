import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { newColleague, signIn } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('keys walk the waves of the published trend, the way that time goes on the screen', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend');
  await page.locator('.walked svg').waitFor();
  const readout = page.locator('.walked-readout');
  expect(await readout.getAttribute('aria-live')).toBe('polite');
  const walk = async (): Promise<string[]> => {
    await page.locator('.walked').focus();
    const said: string[] = [];
    for (const key of ['End', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
      said.push(await readout.innerText());
    }
    return said;
  };
  const fromLeft = await walk();
  expect(new Set(fromLeft).size).toBe(3);
  expect(fromLeft[0]).toMatch(/^موج ۴.+ بازه .+ پاسخ$/);
  await page.getByRole('radio', { name: 'زمان از راست' }).click();
  const fromRight = await walk();
  // Time now runs to the left, so the left key finds nothing newer than the newest.
  expect(fromRight[1]).toBe(fromRight[0]);
  expect(await page.getByRole('radio', { name: 'کاوش' }).count()).toBe(0);
  await page.reload();
  await page.locator('.walked svg').waitFor();
  expect(await page.getByRole('radio', { name: 'زمان از راست' }).getAttribute('aria-checked')).toBe('true');
  await context.close();
});

test('outcome, agencies, smoothing and way of drawing stand in the address, which brings them back', async () => {
  const { page, context, complaints } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?agencies=post,gas');
  await page.locator('.walked svg').waitFor();
  await page.getByLabel('سنجه').selectOption('t1');
  await page.getByRole('radio', { name: 'هموارشده' }).click();
  await page.getByRole('radio', { name: 'کاوش' }).click();
  await page.locator('.trend-plot canvas').waitFor();
  const query = new URL(page.url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({ agencies: 'post,gas', outcome: 't1', smoothed: 'yes', explore: 'yes' });
  await page.reload();
  await page.locator('.trend-plot canvas').waitFor();
  expect(await page.getByLabel('سنجه').inputValue()).toBe('t1');
  expect(await page.locator('.chips .chip').count()).toBe(3);
  expect(complaints).toEqual([]);
  await context.close();
});

test('outcomes come in groups, and trust and satisfaction stand beside the index', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend');
  const groups = page.locator('optgroup');
  await groups.first().waitFor({ state: 'attached' });
  const named = await groups.evaluateAll((all) =>
    all.map((group) => [
      group.getAttribute('label'),
      [...group.querySelectorAll('option')].map((option) => option.value).join(' '),
    ]),
  );
  expect(named[0]).toEqual(['شاخص', 'index']);
  expect(named).toContainEqual(['کنار شاخص، نه درون آن', 't1 s1']);
  await context.close();
});

test('the provisional figures are one press away and keep their own address', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?agencies=post');
  await page.getByRole('radio', { name: 'موقت' }).click();
  await page.locator('.trend-plot canvas').waitFor();
  const query = new URL(page.url()).searchParams;
  expect([query.get('figures'), query.get('agencies')]).toEqual(['provisional', 'post']);
  await page.locator('.chips button').first().click();
  expect(new URL(page.url()).searchParams.get('figures')).toBe('provisional');
  await context.close();
});
