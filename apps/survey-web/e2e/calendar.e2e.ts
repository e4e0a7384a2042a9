import type { Browser } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { clippedWords, sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

interface Planned {
  readonly wave: { readonly title: { readonly fa: string }; readonly opensOn: string; readonly state: string };
  readonly agencies: number;
  readonly notes: readonly { readonly move: string }[];
}

const CALENDAR = '{ waveCalendar { wave { title { fa } opensOn state } agencies notes { move } } }';
const TITLE = 'موج آزمایشی تقویم';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the secretary plans a wave and moves its days; without a reason nothing is paused', async () => {
  const { page, context, complaints, strangers } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/fieldwork');
  await page.locator('.wave-lines').waitFor();
  await page.getByRole('button', { name: 'موج تازه…' }).click();
  const form = page.locator('.plan-form');
  await form.getByLabel('نام موج به فارسی').fill(TITLE);
  await form.getByLabel('نخستین روز').fill('۱۴۱۰/۰۱/۱۵');
  await form.getByLabel('واپسین روز').fill('۱۴۱۰/۰۱/۱۴');
  await form.getByLabel(/^همهٔ دستگاه‌ها/).uncheck();
  await form.getByRole('button', { name: 'ساختن موج' }).click();
  expect(await form.getByRole('alert').innerText()).toContain('دست‌کم یک دستگاه');
  await form.getByLabel('اداره کل هواشناسی').check();
  await form.getByRole('button', { name: 'ساختن موج' }).click();
  // The server refuses days the wrong way round; the form keeps what was typed.
  await form.getByRole('alert').waitFor();
  expect(await form.getByLabel('نام موج به فارسی').inputValue()).toBe(TITLE);
  await form.getByLabel('واپسین روز').fill('1410/02/15');
  await form.getByRole('button', { name: 'ساختن موج' }).click();
  await form.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: new RegExp(`جابه‌جایی روزها.*${TITLE}`) }).click();
  await page.getByRole('dialog').getByLabel('نخستین روز').fill('۱۴۱۰/۰۱/۲۰');
  await page.getByRole('button', { name: 'انجام بده' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { waveCalendar } = await (await Staff.signIn('dabir')).ask<{ waveCalendar: Planned[] }>(CALENDAR);
  const [own] = waveCalendar.filter(({ wave }) => wave.title.fa === TITLE);
  expect(own).toMatchObject({ agencies: 1, wave: { opensOn: '2031-04-09', state: 'PLANNED' } });
  expect(own?.notes.map(({ move }) => move)).toEqual(['plan', 'reschedule']);

  await page.getByRole('button', { name: /^توقف.*پاییز ۱۴۰۵/ }).click();
  await page.getByRole('button', { name: 'انجام بده' }).click();
  expect(await page.getByRole('dialog').getByRole('alert').innerText()).toBe('دلیل را بنویسید.');
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await context.close();
});

test('a member of the council reads the calendar and can change nothing', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'ozv', '/app/council/fieldwork');
  await page.locator('.wave-lines').waitFor();
  expect(await page.getByRole('button', { name: /موج تازه|توقف|بایگانی|تمدید/ }).count()).toBe(0);
  await context.close();
});

test.each([
  ['fa', 360],
  ['en', 1280],
] as const)(
  'no barrier stands in the calendar in %s at %i px, light and dark, nothing is cut off',
  async (language, width) => {
    const { page, context } = await newColleague(browser, { language, width });
    await signIn(page, 'dabir', '/app/council/fieldwork');
    await page.locator('.wave-lines').waitFor();
    expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
    expect([await sidewaysScroll(page), await clippedWords(page)]).toEqual([0, []]);
    await context.close();
  },
);
