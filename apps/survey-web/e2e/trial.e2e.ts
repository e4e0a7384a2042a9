import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { type Visitor, openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

const OFFICE = 'havashenasi';
const BAND = 'همهٔ پاسخ‌های این صفحه ساختگی است.';

let browser: Browser;
let author: Staff;
beforeAll(async () => {
  [browser, author] = await Promise.all([openBrowser(), Staff.signIn(OFFICE)]);
});
afterAll(() => browser.close());

async function serviceDesk(): Promise<string> {
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  const input = {
    from: 'TEMPLATE',
    templateKey: 'service_desk',
    title: { fa: 'پیشخوان آزمایشی', en: 'Desk on trial' },
  };
  return (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire.id;
}

async function startTrial(id: string, input: Record<string, unknown> = {}): Promise<void> {
  await author.ask('mutation ($input: StartTrialInput!) { startTrial(input: $input) { id } }', {
    input: { questionnaireId: id, size: 100, temper: 'uniform', leavingPercent: 20, seed: 7, ...input },
  });
}

const pathOf = (id: string): string => `/app/office/questionnaires/${id}/trial`;

async function openTrial(id: string, seat: Parameters<typeof newColleague>[1] = {}): Promise<Visitor> {
  const visitor = await newColleague(browser, seat);
  await signIn(visitor.page, OFFICE, pathOf(id));
  await visitor.page.locator('.trial-band').waitFor();
  return visitor;
}

/** Tabs until the focus is on something with these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return label?.trim() ?? '';
    });
    if (focused === words) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to “${words}”`);
}

const results = (page: Page) => page.locator('.trial-tiles');
const tile = (page: Page, name: string) => page.locator('.trial-tiles > div', { hasText: name }).locator('dd');

test('an office starts a trial by keyboard, sees what a thousand made-up answers give, reloads, and deletes it', async () => {
  const id = await serviceDesk();
  const { page, context, complaints } = await openTrial(id);
  expect(await page.locator('.trial-told').innerText()).toContain('هنوز اجرای آزمایشی نیست');
  expect(await page.locator('.trial-band').innerText()).toContain(BAND);
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });

  await tabTo(page, 'یکنواخت');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await tabTo(page, 'شمارهٔ بخت');
  await page.keyboard.type('۷');
  await page.keyboard.press('Enter');
  await page.locator('.trial-progress').or(results(page)).first().waitFor();
  expect(await page.locator('.trial-band').innerText()).toContain(BAND);
  await results(page).waitFor({ timeout: 60_000 });

  const facts = await page.locator('.trial-facts').innerText();
  for (const part of ['۱٬۰۰۰', 'خوش‌بین', '۷']) expect(facts).toContain(part);
  const bars = await page.locator('.trial-answers').first().locator('tbody tr').count();
  expect(bars).toBeGreaterThan(1);
  expect(await page.locator('.trial-link img').getAttribute('alt')).toBe('کد QR پیوند آزمایشی');
  const counted = await tile(page, 'پاسخ شمرده شد').innerText();
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });

  await page.reload();
  await results(page).waitFor();
  expect(await tile(page, 'پاسخ شمرده شد').innerText()).toBe(counted);
  const csv = await page.request.get((await page.locator('a[download]').getAttribute('href')) ?? '');
  expect((await csv.text()).split('\r\n')[1]).toMatch(/^yes,/);

  await page.getByRole('button', { name: 'پاک‌کردن', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await dialog.getByRole('button', { name: 'پاک شود' }).press('Enter');
  await results(page).waitFor({ state: 'detached' });
  expect(await page.locator('.trial-told').innerText()).toContain('هنوز اجرای آزمایشی نیست');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(complaints).toEqual([]);
  await context.close();
});

test('whoever answers by the link of a trial is told so, and is counted in the trial', async () => {
  const id = await serviceDesk();
  await startTrial(id, { leavingPercent: 0 });
  const { page, context } = await openTrial(id);
  await results(page).waitFor({ timeout: 60_000 });
  expect(await tile(page, 'پاسخ شمرده شد').innerText()).toBe('۱۰۰');
  const [citizen] = await Promise.all([context.waitForEvent('page'), page.locator('.trial-address a').click()]);
  await citizen.waitForLoadState();
  expect(await citizen.locator('h1').first().innerText()).toContain('آزمایشی');
  await context.close();
});

test('a trial that ends elsewhere is said to be gone; one that came to no end can be started again', async () => {
  const id = await serviceDesk();
  await startTrial(id);
  const { page, context } = await openTrial(id);
  await results(page).waitFor({ timeout: 60_000 });
  await author.ask('mutation ($id: ID!) { deleteTrial(questionnaireId: $id) }', { id });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('.trial-told', { hasText: 'دیگر نیست' }).waitFor();

  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data?: { trial?: { state: string; report: unknown } | null } };
    if (body.data?.trial) Object.assign(body.data.trial, { state: 'STOPPED', report: null });
    await route.fulfill({ response: answer, json: body });
  });
  await startTrial(id);
  await page.reload();
  await page.locator('.trial-told', { hasText: 'به پایان نرسید' }).waitFor();
  expect(await page.getByRole('button', { name: 'آغاز دوباره' }).isEnabled()).toBe(true);
  expect(await page.getByLabel('شمارهٔ بخت').inputValue()).toBe('۷');
  await page.unroute('**/graphql');

  await page.route('**/graphql', (route) => route.abort());
  await page.reload();
  await page.unroute('**/graphql');
  await context.close();
});

test.each([
  { language: 'fa', width: 360 },
  { language: 'en', width: 360 },
  { language: 'fa', width: 1280 },
] as const)('the results fit $width px in $language, and another office sees none of it', async (seat) => {
  const id = await serviceDesk();
  await startTrial(id);
  const { page, context, complaints } = await openTrial(id, seat);
  await results(page).waitFor({ timeout: 60_000 });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  const digits = seat.language === 'fa' ? /[0-9]/ : /[۰-۹]/;
  expect(await page.locator('.trial-tiles, .trial-main').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(digits),
  );
  expect(complaints).toEqual([]);
  await context.close();

  const stranger = await newColleague(browser, seat);
  await signIn(stranger.page, 'bargh', pathOf(id));
  await stranger.page.getByRole('alert').waitFor();
  expect(await results(stranger.page).count()).toBe(0);
  await stranger.context.close();
});
