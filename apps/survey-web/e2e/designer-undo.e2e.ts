import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';
/** As many as are remembered. */
const STEPS = 200;

let browser: Browser;
let author: Staff;
beforeAll(async () => {
  browser = await openBrowser();
  author = await Staff.signIn(AUTHOR);
});
afterAll(() => browser.close());

async function openServiceDesk() {
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد پیشخوان', en: 'Service desk' } };
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  const { id } = (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire;
  const visitor = await newColleague(browser, { width: 1440, height: 900 });
  await signIn(visitor.page, AUTHOR, `/app/office/questionnaires/${id}`);
  await visitor.page.locator('.written-text').waitFor();
  return { id, ...visitor };
}

async function textOnServer(id: string): Promise<string | undefined> {
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { definition } } }';
  const { questionnaire } = await author.ask<{
    questionnaire: { draft: { definition: { sections: { questions: { text: { fa: string } }[] }[] } } };
  }>(query, { id });
  return questionnaire.draft.definition.sections[0]?.questions[0]?.text.fa;
}

async function loadAgain(page: Page): Promise<void> {
  await page.locator('.save-saved').waitFor();
  await page.reload();
  await page.locator('.written-text').waitFor();
}

const press = async (page: Page, key: string, times = 1): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
};

const untilText = (page: Page, wanted: string) =>
  page.waitForFunction((text) => document.querySelector<HTMLTextAreaElement>('.written-text')?.value === text, wanted);

test('what was typed before the page was loaded again is undone by Ctrl+Z and done again by Ctrl+Shift+Z', async () => {
  const { id, page, context, complaints } = await openServiceDesk();
  const original = await page.locator('.written-text').inputValue();
  await page.locator('.written-text').focus();
  await press(page, 'Control+a');
  await page.keyboard.type('امروز چرا آمدید؟');
  await loadAgain(page);
  await untilText(page, 'امروز چرا آمدید؟');
  await press(page, 'Control+z');
  await untilText(page, original);
  await loadAgain(page);
  expect(await textOnServer(id)).toBe(original);
  await press(page, 'Control+Shift+z');
  await untilText(page, 'امروز چرا آمدید؟');
  await page.locator('.save-saved').waitFor();
  expect(await textOnServer(id)).toBe('امروز چرا آمدید؟');
  expect(complaints).toEqual([]);
  await context.close();
});

test('200 steps outlive the page, each of them both ways, and the one before them does not', async () => {
  const { page, context, complaints } = await openServiceDesk();
  // One field after the other, so that no two changes become one step; the first two steps are two too many.
  for (let step = 1; step <= STEPS / 2 + 1; step += 1) {
    await page.locator('.written-text').fill(`متن ${step}`);
    await page.locator('.written-hint').fill(`راهنما ${step}`);
  }
  const last = STEPS / 2 + 1;
  await loadAgain(page);
  await press(page, 'Control+z', STEPS + 5);
  await untilText(page, 'متن 1');
  expect(await page.locator('.written-hint').inputValue()).toBe('راهنما 1');
  await loadAgain(page);
  await press(page, 'Control+Shift+z', STEPS + 5);
  await untilText(page, `متن ${last}`);
  expect(await page.locator('.written-hint').inputValue()).toBe(`راهنما ${last}`);
  expect(complaints).toEqual([]);
  await context.close();
});
