import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { newColleague, signIn } from './support/staff-screens.js';

const FIRST = 'ravesh';
/** Writes the council's questionnaires as well. */
const SECOND = 'dabir';

let browser: Browser;
let id: string;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  const author = await Staff.signIn(FIRST);
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد مشترک', en: 'Together' } };
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  ({ id } = (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire);
});
afterAll(() => browser.close());

async function openDesigner(username: string) {
  const visitor = await newColleague(browser, { width: 1440, height: 900 });
  await signIn(visitor.page, username, `/app/office/questionnaires/${id}`);
  await visitor.page.locator('.designer .tree').waitFor();
  return visitor;
}

/** The page on the phone has tests of its own, and no script can look into it from here. */
async function barriers(page: Page) {
  await page.locator('.phone-preview iframe').evaluate((frame) => frame.remove());
  return barriersInBothThemes(page);
}

/** The first question that can be written in, by its code. */
async function openText(page: Page, at: number): Promise<string> {
  const row = page.locator('.tree .leaf').nth(at);
  await row.click();
  const code = (await row.getAttribute('data-key')) ?? '';
  await page.locator(`[data-text-of="${code}"]`).waitFor();
  return code;
}

test('whoever writes in a question is named to colleagues, who may write there all the same, and is gone on leaving', async () => {
  const { page, context } = await openDesigner(FIRST);
  const codes = await page
    .locator('.tree .leaf')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));
  const code = codes[1] ?? '';
  const colleague = await Staff.signIn(SECOND);
  await colleague.ask(
    'mutation ($id: ID!, $code: String!) { noteDraftPresence(id: $id, itemCode: $code, editing: true) { name } }',
    { id, code },
  );
  await page.locator(`.tree [data-key="${code}"] .presence-editing`).waitFor();
  await page.locator(`.tree .leaf[data-key="${code}"]`).click();
  const note = page.locator('.held-note');
  await note.waitFor();
  expect(await note.innerText()).toContain('همین حالا این پرسش را ویرایش می‌کند');
  expect(await page.locator(`[data-text-of="${code}"]`).count()).toBe(0);
  expect(await barriers(page)).toEqual({ light: [], dark: [] });

  await note.locator('button').focus();
  await page.keyboard.press('Enter');
  await page.locator(`[data-text-of="${code}"]`).waitFor();
  expect(await note.count()).toBe(0);

  await colleague.ask('mutation ($id: ID!) { leaveDraft(id: $id) }', { id });
  await page.locator('.presence-mark').waitFor({ state: 'detached' });
  await context.close();
});

test('marked words stand in the comment as they were, and a changed text is said to be changed', async () => {
  const { page, context, complaints } = await openDesigner(FIRST);
  const code = await openText(page, 0);
  const text = page.locator(`[data-text-of="${code}"]`);
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let letters = 0; letters < 6; letters += 1) await page.keyboard.press('Shift+ArrowLeft');
  const words = (await text.inputValue()).slice(0, 6).trim();
  await page.locator('.piece-chosen button[aria-label="نظر دربارهٔ واژه‌های انتخاب‌شده"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.side-body form textarea') === true);
  expect(await page.locator('.quote-draft .quote').innerText()).toBe(words);
  await page.keyboard.type('این واژه روشن نیست.');
  await page.locator('.side-body form button[type=submit]').click();
  await page.locator('.comments .quote').waitFor();
  expect(await page.locator('.comments .quote').innerText()).toBe(words);
  expect(await page.locator('.comments').innerText()).not.toContain('متن عوض شده است');
  expect(await barriers(page)).toEqual({ light: [], dark: [] });
  await text.fill('پرسشی دیگر؟');
  await page.locator('.comments .fine').filter({ hasText: 'متن عوض شده است' }).waitFor();
  expect(await page.locator('.comments .quote').innerText()).toBe(words);
  expect(complaints).toEqual([]);
  await context.close();
});

test('words that were asked before are found again while they are written', async () => {
  const { page, context } = await openDesigner(FIRST);
  const author = await Staff.signIn(FIRST);
  // Those of offices are out of the council's reach here.
  const query = '{ questionnaires { id state agency { id } } }';
  const { questionnaires } = await author.ask<{
    questionnaires: { id: string; state: string; agency: object | null }[];
  }>(query);
  const published = questionnaires.find(({ state, agency }) => state === 'PUBLISHED' && agency === null)?.id ?? '';
  type Answer = {
    questionnaire: { versions: { definition: { sections: { questions: { text: { fa: string } }[] }[] } }[] };
  };
  const asked = await author.ask<Answer>('query ($id: ID!) { questionnaire(id: $id) { versions { definition } } }', {
    id: published,
  });
  const questions = asked.questionnaire.versions[0]?.definition.sections.flatMap((section) => section.questions) ?? [];
  const words = questions.find(({ text }) => text.fa.length > 25)?.text.fa ?? '';
  const code = await openText(page, 0);
  await page.locator(`[data-text-of="${code}"]`).fill(words);
  await page.locator('.used-before').waitFor();
  expect(await page.locator('.used-before').innerText()).toMatch(/پیش‌تر پرسیده شده است[\s\S]*نسخهٔ [۰-۹]/);
  await page.locator(`[data-text-of="${code}"]`).fill('رنگ دیوار سالن انتظار چطور به چشمتان می‌آید؟');
  await page.locator('.used-before').waitFor({ state: 'detached' });
  await context.close();
});
