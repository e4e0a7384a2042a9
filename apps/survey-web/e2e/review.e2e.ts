import type { Browser, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { type Seat, type Visitor, openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

const OFFICE = 'sabt-ahval';
const METHOD = 'ravesh';
const SECRETARY = 'dabir';

interface Draft {
  readonly revision: number;
  readonly definition: {
    readonly sections: { readonly questions: { readonly code: string; readonly text: { readonly fa: string } }[] }[];
  };
}
interface Sent {
  readonly versions: { readonly id: string; readonly sha256: string }[];
}

let browser: Browser;
let office: Staff;
let method: Staff;
let secretary: Staff;
beforeAll(async () => {
  browser = await openBrowser();
  [office, method, secretary] = (await Promise.all([OFFICE, METHOD, SECRETARY].map((name) => Staff.signIn(name)))) as [
    Staff,
    Staff,
    Staff,
  ];
});
afterAll(() => browser.close());

async function create(staff: Staff, input: Record<string, unknown>): Promise<string> {
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  return (await staff.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire.id;
}

async function draftOf(staff: Staff, id: string): Promise<Draft> {
  const mutation = 'mutation ($id: ID!) { startDraft(id: $id) { draft { revision definition } } }';
  return (await staff.ask<{ startDraft: { draft: Draft } }>(mutation, { id })).startDraft.draft;
}

/** Writes other words into a question of the draft; gives the revision. */
async function reword(staff: Staff, id: string, code: string, words: (before: string) => string): Promise<number> {
  const { revision, definition } = await draftOf(staff, id);
  const section = definition.sections.findIndex(({ questions }) =>
    questions.some((question) => question.code === code),
  );
  const questions = definition.sections[section]?.questions ?? [];
  const at = questions.findIndex((question) => question.code === code);
  const patches = [
    {
      op: 'replace',
      path: `/sections/${section}/questions/${at}/text/fa`,
      value: words(questions[at]?.text.fa ?? ''),
    },
  ];
  const mutation = `mutation ($id: ID!, $base: Int!, $saveId: ID!, $patches: JSON!) {
    saveDraft(id: $id, baseRevision: $base, saveId: $saveId, patches: $patches) { revision } }`;
  const variables = { id, base: revision, saveId: crypto.randomUUID(), patches };
  return (await staff.ask<{ saveDraft: { revision: number } }>(mutation, variables)).saveDraft.revision;
}

/** Freezes the draft; gives the newest version. */
async function send(staff: Staff, id: string, revision: number): Promise<Sent['versions'][number]> {
  const mutation =
    'mutation ($id: ID!, $revision: Int!) { submitForReview(id: $id, revision: $revision) { versions { id sha256 } } }';
  const { submitForReview } = await staff.ask<{ submitForReview: Sent }>(mutation, { id, revision });
  const [newest] = submitForReview.versions;
  if (newest === undefined) throw new Error('nothing was frozen');
  return newest;
}

/** A questionnaire of the council with the index in it, published, and sent again with other words in a question of the index. */
async function coreWithOtherWords(): Promise<string> {
  const { questionnaires } = await method.ask<{ questionnaires: { id: string; code: string }[] }>(
    '{ questionnaires { id code } }',
  );
  const core = questionnaires.find(({ code }) => code === 'core_trust');
  const title = { fa: 'پرسشنامهٔ اعتماد، آزمایشی', en: 'Trust questionnaire, on trial' };
  const id = await create(method, { from: 'QUESTIONNAIRE', questionnaireId: core?.id, title });
  const first = await send(method, id, (await draftOf(method, id)).revision);
  await secretary.ask('mutation ($id: ID!, $sha: String!) { approveVersion(versionId: $id, sha256: $sha) { id } }', {
    id: first.id,
    sha: first.sha256,
  });
  await secretary.ask('mutation ($id: ID!) { publishVersion(versionId: $id) { id } }', { id: first.id });
  await send(method, id, await reword(method, id, 'r1', (before) => before.replace('مردم زیادی', 'چند نفر')));
  return id;
}

const reviewOf = (id: string, room = 'council'): string => `/app/${room}/questionnaires/${id}/versions`;

async function openAs(username: string, path: string, seat: Seat = {}): Promise<Visitor> {
  const visitor = await newColleague(browser, { width: 1440, height: 900, ...seat });
  await signIn(visitor.page, username, path);
  return visitor;
}

async function openReview(username: string, id: string, seat: Seat = {}): Promise<Visitor> {
  const visitor = await openAs(username, reviewOf(id, username === OFFICE ? 'office' : 'council'), seat);
  await visitor.page.locator('.review').waitFor();
  return visitor;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stateOf = (page: Page) => page.locator('.page-head .state');

async function stateInList(page: Page, title: string): Promise<string> {
  const row = page.locator('.questionnaires tbody tr', { hasText: title });
  return row.locator('.state').innerText();
}

test('an office sends, is asked for changes, sends again; the method unit approves and publishes', async () => {
  const title = `بازخورد پیشخوان ${Date.now()}`;
  const id = await create(office, {
    from: 'TEMPLATE',
    templateKey: 'service_desk',
    title: { fa: title, en: 'Service desk' },
  });
  const author = await openAs(OFFICE, `/app/office/questionnaires/${id}`);
  await author.page.getByRole('button', { name: 'ارسال برای تأیید' }).click();
  await author.page.getByRole('dialog').getByRole('button', { name: 'ارسال', exact: true }).click();
  await author.page.getByText('در بازبینی است').waitFor();

  const reviewer = await openAs(METHOD, '/app/council/questionnaires');
  await reviewer.page.locator('.questionnaires').waitFor();
  expect(await stateInList(reviewer.page, title)).toBe('در بازبینی روش');
  await reviewer.page.getByRole('link', { name: title }).click();
  await reviewer.page.locator('.review').waitFor();
  expect(await button(reviewer.page, 'تأیید').isEnabled()).toBe(true);

  await reviewer.page.getByLabel('دربارهٔ').selectOption('desk_service');
  await reviewer.page.getByLabel('یادداشت', { exact: true }).fill('این پرسش را کوتاه‌تر بنویسید');
  await reviewer.page.getByLabel('تا رفع نشود تأیید نمی‌شود').check();
  await button(reviewer.page, 'فرستادن یادداشت').click();
  const comment = reviewer.page.locator('.comment', { hasText: 'کوتاه‌تر بنویسید' });
  await comment.waitFor();
  expect(await comment.innerText()).toContain('پرسش ۱');
  expect(await button(reviewer.page, 'تأیید').isDisabled()).toBe(true);
  await reviewer.page.getByText('یادداشت بازدارنده هنوز باز است').waitFor();

  await button(reviewer.page, 'برگرداندن برای اصلاح').click();
  await reviewer.page.getByText('بنویسید چه چیزی باید اصلاح شود').waitFor();
  await reviewer.page.getByLabel('چه چیزی باید اصلاح شود؟').fill('پرسش نخست کوتاه شود');
  await button(reviewer.page, 'برگرداندن برای اصلاح').click();
  await stateOf(reviewer.page).getByText('نیازمند اصلاح').waitFor();

  await author.page.goto(reviewOf(id, 'office'));
  await author.page.locator('.versions blockquote', { hasText: 'پرسش نخست کوتاه شود' }).waitFor();
  await author.page.locator('.comment-open', { hasText: 'این پرسش را کوتاه‌تر بنویسید' }).waitFor();
  expect(await button(author.page, 'تأیید').count()).toBe(0);
  // What blocks is for reviewers to write and to settle.
  expect(await author.page.locator('.comment-form input[type=checkbox]').count()).toBe(0);
  expect(await button(author.page, 'رفع شد').count()).toBe(0);
  await author.page.getByRole('link', { name: 'بازکردن در طراح' }).click();
  await author.page.locator('.designer .tree').waitFor();
  await send(office, id, await reword(office, id, 'desk_service', () => 'برای چه کاری آمدید؟'));

  await reviewer.page.reload();
  await reviewer.page.locator('.diff-text').first().waitFor();
  expect(await reviewer.page.locator('.diff-text del').first().innerText()).toContain('امروز');
  // It was written on the version before, and still stands in the way of this one.
  const carried = reviewer.page.locator('.comment-open', { hasText: 'کوتاه‌تر بنویسید' });
  expect(await carried.innerText()).toContain('نسخهٔ ۱');
  expect(await button(reviewer.page, 'تأیید').isDisabled()).toBe(true);
  await carried.getByRole('button', { name: 'رفع شد' }).click();
  await reviewer.page.locator('.comment', { hasText: 'رفع شده' }).waitFor();
  await button(reviewer.page, 'تأیید').click();
  await stateOf(reviewer.page).getByText('تأییدشده').waitFor();
  await button(reviewer.page, 'انتشار').click();
  await stateOf(reviewer.page).getByText('منتشرشده').waitFor();

  await author.page.goto('/app/office/questionnaires');
  await author.page.locator('.questionnaires').waitFor();
  expect(await stateInList(author.page, title)).toBe('منتشرشده');
  expect([...author.complaints, ...reviewer.complaints]).toEqual([]);
  await author.context.close();
  await reviewer.context.close();
});

describe('a second version with other words in a question of the index', () => {
  let id: string;
  beforeAll(async () => {
    id = await coreWithOtherWords();
  });

  test('breaks the comparison with the wave before, and the series that break are named', async () => {
    const { page, context } = await openReview(SECRETARY, id);
    const change = page.locator('.changes li', { hasText: 'مقایسه با موج قبل را می‌شکند' });
    await change.waitFor();
    const read = await change.innerText();
    expect(read).toContain('پرسش ۳');
    expect(read).toMatch(/سری‌هایی که می‌شکنند: .*«شاخص اعتماد»/);
    expect(await change.locator('del').innerText()).toContain('مردم زیادی');
    expect(await change.locator('ins').innerText()).toContain('چند نفر');
    await page.getByText('این نسخه مقایسه با موج‌های پیش را می‌شکند').waitFor();
    await context.close();
  });

  test('cannot be approved by whoever wrote it, and says so', async () => {
    const { page, context } = await openReview(METHOD, id);
    await page.getByText('این نسخه را خودتان نوشته‌اید').waitFor();
    expect(await button(page, 'تأیید').count()).toBe(0);
    expect(await button(page, 'برگرداندن برای اصلاح').count()).toBe(0);
    await context.close();
  });

  test.each([
    { width: 1440, language: 'fa' },
    { width: 360, language: 'fa' },
    { width: 360, language: 'en' },
  ] as const)('no barrier stands in list and review at $width px in $language, light and dark', async (seat) => {
    const { page, context } = await openReview(SECRETARY, id, seat);
    await page.locator('.diff-text').first().waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
    await page.goto('/app/council/questionnaires');
    await page.locator('.questionnaires').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
    await context.close();
  });

  test('is approved and published without a pointer, and the focus is not lost on the way', async () => {
    const { page, context } = await openReview(SECRETARY, id);
    await page.locator('.diff-text').first().waitFor();
    await pressByKeyboard(page, 'تأیید');
    await stateOf(page).getByText('تأییدشده').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await pressByKeyboard(page, 'انتشار');
    await stateOf(page).getByText('منتشرشده').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });
});

/** Tabs to the button of this name and presses Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`the keyboard does not reach «${name}»`);
}
