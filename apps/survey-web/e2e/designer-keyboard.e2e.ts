import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { Keys } from './support/keyboard.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';
const TITLE = 'نظر مراجعان پیشخوان';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const value = (element: Element): string => (element as HTMLSelectElement).value;
const row = (element: Element): string => element.getAttribute('data-key') ?? '';

test('from the list to a questionnaire with a rule by keys alone, and the focus is always seen', async () => {
  const { page, context, complaints } = await newColleague(browser, { width: 1440, height: 900 });
  await signIn(page, AUTHOR, '/app/office/questionnaires');
  await page.locator('.page-head .button-primary').waitFor();
  const keys = new Keys(page);

  await keys.tabTo('.page-head .button-primary');
  await keys.press('Enter');
  // A window begins at its first field, keeps the keys to itself, and gives the focus back.
  await keys.arrivesAt('[role=dialog] select');
  await keys.press('Escape');
  await keys.arrivesAt('.page-head .button-primary');
  await keys.press('Enter');
  await keys.arrivesAt('[role=dialog] select');
  await keys.pressUntil('ArrowDown', value, 'TEMPLATE');
  await keys.press('Tab');
  await keys.pressUntil('ArrowDown', value, 'service_desk');
  await keys.press('Tab');
  // The title follows the template until it is written.
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('میز خدمت');
  await keys.press('Control+a');
  await page.keyboard.type(TITLE);
  await keys.tabTo('[role=dialog] button[type=submit]');
  await page.keyboard.press('Enter');

  // A page that opens is read from its heading on.
  await page.locator('.designer .tree').waitFor();
  await keys.arrivesAt('.designer h1');
  expect(await page.title()).toContain(TITLE);
  await keys.tabTo('.tree [role=row]');
  await keys.pressUntil('ArrowDown', row, 'desk_overall');
  await page.locator('.tree [data-key=desk_overall][aria-selected=true]').waitFor();
  await keys.tabTo('.side-tab[aria-selected=true]');
  await keys.press('ArrowLeft');
  await page.locator('.side-tab[aria-selected=true]', { hasText: 'منطق' }).waitFor();
  await keys.tabTo('.sentence .link-button');
  const before = await page.locator('.plain-reading').first().innerText();
  await keys.press('Enter');
  // The button has become a sentence: its first word is next.
  await keys.arrivesAt('.clause select');
  await keys.pressUntil('ArrowUp', value, 'desk_done');
  const reading = await page.locator('.plain-reading').first().innerText();
  expect(reading).not.toBe(before);
  expect(reading).toMatch(/فقط کسانی که/);

  await page.locator('.save-saved').waitFor();
  const author = await Staff.signIn(AUTHOR);
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { definition } } }';
  const { questionnaire } = await author.ask<{
    questionnaire: {
      draft: { definition: { title: { fa: string }; sections: { questions: { code: string; showIf?: unknown }[] }[] } };
    };
  }>(query, { id: new URL(page.url()).pathname.split('/').at(-1) });
  const { definition } = questionnaire.draft;
  expect(definition.title.fa).toBe(TITLE);
  const ruled = definition.sections.flatMap(({ questions }) => questions).find(({ code }) => code === 'desk_overall');
  expect(ruled?.showIf).toMatchObject({ question: 'desk_done' });

  // Without its last comparison the sentence is a button again, and the focus is on it.
  await keys.tabTo('.clause .tool');
  await keys.press('Enter');
  await keys.arrivesAt('.sentence .link-button');
  expect(complaints).toEqual([]);
  await context.close();
});
