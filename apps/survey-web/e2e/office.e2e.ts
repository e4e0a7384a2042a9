import type { Browser } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { clippedWords, sidewaysScroll, wordsRead } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

interface OfficeWave {
  readonly counted: number;
  readonly agency: { readonly name: { readonly fa: string; readonly en: string } };
  readonly wave: { readonly title: { readonly fa: string } };
  readonly links: { readonly code: string; readonly url: string }[];
  readonly point: { readonly status: string; readonly value: number | null } | null;
}

const WAVES = `{ officeWaves {
  counted agency { name { fa en } } wave { title { fa } } links { code url } point { status value }
} }`;

const wavesOf = async (username: string): Promise<OfficeWave[]> => {
  const staff = await Staff.signIn(username);
  return (await staff.ask<{ officeWaves: OfficeWave[] }>(WAVES)).officeWaves;
};

const persian = (value: number): string =>
  String(value)
    .replace(/\B(?=(\d{3})+$)/g, '٬')
    .replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a PR manager sees every own wave with its QR codes, short codes and counts', async () => {
  const waves = await wavesOf('sabt-ahval');
  const { page, context, complaints, strangers } = await newColleague(browser);
  await signIn(page, 'sabt-ahval');
  await page.locator('.wave').first().waitFor();

  expect(await page.locator('.wave').count()).toBe(waves.length);
  for (const [index, { counted, links, wave }] of waves.entries()) {
    const card = page.locator('.wave').nth(index);
    const text = await card.innerText();
    expect(text).toContain(wave.title.fa);
    expect(text).toContain(persian(counted));
    for (const { url } of links) expect(text).toContain(url);
    const pictures = card.locator('img.qr');
    expect(await pictures.count()).toBe(links.length);
    const drawn = await pictures.evaluateAll((images) =>
      images.map((image) => (image as HTMLImageElement).naturalWidth > 0 && image.getAttribute('alt') !== ''),
    );
    expect(drawn.every(Boolean)).toBe(true);
  }
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  await context.close();
});

test('a PR manager sees nothing of another agency, on the screen or over the wire', async () => {
  const [own] = await wavesOf('bargh');
  const [other] = await wavesOf('sabt-ahval');
  const { page, context } = await newColleague(browser);
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) answers.push(await response.text());
  });
  await signIn(page, 'bargh');
  await page.locator('.wave').first().waitFor();

  const seen = (await page.locator('body').innerText()) + answers.join();
  expect(seen).toContain(own?.agency.name.fa);
  expect(seen).not.toContain(other?.agency.name.fa);
  for (const { code } of other?.links ?? []) expect(seen).not.toContain(code);
  await context.close();
});

test('a PR manager who opens the page of the council is told whose it is', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'bargh', '/app/council/trend');
  await page.getByText('دسترسی').first().waitFor();
  expect(await page.locator('canvas').count()).toBe(0);
  await context.close();
});

test('a withheld own figure is words and no number', async () => {
  const waves = await wavesOf('havashenasi');
  const withheld = waves.findIndex(({ point }) => point?.status === 'SUPPRESSED');
  expect(withheld).toBeGreaterThanOrEqual(0);
  expect(waves[withheld]?.point?.value).toBeNull();
  const { page, context } = await newColleague(browser);
  await signIn(page, 'havashenasi');
  const point = page.locator('.wave').nth(withheld).locator('.own-point');
  await point.waitFor();
  expect(await point.innerText()).toContain('منتشر نشد');
  expect(await point.innerText()).not.toMatch(/[0-9۰-۹]/);
  await context.close();
});

test('a poster shows one QR code, the short code and the last day', async () => {
  const [newest] = await wavesOf('sabt-ahval');
  const { page, context } = await newColleague(browser);
  await signIn(page, 'sabt-ahval', `/app/office/waves?poster=${newest?.links[0]?.code ?? ''}`);
  const poster = page.locator('article.poster');
  await poster.waitFor();
  expect(await poster.locator('img').count()).toBe(1);
  expect((await poster.locator('.poster-code').innerText()).replace(/[^0-9A-Z]/g, '')).toBe(newest?.links[0]?.code);
  await context.close();
});

const seats = ([360, 1280] as const).flatMap((width) =>
  (['fa', 'en'] as const).map((language) => ({ width, language })),
);

test.each(seats)('the waves of an office fit $width px in $language', async (seat) => {
  const { page, context } = await newColleague(browser, seat);
  await signIn(page, 'sabt-ahval');
  await page.locator('.wave').first().waitFor();
  const html = page.locator('html');
  expect({
    lang: await html.getAttribute('lang'),
    dir: await html.getAttribute('dir'),
    sideways: await sidewaysScroll(page),
    clipped: await clippedWords(page),
  }).toEqual({ lang: seat.language, dir: seat.language === 'fa' ? 'rtl' : 'ltr', sideways: 0, clipped: [] });
  if (seat.language === 'en') expect(await wordsRead(page)).not.toMatch(/[۰-۹]/);
  await context.close();
});

test.each([
  { width: 360, language: 'fa' },
  { width: 1280, language: 'en' },
] as const)('no barrier stands on the waves of an office at $width px in $language, light and dark', async (seat) => {
  const { page, context } = await newColleague(browser, seat);
  await signIn(page, 'sabt-ahval');
  await page.locator('.wave').first().waitFor();
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await context.close();
});
