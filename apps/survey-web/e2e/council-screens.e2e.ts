import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes, barriersOnPhone } from './support/axe.js';
import { openBrowser, type Seat } from './support/browser.js';
import { collidingWords, overlappingTexts, tinyTexts, watchCanvases } from './support/figures-on-screen.js';
import { foreignLines, sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

/** Every screen on which the council or an office reads figures, with what is there when it has come. */
const SCREENS = {
  ozv: [
    { path: '/app/council', sign: '.figure-svg svg' },
    { path: '/app/council/trend?agencies=post,gas', sign: '.walked svg' },
    { path: '/app/council/trend?agencies=post,gas&explore=yes', sign: '.trend-plot canvas' },
    { path: '/app/council/trend?figures=provisional&agencies=post', sign: '.trend-plot canvas' },
    { path: '/app/council/comparison', sign: '.heat' },
    { path: '/app/council/agencies/post', sign: '.scorecard .figure-svg svg' },
    { path: '/app/council/waves', sign: '.wave-facts' },
  ],
  dabir: [
    { path: '/app/council/editions', sign: '.editions-page table' },
    { path: '/app/council/method', sign: '.editions-page ol' },
  ],
  bargh: [{ path: '/app/office/figures', sign: '.scorecard .figure-svg svg' }],
  havashenasi: [{ path: '/app/office/figures', sign: '.scorecard-withheld' }],
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(page: Page, { path, sign }: { readonly path: string; readonly sign: string }): Promise<void> {
  await page.goto(path);
  await page.locator(sign).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** What bars a reader in English bars one in Persian. */
async function barriers(page: Page, { width, language }: Seat): Promise<string[]> {
  if (language === 'en') return [];
  if (width === 360) return barriersOnPhone(page);
  const { light, dark } = await barriersInBothThemes(page);
  return [...light, ...dark];
}

const clean = { sideways: 0, tiny: [], overlapping: [], colliding: [], canvas: [], foreign: [], barred: [] };

const seats: readonly Seat[] = [
  { language: 'fa', width: 1280 },
  { language: 'fa', width: 360 },
  { language: 'en', width: 1280 },
];

describe.each(seats)('at $width px in $language', (seat) => {
  test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'every screen of figures that %s reads keeps its words apart, large enough and in one language, bars nobody, and asks nobody else',
    async (user) => {
      const { page, context, complaints, strangers } = await newColleague(browser, seat);
      const canvases = await watchCanvases(page);
      await signIn(page, user);
      const found: Record<string, unknown> = {};
      for (const screen of SCREENS[user]) {
        await open(page, screen);
        found[screen.path] = {
          sideways: await sidewaysScroll(page),
          tiny: await tinyTexts(page),
          overlapping: await overlappingTexts(page),
          colliding: await collidingWords(page),
          canvas: await canvases.faults(),
          foreign: await foreignLines(page),
          barred: await barriers(page, seat),
        };
      }
      expect(found).toEqual(Object.fromEntries(SCREENS[user].map(({ path }) => [path, clean])));
      expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
      await context.close();
    },
  );
});

/** Colours of drawings that are no shade of grey. */
function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isGrey = (paint: string): boolean => {
      const [, r, g, b] = /^rgba?\((\d+), (\d+), (\d+)/.exec(paint) ?? [];
      return r === g && g === b;
    };
    const paints = [...document.querySelectorAll('main .figure-svg svg *')].flatMap((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke];
    });
    return [...new Set(paints)].filter((paint) => paint.startsWith('rgb') && !isGrey(paint));
  });
}

test('on paper every figure is grey, as wide as the sheet, with its words apart and no control, whatever the theme', async () => {
  const { page, context } = await newColleague(browser, { theme: 'dark', width: 1400 });
  await signIn(page, 'ozv');
  const found: Record<string, unknown> = {};
  const drawn = SCREENS.ozv.filter(({ sign }) => !sign.endsWith('canvas'));
  for (const screen of drawn) {
    await open(page, screen);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.locator('.figure-svg svg[width="686"]').first().waitFor();
    found[screen.path] = {
      sideways: await sidewaysScroll(page),
      tiny: await tinyTexts(page),
      overlapping: await overlappingTexts(page),
      colliding: await collidingWords(page),
      colours: await colours(page),
      controls: await page.locator('main .figure-actions:visible, main .figure-tools:visible').count(),
      ground: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    };
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1400, height: 800 });
  }
  const paper = { sideways: 0, tiny: [], overlapping: [], colliding: [], colours: [], controls: 0 };
  const white = { ...paper, ground: 'rgb(255, 255, 255)' };
  expect(found).toEqual(Object.fromEntries(drawn.map(({ path }) => [path, white])));
  await context.close();
});

test('a scorecard fills at most two sheets of A4', async () => {
  const { page, context } = await newColleague(browser);
  await signIn(page, 'ozv');
  for (const agency of ['post', 'electricity']) {
    await open(page, { path: `/app/council/agencies/${agency}`, sign: '.scorecard .figure-svg svg' });
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets?.length).toBeLessThanOrEqual(2);
  }
  await context.close();
});
