import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { newColleague, signIn } from './support/staff-screens.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const EDITIONS = '/app/council/editions';
const BECAUSE = 'نام یک دستگاه درست شد';

interface Candidate {
  readonly id: string;
  readonly sha256: string;
}

/** The candidate that waits, as a member of staff sees it. */
async function candidate(staff: Staff): Promise<Candidate | undefined> {
  const { surveys } = await staff.ask<{ surveys: { id: string }[] }>('{ surveys { id } }');
  for (const { id } of surveys) {
    const { editions } = await staff.ask<{ editions: (Candidate & { state: string })[] }>(
      'query ($id: ID!) { editions(surveyId: $id) { id sha256 state } }',
      { id },
    );
    const found = editions.find(({ state }) => state === 'candidate');
    if (found) return found;
  }
  return undefined;
}

test('a correction is made by one person, read on every screen before, and published by another alone', async () => {
  const maker = await newColleague(browser);
  await signIn(maker.page, 'dabir', EDITIONS);
  await maker.page.getByRole('button', { name: 'ویرایش اصلاحی…' }).click();
  await maker.page.getByLabel('دلیل، به فارسی').fill(BECAUSE);
  await maker.page.getByLabel('دلیل، به انگلیسی').fill('The name of an agency is set right');
  await maker.page.getByRole('button', { name: 'ساختن ویرایش اصلاحی' }).click();
  await maker.page.getByText('انتشار با نفر دوم است').waitFor({ timeout: 90_000 });
  const card = maker.page.locator('.under-way');
  expect(await card.locator('.difference-said').innerText()).toMatch(/شاخص استان|هیچ رقم منتشرشده‌ای/);
  expect(await card.getByRole('button', { name: 'انتشار…' }).count()).toBe(0);

  // Whoever goes around the screen is refused all the same.
  const secretary = await Staff.signIn('dabir');
  const waiting = await candidate(secretary);
  if (waiting === undefined) throw new Error('no candidate waits');
  const publish = 'mutation ($id: ID!, $sha256: String!) { publishEdition(id: $id, sha256: $sha256) { number } }';
  await expect(secretary.ask(publish, { ...waiting })).rejects.toThrow(/TWO_PERSONS/);

  await maker.page.getByRole('link', { name: 'دیدن صفحه‌ها با رقم‌های این ویرایش' }).click();
  const banner = maker.page.locator('.preview-banner');
  for (const name of ['روند اعتماد', 'مقایسهٔ دستگاه‌ها', 'موج‌ها', 'نمای کلی']) {
    await banner.getByRole('link', { name }).click();
    await maker.page.locator('.figure-svg svg').first().waitFor();
    expect(await banner.innerText()).toMatch(/پیش‌نمایش ویرایش [۰-۹]+؛ هنوز منتشر نشده است/);
    expect(await maker.page.getByRole('button', { name: /^دریافت/ }).count()).toBe(0);
  }
  await banner.getByRole('link', { name: 'بازگشت به ویرایش منتشرشده' }).click();
  await banner.waitFor({ state: 'detached' });
  await maker.context.close();

  const reader = await newColleague(browser);
  await signIn(reader.page, 'ravesh', EDITIONS);
  await reader.page.getByRole('button', { name: 'انتشار…' }).click();
  await reader.page.getByRole('dialog').locator('.difference-said').waitFor();
  await reader.page.getByRole('button', { name: 'منتشر شود' }).click();
  const newest = reader.page.locator('.sheet tbody tr').first();
  await newest.filter({ hasText: BECAUSE }).waitFor();
  expect(await newest.innerText()).toContain('کنونی');
  expect(await reader.page.locator('.sheet tbody tr').count()).toBeGreaterThan(1);
  await reader.context.close();
});

test('a change of method is proposed in Persian digits, decided by another person, and not while a wave is open', async () => {
  const author = await newColleague(browser);
  await signIn(author.page, 'ravesh', '/app/council/method');
  await author.page.getByRole('button', { name: 'پیشنهاد تغییر…' }).click();
  const form = author.page.getByRole('dialog');
  // The drivers of the index alone have weights.
  expect(await form.locator('fieldset').last().locator('input').count()).toBe(5);
  await form.getByLabel('کمترین شمار پاسخ').fill('۴۰');
  await form.getByLabel('چرا؟').fill('رقم‌های پایدارتر می‌خواهیم');
  await form.getByRole('button', { name: 'فرستادن پیشنهاد' }).click();
  const own = author.page.locator('.under-way');
  await own.getByText('این پیشنهاد از شماست').waitFor();
  expect(await own.innerText()).toContain('از ۳۰ به ۴۰');
  expect(await own.getByRole('button').count()).toBe(0);
  await author.context.close();

  const decider = await newColleague(browser);
  await signIn(decider.page, 'dabir', '/app/council/method');
  const waiting = decider.page.locator('.under-way');
  await waiting.getByText('تا موجی باز است روش تغییر نمی‌کند').waitFor();
  expect(await waiting.getByRole('button', { name: 'تأیید' }).isDisabled()).toBe(true);
  const secretary = await Staff.signIn('dabir');
  const { methods } = await secretary.ask<{ methods: { number: number; state: string }[] }>(
    '{ methods { number state } }',
  );
  const number = methods.find(({ state }) => state === 'proposed')?.number;
  const approve = 'mutation ($number: Int!) { decideMethod(number: $number, approve: true) { number } }';
  await expect(secretary.ask(approve, { number })).rejects.toThrow(/METHOD_WAVE_OPEN/);
  await waiting.getByRole('button', { name: 'رد' }).click();
  await waiting.waitFor({ state: 'detached' });
  await decider.context.close();
});
