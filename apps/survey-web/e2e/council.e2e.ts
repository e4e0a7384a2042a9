import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { clippedWords, sidewaysScroll, wordsRead } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

interface Series {
  readonly agency: { readonly key: string; readonly name: { readonly fa: string } };
  readonly points: { readonly status: string; readonly value: number | null }[];
}

const TREND = `query ($surveyId: ID!) {
  trustTrend(surveyId: $surveyId) { agencies { agency { key name { fa } } points { status value } } }
}`;

async function agencySeries(): Promise<Series[]> {
  const staff = await Staff.signIn('dabir');
  const { surveys } = await staff.ask<{ surveys: { id: string }[] }>('{ surveys { id } }');
  const { trustTrend } = await staff.ask<{ trustTrend: { agencies: Series[] } }>(TREND, { surveyId: surveys[0]?.id });
  return trustTrend.agencies;
}

/** Waits until something has been painted on the canvas of the chart. */
async function whenPainted(page: Page): Promise<void> {
  await page.locator('.trend-plot canvas').waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.trend-plot canvas');
    if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return pixels.some((value) => value !== 0);
  });
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the council sees a painted chart whose name says in words what it shows', async () => {
  const { page, context, complaints, strangers } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional');
  await whenPainted(page);
  expect(new URL(page.url()).pathname).toBe('/app/council/trend');
  const canvas = page.locator('.trend-plot canvas');
  expect(await canvas.getAttribute('role')).toBe('img');
  const name = (await canvas.getAttribute('aria-label')) ?? '';
  expect(name).toMatch(/[۰-۹]/);
  expect(name).not.toMatch(/[0-9]|NaN|undefined|null/);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await context.close();
});

test('the table has a row for the council and each of its twenty agencies', async () => {
  const series = await agencySeries();
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional&view=table');
  const rows = page.locator('.trend-table tbody tr');
  await rows.first().waitFor();
  expect(series).toHaveLength(20);
  const names = await rows.locator('th[scope=row]').allInnerTexts();
  expect(names.slice(1).sort()).toEqual(series.map(({ agency }) => agency.name.fa).sort());
  await context.close();
});

test('a withheld figure is words in the table, and its number stands nowhere on the page', async () => {
  const series = await agencySeries();
  const withheld = series.flatMap(({ agency, points }) =>
    points.flatMap(({ status, value }, wave) =>
      status === 'SUPPRESSED' ? [{ name: agency.name.fa, wave, value }] : [],
    ),
  );
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.every(({ value }) => value === null)).toBe(true);
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional&view=table');
  await page.locator('.trend-table tbody tr').first().waitFor();
  for (const { name, wave } of withheld) {
    const row = page.locator('.trend-table tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
    const cell = row.locator('td').nth(wave);
    expect(await cell.innerText()).toContain('منتشر نشد');
    expect(await cell.evaluate((element) => element.outerHTML)).not.toMatch(/[۰-۹0-9]/);
  }
  await context.close();
});

test('the agencies that are picked stand in the address, and the address brings them back', async () => {
  const [first, second] = await agencySeries();
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional');
  await whenPainted(page);
  await page.getByRole('button', { name: /^دستگاه‌ها/ }).click();
  const dialog = page.getByRole('dialog');
  for (const series of [first, second]) {
    const name = series?.agency.name.fa ?? '';
    await dialog.getByRole('searchbox').fill(name);
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  }
  await page.keyboard.press('Escape');
  const keys = [first?.agency.key, second?.agency.key].join(',');
  expect(new URL(page.url()).searchParams.get('agencies')).toBe(keys);

  await page.reload();
  await whenPainted(page);
  const chips = page.locator('.chips .chip');
  expect(await chips.count()).toBe(3);
  const label = await page.locator('.trend-plot canvas').getAttribute('aria-label');
  await page.locator('.chips button').first().click();
  expect(new URL(page.url()).searchParams.get('agencies')).toBe(second?.agency.key);
  expect(await page.locator('.trend-plot canvas').getAttribute('aria-label')).not.toBe(label);
  await context.close();
});

test('search folds Arabic letters: «كل» finds what is written «کل»', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional');
  await whenPainted(page);
  await page.getByRole('button', { name: /^دستگاه‌ها/ }).click();
  await page.getByRole('searchbox').fill('اداره كل');
  expect(await page.getByRole('dialog').getByRole('checkbox').count()).toBeGreaterThan(5);
  await context.close();
});

test('the keyboard walks the waves, and each wave is read out', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional');
  await whenPainted(page);
  await page.locator('.trend-plot').focus();
  const readout = page.locator('.trend-readout');
  expect(await readout.getAttribute('aria-live')).toBe('polite');
  const said: string[] = [];
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight']) {
    await page.keyboard.press(key);
    said.push(await readout.innerText());
  }
  expect(new Set(said).size).toBeGreaterThanOrEqual(4);
  expect(said[2]).toBe(said[4]);
  for (const sentence of said) expect(sentence).toMatch(/[۰-۹]/);
  await page.keyboard.press('Escape');
  expect(said).not.toContain(await readout.innerText());
  await context.close();
});

const seats = ([360, 1280] as const).flatMap((width) =>
  (['fa', 'en'] as const).map((language) => ({ width, language })),
);

test.each(seats)('the trend fits $width px in $language as chart and as table', async (seat) => {
  const { page, context, complaints } = await newColleague(browser, seat);
  await signIn(page, 'dabir', '/app/council/trend?figures=provisional&agencies=post,gas');
  await whenPainted(page);
  const html = page.locator('html');
  for (const view of ['chart', 'table'] as const) {
    if (view === 'table') {
      await page.goto('/app/council/trend?figures=provisional&view=table');
      await page.locator('.trend-table').waitFor();
    }
    expect({
      view,
      lang: await html.getAttribute('lang'),
      dir: await html.getAttribute('dir'),
      sideways: await sidewaysScroll(page),
      clipped: await clippedWords(page),
    }).toEqual({ view, lang: seat.language, dir: seat.language === 'fa' ? 'rtl' : 'ltr', sideways: 0, clipped: [] });
    const foreign = seat.language === 'fa' ? /[0-9٠-٩]/ : /[۰-۹٠-٩]/;
    expect((await wordsRead(page)).split('\n').filter((line) => foreign.test(line))).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  { width: 360, language: 'fa', view: 'chart' },
  { width: 1280, language: 'fa', view: 'table' },
  { width: 1280, language: 'en', view: 'chart' },
] as const)('no barrier stands on the $view at $width px in $language, light and dark', async ({ view, ...seat }) => {
  const { page, context } = await newColleague(browser, seat);
  await signIn(page, 'dabir', `/app/council/trend?figures=provisional&agencies=post,gas&view=${view}`);
  await (view === 'chart' ? whenPainted(page) : page.locator('.trend-table').waitFor());
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await context.close();
});
