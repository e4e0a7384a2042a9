import type { Browser, Page } from 'playwright-core';
import { answerPage } from './support/answer-page.js';
import { barriersInBothThemes } from './support/axe.js';
import { newVisitor, openBrowser } from './support/browser.js';
import { openEveryKind } from './support/every-kind-link.js';

const LINKS = { fa: '7KD2Q9G', en: '7KD2Q9H' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const code of Object.values(LINKS)) await openEveryKind(code);
});
afterAll(() => browser.close());

const CONTROLS = ['radio', 'checkbox', 'text', 'file', 'SELECT', 'TEXTAREA'];

test.each(['fa', 'en'] as const)(
  'without script, at 320 px, in %s: a questionnaire of every kind is answered to its receipt, and nothing is wider than the screen',
  async (language) => {
    const { page, context, complaints } = await newVisitor(browser, { language, width: 320, script: 'off' });
    await page.goto(`/s/${LINKS[language]}`);
    await page.locator('form[action*="/start"] button').first().click();
    const seen = new Set<string>();
    for (let pages = 0; !page.url().endsWith('/check'); pages += 1) {
      expect(pages).toBeLessThan(20);
      const before = page.url();
      for (const control of await page
        .locator('main input:not([type=hidden]), main select, main textarea')
        .evaluateAll((fields) =>
          fields.map((field) => (field.tagName === 'INPUT' ? (field.getAttribute('type') ?? '') : field.tagName)),
        ))
        seen.add(control);
      const { clientWidth, scrollWidth } = await widths(page);
      expect([before, scrollWidth]).toEqual([before, clientWidth]);
      await answerPage(page);
      await page.locator('main form button[type=submit]').last().click();
      await page.waitForURL((url) => url.href !== before);
    }
    expect(CONTROLS.filter((control) => !seen.has(control))).toEqual([]);
    await page.locator('form[action$="/submit"] button').click();
    await page.waitForURL(/\/done$/);
    expect(await page.locator('.receipt .code').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

/** Measured from outside: a page without script cannot be asked. */
async function widths(page: Page): Promise<{ clientWidth: number; scrollWidth: number }> {
  const session = await page.context().newCDPSession(page);
  const { cssLayoutViewport, cssContentSize } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  return { clientWidth: cssLayoutViewport.clientWidth, scrollWidth: cssContentSize.width };
}

test('no barrier stands on any page of a questionnaire of every kind, empty and refused, light and dark', async () => {
  const { page, context } = await newVisitor(browser, { width: 320 });
  await page.goto(`/s/${LINKS.fa}`);
  await page.locator('form[action*="/start"] button').first().click();
  for (let pages = 0; !page.url().endsWith('/check') && pages < 20; pages += 1) {
    const before = page.url();
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForLoadState();
    expect({ before, ...(await barriersInBothThemes(page)) }).toEqual({ before, light: [], dark: [] });
    if (page.url() !== before) continue;
    await answerPage(page);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL((url) => url.href !== before);
  }
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await context.close();
});
