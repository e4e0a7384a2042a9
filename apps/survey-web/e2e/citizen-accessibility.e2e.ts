import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { newVisitor, openBrowser } from './support/browser.js';
import { CLOSED_LINK, FULL_LINK, OPEN_LINK, UNKNOWN_LINK, begin, submit, walkToCheck } from './support/interview.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function expectNoBarrier(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, ...(await barriersInBothThemes(page)) }).toEqual({ at, light: [], dark: [] });
}

/** What the section is made of; a section of nothing new has no new barrier. */
const questionKinds = (page: Page): Promise<string[]> =>
  page
    .locator('main input, main select')
    .evaluateAll((controls) =>
      controls.map(
        (control) =>
          `${control.tagName} ${control.getAttribute('type')} ${control.closest('label')?.className} ${control.closest('.strip')?.className}`,
      ),
    );

test('no barrier stands on the way from the first section to the receipt, refused and answered, light and dark', async () => {
  const { page, context, complaints } = await newVisitor(browser);
  await begin(page);
  const kindsSeen = new Set<string>();
  await walkToCheck(page, async () => {
    const kinds = await questionKinds(page);
    if (kinds.every((kind) => kindsSeen.has(kind))) return;
    for (const kind of kinds) kindsSeen.add(kind);
    await page.locator('main form button[type=submit]').last().click();
    await page.locator('#problems').waitFor();
    await expectNoBarrier(page);
  });
  await expectNoBarrier(page);
  await submit(page);
  await expectNoBarrier(page);
  expect(complaints).toEqual([]);
  await context.close();
});

const pages = [
  { language: 'fa', path: '/' },
  { language: 'fa', path: `/s/${OPEN_LINK}` },
  { language: 'fa', path: `/s/${FULL_LINK}` },
  { language: 'fa', path: `/s/${CLOSED_LINK}` },
  { language: 'fa', path: `/s/${UNKNOWN_LINK}` },
  { language: 'fa', path: '/privacy' },
  { language: 'fa', path: '/l?back=/' },
  { language: 'en', path: `/s/${OPEN_LINK}` },
  { language: 'en', path: `/s/${UNKNOWN_LINK}` },
] as const;

test.each(pages)('no barrier stands on $path in $language, light and dark', async ({ language, path }) => {
  const { page, context } = await newVisitor(browser, { language });
  await page.goto(path);
  await expectNoBarrier(page);
  await context.close();
});

test('the progress, the strips and the errors are seen in forced colours', async () => {
  const { page, context } = await newVisitor(browser);
  await page.emulateMedia({ forcedColors: 'active' });
  await begin(page);
  const strip = page.locator('main .strip').first();
  await strip.locator('input').nth(7).check({ force: true });
  const painted = await strip.locator('label span').evaluateAll((cells) =>
    cells.map((cell) => {
      const { backgroundColor, color, outlineStyle, boxShadow, borderWidth, fontWeight } = getComputedStyle(cell);
      return JSON.stringify([backgroundColor, color, outlineStyle, boxShadow, borderWidth, fontWeight]);
    }),
  );
  expect(painted[7]).not.toBe(painted[6]);
  await context.close();
});
