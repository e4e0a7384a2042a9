import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';

let browser: Browser;
let id: string;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(createDraft);
afterAll(() => browser.close());

async function createDraft(): Promise<void> {
  const author = await Staff.signIn(AUTHOR);
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد پیشخوان', en: 'Service desk' } };
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  ({ id } = (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire);
}

async function openDesigner(seat: { width?: number; language?: 'fa' | 'en' } = {}) {
  const visitor = await newColleague(browser, { width: 1440, height: 900, ...seat });
  await signIn(visitor.page, AUTHOR, `/app/office/questionnaires/${id}`);
  await visitor.page.locator('.designer .tree').waitFor();
  return visitor;
}

const untilWidth = (page: Page, width: number) =>
  page.waitForFunction(
    (wanted) =>
      Math.round(document.querySelector('.designer-structure')?.getBoundingClientRect().width ?? 0) === wanted,
    width,
  );

/** The page on the phone has tests of its own, and no script can look into it from here. */
async function barriers(page: Page) {
  await page.locator('.phone-preview iframe').evaluate((frame) => frame.remove());
  return barriersInBothThemes(page);
}

const codesIn = (page: Page): Promise<string[]> =>
  page.locator('.tree .leaf').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));

const untilOrder = (page: Page, codes: readonly string[]) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.tree .leaf')].map((row) => row.getAttribute('data-key')).join() === wanted,
    codes.join(),
  );

test('panels are made wider and hidden by keys, in the direction of reading, and are found so again', async () => {
  const { page, context, complaints } = await openDesigner();
  const line = page.locator('.separator-structure');
  expect(await line.getAttribute('aria-valuenow')).toBe('276');
  await line.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await line.getAttribute('aria-valuenow')).toBe('308');
  await untilWidth(page, 308);
  const side = page.locator('.separator-side');
  await side.focus();
  await page.keyboard.press('Enter');
  await page.locator('.designer-side').waitFor({ state: 'hidden' });
  expect(await side.getAttribute('aria-valuenow')).toBe('0');
  await page.reload();
  await page.locator('.designer .tree').waitFor();
  await untilWidth(page, 308);
  expect(await page.locator('.designer-side').isVisible()).toBe(false);
  await page.locator('.panel-toggle button[aria-controls=designer-side]').click();
  await page.locator('.designer-side').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await barriers(page)).toEqual({ light: [], dark: [] });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a panel follows the pointer that pulls its line, and stops at its limits', async () => {
  const { page, context } = await openDesigner({ language: 'en' });
  const box = await page.locator('.separator-structure').boundingBox();
  if (box === null) throw new Error('the line is not on the screen');
  await page.mouse.move(box.x, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 50, box.y + 300, { steps: 4 });
  await untilWidth(page, 326);
  await page.mouse.move(box.x - 250, box.y + 300, { steps: 4 });
  await page.mouse.up();
  await untilWidth(page, 200);
  await context.close();
});

test('on a narrow window the side panel lies over the page until Escape', async () => {
  const { page, context } = await openDesigner({ width: 1100 });
  expect(await page.locator('.designer-side').isVisible()).toBe(false);
  const toggle = page.locator('.panel-toggle button[aria-controls=designer-side]');
  await toggle.click();
  await page.locator('.designer-side').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await page.locator('.side-tab').first().focus();
  await page.keyboard.press('Escape');
  await page.locator('.designer-side').waitFor({ state: 'hidden' });
  expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  await context.close();
});

test('several questions move, are copied and are deleted together, each as one step back', async () => {
  const { page, context, complaints } = await openDesigner();
  const before = await codesIn(page);
  const [first = '', second = '', third = ''] = before;
  await page.locator('.tree .leaf').nth(0).click();
  await page
    .locator('.tree .leaf')
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await page.locator('.selection-bar').waitFor();
  expect(await page.locator('.selection-count').innerText()).toContain('۲');
  await page.keyboard.press('Alt+ArrowDown');
  await untilOrder(page, [third, first, second, ...before.slice(3)]);
  await page.keyboard.press('Control+z');
  await untilOrder(page, before);

  await page.locator('.selection-bar button').nth(2).click();
  await page.waitForFunction((count) => document.querySelectorAll('.tree .leaf').length === count, before.length + 2);
  expect((await codesIn(page)).slice(0, 2)).toEqual([first, second]);
  await page.locator('.selection-bar').waitFor();
  expect(await barriers(page)).toEqual({ light: [], dark: [] });
  await page.locator('.selection-bar button').nth(3).click();
  await untilOrder(page, before);
  await page.keyboard.press('Control+z');
  await page.waitForFunction((count) => document.querySelectorAll('.tree .leaf').length === count, before.length + 2);
  await page.keyboard.press('Control+z');
  await untilOrder(page, before);
  expect(complaints).toEqual([]);
  await context.close();
});

const sectionsIn = (page: Page): Promise<string[]> =>
  page.locator('.tree .branch').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));

const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);

test('Delete takes out what is chosen in the structure, asks where rules need it, and comes back as one step', async () => {
  const { page, context, complaints } = await openDesigner();
  const before = await codesIn(page);
  const [sectionCode = ''] = await sectionsIn(page);
  await page.locator('.tree .leaf').nth(0).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.selection-bar').waitFor();
  await page.keyboard.press('Delete');
  const question = page.locator('.dialog-box');
  const left = before.slice(2);
  if (await question.isVisible()) await question.locator('button.button-primary').click();
  await untilOrder(page, left);
  await page.waitForFunction((code) => document.activeElement?.getAttribute('data-key') === code, left[0]);
  await page.keyboard.press('Control+z');
  await untilOrder(page, before);

  await page.locator(`.tree .branch[data-key="${sectionCode}"]`).click();
  await page.keyboard.press('Delete');
  await question.waitFor();
  expect(await barriers(page)).toEqual({ light: [], dark: [] });
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await focusedRow(page)).toBe(sectionCode);
  expect(await codesIn(page)).toEqual(before);

  await page.locator('.structure-search').fill('x');
  await page.keyboard.press('Delete');
  await page.locator('.structure-search').fill('');
  await untilOrder(page, before);
  expect(complaints).toEqual([]);
  await context.close();
});

test('sections move together by keys, in their order, as one step', async () => {
  const { page, context } = await openDesigner();
  for (const count of [2, 3]) {
    await page.locator('.add-button').last().click();
    await page.locator('.palette button').last().click();
    await page.waitForFunction((wanted) => document.querySelectorAll('.tree .branch').length === wanted, count);
  }
  const before = await sectionsIn(page);
  const [first = '', second = '', third = ''] = before;
  const row = (code: string) => page.locator(`.tree .branch[data-key="${code}"]`);
  await row(first).click();
  await row(second).click({ modifiers: ['Control'] });
  await page.locator('.selection-bar').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForFunction(
    (code) => document.querySelector('.tree .branch')?.getAttribute('data-key') === code,
    third,
  );
  expect((await sectionsIn(page)).slice(0, 3)).toEqual([third, first, second]);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (code) => document.querySelector('.tree .branch')?.getAttribute('data-key') === code,
    first,
  );
  expect(await sectionsIn(page)).toEqual(before);
  await context.close();
});

test('the line beside a panel never tells a width that the window does not give', async () => {
  const { page, context } = await openDesigner({ width: 1280 });
  const line = page.locator('.separator-structure');
  await line.focus();
  await page.keyboard.press('End');
  const told = Number(await line.getAttribute('aria-valuenow'));
  const { width = 0 } = (await page.locator('.designer-structure').boundingBox()) ?? {};
  expect(told).toBe(Math.round(width));
  expect(told).toBeLessThan(480);
  await page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('aria-valuenow')).toBe(String(told - 16));
  await context.close();
});

const focusedId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.className ?? '');

test('the palette of commands finds actions and questions by name and number, by keys alone', async () => {
  const { page, context, complaints } = await openDesigner();
  const palette = page.locator('.command-field input');
  await page.locator('.tree .leaf').nth(0).click();
  await page.keyboard.press('Control+k');
  await palette.waitFor();
  expect(await barriers(page)).toEqual({ light: [], dark: [] });
  await page.keyboard.type('3');
  await page.waitForFunction(() => document.querySelectorAll('.command').length < 12);
  expect(await page.locator('.command').first().innerText()).toContain('پ۳');
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
  const third = (await codesIn(page))[2] ?? '';
  await page.locator(`.piece-chosen[data-code="${third}"]`).waitFor();
  await page.waitForFunction((code) => document.activeElement?.getAttribute('data-key') === code, third);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('كليد');
  await page.waitForFunction(() => document.querySelectorAll('.command').length === 1);
  await page.keyboard.press('Enter');
  await page.locator('.keys-sheet').waitFor();
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await page.keyboard.press('Escape');
  await page.locator('.keys-sheet').waitFor({ state: 'detached' });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('افزودن متن کوتاه');
  await page.waitForFunction(() => document.querySelectorAll('.command').length === 1);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () =>
      document.activeElement?.hasAttribute('data-text-of') === true &&
      document.querySelector('.dialog-overlay') === null,
  );
  expect(complaints).toEqual([]);
  await context.close();
});

test('a slash goes to the search and a question mark shows the keys, but not while somebody types', async () => {
  const { page, context } = await openDesigner({ language: 'en' });
  await page.locator('.tree .leaf').nth(0).click();
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('.structure-search'));
  await page.keyboard.type('/?');
  expect(await page.locator('.structure-search').inputValue()).toBe('/?');
  expect(await page.locator('.keys-sheet').count()).toBe(0);
  await page.keyboard.press('Control+k');
  expect(await page.locator('.command-field').count()).toBe(0);
  await page.locator('.structure-search').fill('');
  await page.locator('.tree .leaf').nth(0).click();
  await page.keyboard.press('Shift+?');
  await page.locator('.keys-sheet').waitFor();
  expect(await page.locator('.keys-sheet').innerText()).not.toMatch(/[آ-ی]/);
  await page.keyboard.press('Escape');
  await page.locator('.keys-sheet').waitFor({ state: 'detached' });
  expect(await focusedId(page)).not.toBe('');
  await context.close();
});
