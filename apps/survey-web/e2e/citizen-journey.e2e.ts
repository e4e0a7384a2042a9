import type { Browser, Page } from 'playwright-core';
import { type Language, newVisitor, openBrowser } from './support/browser.js';
import { OPEN_LINK, begin, receiptOn, submit, walkToCheck } from './support/interview.js';
import { clippedWords, sidewaysScroll, stripMiddles, wordsRead } from './support/looks.js';

const FOREIGN_DIGITS = { fa: /[0-9٠-٩]/, en: /[۰-۹٠-٩]/ } as const;
const DIRECTION = { fa: 'rtl', en: 'ltr' } as const;

async function expectPageFit(page: Page, language: Language): Promise<void> {
  const html = page.locator('html');
  const words = await wordsRead(page);
  expect({
    at: new URL(page.url()).pathname,
    lang: await html.getAttribute('lang'),
    dir: await html.getAttribute('dir'),
    sideways: await sidewaysScroll(page),
    clipped: await clippedWords(page),
    foreignDigits: words.split('\n').filter((line) => FOREIGN_DIGITS[language].test(line)),
  }).toEqual({
    at: new URL(page.url()).pathname,
    lang: language,
    dir: DIRECTION[language],
    sideways: 0,
    clipped: [],
    foreignDigits: [],
  });
}

async function expectStripsInReadingOrder(page: Page, language: Language): Promise<number> {
  const strips = await stripMiddles(page);
  const sideBySide = strips.filter((middles) => new Set(middles.map(Math.round)).size > 1);
  for (const middles of sideBySide) {
    const ordered = [...middles].sort((a, b) => (language === 'fa' ? b - a : a - b));
    expect(middles).toEqual(ordered);
  }
  return sideBySide.length;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const seats = (['fa', 'en'] as const).flatMap((language) =>
  [320, 360, 1100].flatMap((width) => (['off', 'on'] as const).map((script) => ({ language, width, script }))),
);

test.each(seats)(
  'a citizen answers in $language at $width px with script $script and holds a receipt',
  async (seat) => {
    const { page, context, complaints, strangers } = await newVisitor(browser, seat);
    const { language } = seat;
    let sections = 0;
    let strips = 0;
    const look = (on: Page) => expectPageFit(on, language);

    await page.goto('/');
    await look(page);
    await page.goto(`/s/${OPEN_LINK}`);
    await look(page);
    await begin(page);
    await walkToCheck(page, async () => {
      sections += 1;
      await look(page);
      strips += await expectStripsInReadingOrder(page, language);
    });
    expect(new URL(page.url()).pathname).toBe(`/s/${OPEN_LINK}/check`);
    await look(page);
    await submit(page);
    await look(page);

    expect(await receiptOn(page)).toHaveLength(8);
    expect(sections).toBeGreaterThanOrEqual(5);
    expect(strips).toBeGreaterThanOrEqual(10);
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
    await context.close();
  },
);

test.each(['/privacy', '/l?back=/', '/s/nonsense', '/s/DGXHKBF', '/s/KZDH268'])(
  '%s fits a phone of 320 px in both languages',
  async (path) => {
    for (const language of ['fa', 'en'] as const) {
      const { page, context } = await newVisitor(browser, { language, width: 320, script: 'off' });
      await page.goto(path);
      await expectPageFit(page, language);
      await context.close();
    }
  },
);
