import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';
const REVIEWER = 'ravesh';

interface Draft {
  readonly definition: {
    readonly sections: {
      readonly code: string;
      readonly questions: { readonly code: string; readonly text: { fa: string }; readonly showIf?: unknown }[];
    }[];
  };
}

let browser: Browser;
let author: Staff;
beforeAll(async () => {
  browser = await openBrowser();
  author = await Staff.signIn(AUTHOR);
});
afterAll(() => browser.close());

/** A new questionnaire from the template of the service desk. */
async function serviceDesk(): Promise<string> {
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد پیشخوان', en: 'Service desk' } };
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  return (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire.id;
}

async function questionsOnServer(id: string) {
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { definition } } }';
  const { questionnaire } = await author.ask<{ questionnaire: { draft: Draft } }>(query, { id });
  return questionnaire.draft.definition.sections.flatMap(({ questions }) => questions);
}

async function openDesigner(id: string, seat: { width?: number } = {}) {
  const visitor = await newColleague(browser, { width: 1440, height: 900, ...seat });
  await signIn(visitor.page, AUTHOR, `/app/office/questionnaires/${id}`);
  await visitor.page.locator('.designer .tree').waitFor();
  return visitor;
}

const saved = (page: Page): Promise<void> => page.locator('.save-saved').waitFor();

/** Presses Tab until the focus is on what is asked for: the way of somebody without a pointer. */
async function tabTo(page: Page, selector: string, back = false): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

const codesInTree = (page: Page): Promise<string[]> =>
  page.locator('.tree .leaf').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));

test('a rule is built on the service desk template by keyboard only', async () => {
  const id = await serviceDesk();
  const { page, context, complaints } = await openDesigner(id);
  await tabTo(page, '.tree [role=row]');
  await page.keyboard.press('End');
  await tabTo(page, '.side-tab[aria-selected=true]');
  await page.keyboard.press('ArrowLeft');
  await page.locator('.side-tab[aria-selected=true]', { hasText: 'منطق' }).waitFor();
  await tabTo(page, '.sentence .link-button');
  await page.keyboard.press('Enter');
  await page.locator('.clause').first().waitFor();
  expect(await page.locator('.plain-reading').innerText()).toMatch(/فقط کسانی که/);
  await page.keyboard.press('Control+s');
  await saved(page);
  const questions = await questionsOnServer(id);
  expect(questions.at(-1)?.showIf).toBeDefined();
  expect(complaints).toEqual([]);
  await context.close();
});

test('questions are put in another order by keyboard, by dragging and by Alt and an arrow', async () => {
  const id = await serviceDesk();
  const { page, context } = await openDesigner(id);
  const before = await codesInTree(page);
  await page.locator('.tree .leaf').first().click();
  await page.locator('.tree .leaf .grip').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.drop-line').first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (first) => document.querySelector('.tree .leaf')?.getAttribute('data-key') !== first,
    before[0],
  );
  const dragged = await codesInTree(page);
  expect(dragged).not.toEqual(before);
  expect([...dragged].sort()).toEqual([...before].sort());
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (first) => document.querySelector('.tree .leaf')?.getAttribute('data-key') === first,
    before[0],
  );

  await page.locator('.tree .leaf').first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForFunction(
    (first) => document.querySelector('.tree .leaf')?.getAttribute('data-key') !== first,
    before[0],
  );
  await page.locator('.save-saved').waitFor();
  expect((await questionsOnServer(id)).map(({ code }) => code).slice(0, 2)).toEqual([before[1], before[0]]);
  await context.close();
});

test('a question cannot be moved before the one that its rule looks at', async () => {
  const id = await serviceDesk();
  const { page, context } = await openDesigner(id);
  const ruled = (await questionsOnServer(id)).find(({ showIf }) => showIf !== undefined);
  await page.locator(`.tree .leaf[data-key="${ruled?.code}"]`).click();
  const before = await codesInTree(page);
  await page.keyboard.press('Alt+ArrowUp');
  await page.locator('.notice-bar').waitFor();
  expect(await codesInTree(page)).toEqual(before);
  await context.close();
});

test('what is typed without a line is kept on the device and sent later', async () => {
  const id = await serviceDesk();
  const { page, context } = await openDesigner(id);
  await context.setOffline(true);
  await page.locator('.written-text').fill('برای چه کاری آمده بودید؟');
  await page.locator('.save-offline').waitFor();
  await context.setOffline(false);
  await saved(page);
  expect((await questionsOnServer(id))[0]?.text.fa).toBe('برای چه کاری آمده بودید؟');
  await context.close();
});

test('a path is played on the phone, kept as a scenario and held against the draft, and leads on to a trial', async () => {
  const id = await serviceDesk();
  const { page, context, complaints } = await openDesigner(id);
  await page.locator('.designer-bar button', { hasText: 'آزمون مسیرها' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.paths tbody tr').first().waitFor();
  await dialog
    .getByRole('button', { name: /^اجرا: / })
    .first()
    .click();
  await dialog.locator('.path-phone iframe').waitFor();
  expect(await dialog.locator('.path-phone').innerText()).toContain('صفحهٔ ۱ از');

  await dialog.getByRole('button', { name: 'نگه داشتن این مسیر به‌عنوان سناریو' }).first().click();
  await dialog.locator('.scenarios li', { hasText: 'برقرار است' }).waitFor();
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { revision scenarios } } }';
  const stored = async () =>
    (await author.ask<{ questionnaire: { draft: { revision: number; scenarios: unknown[] } } }>(query, { id }))
      .questionnaire.draft;
  const { scenarios } = await stored();
  expect(scenarios).toHaveLength(1);

  const trial = dialog.getByRole('link', { name: 'اجرای آزمایشی با پاسخ ساختگی' });
  expect(await trial.getAttribute('href')).toBe(`/app/office/questionnaires/${id}/trial`);
  await dialog.locator('iframe').evaluate((frame) => frame.remove());
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await dialog.getByRole('button', { name: /^حذف سناریوی/ }).click();
  await dialog.locator('.scenarios li').waitFor({ state: 'detached' });
  expect((await stored()).scenarios).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('two people at once: another question comes in, the same question asks which to keep', async () => {
  const id = await serviceDesk();
  const { page, context } = await openDesigner(id);
  const [first] = await questionsOnServer(id);
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { revision } } }';
  const { questionnaire } = await author.ask<{ questionnaire: { draft: { revision: number } } }>(query, { id });
  const save = `mutation ($id: ID!, $base: Int!, $saveId: ID!, $patches: JSON!) {
    saveDraft(id: $id, baseRevision: $base, saveId: $saveId, patches: $patches) { revision } }`;
  const method = await Staff.signIn(AUTHOR);
  await method.ask(save, {
    id,
    base: questionnaire.draft.revision,
    saveId: crypto.randomUUID(),
    patches: [{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'متن همکار' }],
  });
  await page.locator('.written-text').fill('متن من');
  await page.waitForTimeout(2_500);
  const bar = page.locator('.bar-conflict');
  if (await bar.isVisible()) {
    await bar.getByRole('button', { name: 'نوشتهٔ من' }).click();
  }
  await saved(page);
  expect((await questionsOnServer(id)).find(({ code }) => code === first?.code)?.text.fa).toBe('متن من');
  await context.close();
});

test('a questionnaire is sent, comes back with a comment, is sent again, approved and published', async () => {
  const id = await serviceDesk();
  const reviewer = await Staff.signIn(REVIEWER);
  const { page, context } = await openDesigner(id);
  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: 'ارسال برای تأیید' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'ارسال', exact: true }).click();
    await page.getByText('در بازبینی است').waitFor();
  };
  const version = async () => {
    const query =
      'query ($id: ID!) { questionnaire(id: $id) { state versions { id sha256 number } comments { id body } } }';
    const { questionnaire } = await reviewer.ask<{
      questionnaire: {
        state: string;
        versions: { id: string; sha256: string; number: number }[];
        comments: { id: string; body: string }[];
      };
    }>(query, { id });
    return questionnaire;
  };
  await send();
  const [sent] = (await version()).versions;
  const code = (await questionsCode(page)) ?? null;
  await reviewer.ask('mutation ($input: CommentInput!) { commentOn(input: $input) { id } }', {
    input: {
      questionnaireId: id,
      versionId: sent?.id,
      itemCode: code,
      body: 'این متن را کوتاه‌تر کنید',
      blocking: true,
    },
  });
  await reviewer.ask('mutation ($id: ID!) { askForChanges(versionId: $id, note: "متن نخست کوتاه شود") { id } }', {
    id: sent?.id,
  });
  await page.reload();
  await page.locator('.tree .leaf').first().click();
  await page.getByRole('tab', { name: /گفت‌وگو/ }).click();
  await page.getByText('این متن را کوتاه‌تر کنید').first().waitFor();
  await page.locator('.written-text').fill('برای چه کاری آمدید؟');
  await saved(page);
  const { comments } = await version();
  for (const comment of comments) {
    await reviewer.ask('mutation ($id: ID!) { resolveComment(id: $id) { id } }', { id: comment.id });
  }
  await send();
  const [again] = (await version()).versions;
  expect(again?.number).toBe(2);
  await reviewer.ask('mutation ($id: ID!, $sha: String!) { approveVersion(versionId: $id, sha256: $sha) { id } }', {
    id: again?.id,
    sha: again?.sha256,
  });
  await reviewer.ask('mutation ($id: ID!) { publishVersion(versionId: $id) { id } }', { id: again?.id });
  expect((await version()).state).toBe('PUBLISHED');
  await page.reload();
  await page.getByText('این نسخه منتشر شده است.').waitFor();
  await context.close();
});

const questionsCode = async (page: Page): Promise<string | undefined> => (await codesInTree(page))[0];

test.each([{ width: 1440 }, { width: 360 }])('no barrier stands in the designer at $width px', async (seat) => {
  const id = await serviceDesk();
  const { page, context } = await openDesigner(id, seat);
  expect(await sidewaysScroll(page)).toBe(0);
  // The page on the phone has tests of its own, and no script can look into it from here.
  await page.locator('.phone-preview iframe').evaluate((frame) => frame.remove());
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  if (seat.width === 360) {
    await page.locator('.phone-tabs button').nth(1).click();
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await context.close();
});
