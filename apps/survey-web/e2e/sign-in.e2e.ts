import type { Browser } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { PASSWORD } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn, typeCredentials } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  { what: 'a wrong password', username: 'dabir', password: 'hamava-dem' },
  { what: 'an unknown name', username: 'nobody', password: PASSWORD },
])('$what is refused with a sentence that takes the focus', async ({ username, password }) => {
  const { page, context } = await newColleague(browser);
  await page.goto('/app/');
  await page.locator('input[name=username]').waitFor();
  await typeCredentials(page, username, password);
  const refusal = page.locator('[role=alert]');
  await refusal.waitFor();

  expect(await refusal.innerText()).toMatch(/نام کاربری یا گذرواژه/);
  expect(await refusal.innerText()).not.toMatch(/[A-Z_]{4}|\d{3}/);
  expect(await refusal.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator('input[name=username]').inputValue()).toBe(username);
  await context.close();
});

test('empty fields are named one by one, and nothing is sent', async () => {
  const { page, context } = await newColleague(browser);
  await page.goto('/app/');
  await page.locator('input[name=username]').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.locator('form button[type=submit]').click();
  await page.getByText('نام کاربری را بنویسید').waitFor();
  await page.getByText('گذرواژه را بنویسید').waitFor();
  expect(sent.filter((url) => url.endsWith('/graphql'))).toEqual([]);
  await context.close();
});

test('an address that was asked for before signing in is opened after it', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'bargh', '/app/office/waves?from=letter');
  await page.waitForURL(/\/app\/office\/waves\?from=letter$/);
  await context.close();
});

test('signing out ends the session in this browser', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'bargh');
  await page.getByRole('button', { name: 'خروج' }).click();
  await page.locator('input[name=username]').waitFor();
  await page.goto('/app/office/waves');
  await page.locator('input[name=username]').waitFor();
  expect(await page.locator('.wave').count()).toBe(0);
  await context.close();
});

test.each([360, 1280])('the sign-in page has no barrier at %i px in either theme', async (width) => {
  const { page, context, strangers } = await newColleague(browser, { width });
  await page.goto('/app/');
  await page.locator('input[name=username]').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  expect(strangers).toEqual([]);
  await context.close();
});
