import type { Browser, Locator, Page } from 'playwright-core';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { Staff } from './support/graph.js';
import { sidewaysScroll } from './support/looks.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';

let browser: Browser;
let author: Staff;
beforeAll(async () => {
  browser = await openBrowser();
  author = await Staff.signIn(AUTHOR);
});
afterAll(() => browser.close());

async function made(input: object): Promise<string> {
  const mutation = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  return (await author.ask<{ createQuestionnaire: { id: string } }>(mutation, { input })).createQuestionnaire.id;
}

async function open(id: string) {
  const visitor = await newColleague(browser, { width: 1440, height: 1000 });
  await signIn(visitor.page, AUTHOR, `/app/office/questionnaires/${id}`);
  await visitor.page.locator('.designer .tree').waitFor();
  return visitor;
}

interface Draft {
  readonly definition: Record<string, unknown> & {
    readonly sections: readonly { readonly questions: readonly { readonly code: string }[] }[];
  };
  readonly scenarios: readonly { readonly name: string }[];
}

async function draftOf(id: string): Promise<Draft> {
  const query = 'query ($id: ID!) { questionnaire(id: $id) { draft { definition scenarios } } }';
  return (await author.ask<{ questionnaire: { draft: Draft } }>(query, { id })).questionnaire.draft;
}

/** The page on the phone has tests of its own, and no script can look into it from here. */
async function barriers(page: Page) {
  await page.locator('.phone-preview iframe').evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
  return barriersInBothThemes(page);
}

/** Somebody who moves the focus to a control and then only presses keys; what the keyboard cannot reach is refused. */
class Hands {
  constructor(private readonly page: Page) {}

  async on(control: Locator): Promise<void> {
    await control.focus();
    const isReached = await control.evaluate(
      (element) => element === document.activeElement && (element as HTMLElement).tabIndex >= 0,
    );
    if (!isReached) throw new Error(`the keyboard cannot reach ${String(control)}`);
  }

  async press(control: Locator): Promise<void> {
    await this.on(control);
    await this.page.keyboard.press('Enter');
  }

  async write(control: Locator, words: string): Promise<void> {
    await this.on(control);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
  }

  /** Goes through a list from its first entry until the wanted one. */
  async choose(list: Locator, wanted: string): Promise<void> {
    await this.on(list);
    await this.page.keyboard.press('Home');
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await list.inputValue()) === wanted) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the list does not offer ${wanted}`);
  }

  /** A new question at the end of the section: its kind found by name, its words written where the focus comes. */
  async add(kind: string, code: string, words: string): Promise<void> {
    await this.press(this.page.locator('.add-place .add-button').last());
    await this.page.locator('[role=dialog] input[type=search]:focus').waitFor();
    await this.page.keyboard.type(kind);
    await this.page.keyboard.press('Tab');
    await this.page.locator('[role=dialog] .palette button:focus').waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-text-of') === wanted, code);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(words);
  }

  async tab(name: string): Promise<void> {
    await this.on(this.page.locator('.side-tab[aria-selected=true]'));
    const tab = this.page.locator('.side-tab[aria-selected=true]', { hasText: name });
    for (let presses = 0; presses < 4 && (await tab.count()) === 0; presses += 1) {
      await this.page.keyboard.press('ArrowLeft');
    }
    await tab.waitFor();
  }
}

test('a calculated value, a scale, a relation of two answers, a quota and a date condition, by keys', async () => {
  const id = await made({ from: 'BLANK', title: { fa: 'نوبت درمانگاه', en: 'Appointments' } });
  const { page, context, complaints } = await open(id);
  const hands = new Hands(page);
  const side = page.locator('.side-panel');
  const button = (name: string, within: Page | Locator = page) => within.getByRole('button', { name });

  await hands.add('عدد', 'q1', 'چند بار آمده‌اید؟');
  await hands.add('۰ تا ۱۰', 'q2', 'چقدر راضی هستید؟');
  await hands.on(side.getByLabel('بیشینه'));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
  await hands.write(side.getByLabel('برچسب سر پایین'), 'هیچ');
  await hands.add('تاریخ شمسی', 'q3', 'نخستین نوبت شما کی بود؟');
  await hands.add('تاریخ شمسی', 'q4', 'آخرین نوبت شما کی بود؟');

  await hands.tab('منطق');
  await hands.press(button('افزودن شرط', side).first());
  const shown = side.locator('.sentence').first();
  await hands.choose(shown.getByLabel('پرسش شرط'), 'q3');
  await hands.choose(shown.getByLabel('سنجش'), 'atLeast');
  await hands.write(shown.getByLabel('مقدار'), '1405/01/15');
  await page.keyboard.press('Enter');
  const readings = side.locator('.plain-reading');
  await readings.first().getByText('فروردین').waitFor();
  expect(await readings.first().innerText()).toMatch(
    /به زبان ساده: فقط کسانی که .*۱۵ فروردین ۱۴۰۵.* این پرسش را می‌بینند\./,
  );

  await hands.press(button('افزودن وارسی', side));
  const check = side.locator('fieldset.group');
  await hands.choose(check.getByLabel('سنجش'), 'compare');
  await hands.choose(check.getByLabel('نسبت دو پاسخ'), 'atLeast');
  await hands.choose(check.getByLabel('پرسش دیگر'), 'q3');
  expect(await check.locator('.plain-reading').innerText()).toContain(
    'پاسخشان به پرسش ۴ بیشتر از پاسخ پرسش ۳ یا برابر با آن است',
  );
  expect(await barriers(page)).toEqual({ light: [], dark: [] });

  await hands.add('محاسبه', 'q5', 'شمار نوبت‌ها و دو تا بیشتر');
  await hands.tab('ویژگی‌ها');
  const kinds = side.getByLabel('از چه ساخته شود');
  await hands.choose(kinds.first(), 'op');
  await hands.choose(kinds.nth(1), 'answer');
  await hands.choose(side.getByLabel('از پاسخ'), 'q1');
  await hands.write(side.getByLabel('عدد', { exact: true }), '۲');
  expect(await barriers(page)).toEqual({ light: [], dark: [] });

  await hands.press(button('تنظیم پرسشنامه'));
  const settings = page.locator('[role=dialog]');
  await hands.press(button('افزودن سهمیه', settings));
  await hands.write(settings.getByLabel('عنوان', { exact: true }), 'پرمراجعه‌ها');
  await hands.write(settings.getByLabel('سقف شمار پاسخ‌ها'), '۵۰');
  await hands.choose(settings.getByLabel('پرسش شرط'), 'q1');
  await hands.choose(settings.getByLabel('سنجش'), 'atLeast');
  await hands.write(settings.getByLabel('مقدار'), '۳');
  expect(await settings.locator('.plain-reading').innerText()).toMatch(/پرسش ۱ .*«۳».* در این سهمیه شمرده می‌شوند/);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await barriersInBothThemes(page)).toEqual({ light: [], dark: [] });
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'detached' });

  await page.locator('.save-saved').waitFor();
  const { definition } = await draftOf(id);
  const [, scale, , last, sum] = definition.sections.flatMap(({ questions }) => questions);
  expect(definition).toMatchObject({
    quotas: [{ title: { fa: 'پرمراجعه‌ها' }, limit: 50, when: { question: 'q1', atLeast: 3 } }],
    scales: { [(scale as unknown as { scale: string }).scale]: { max: 7, low: { fa: 'هیچ' } } },
  });
  expect(last).toMatchObject({
    showIf: { question: 'q3', atLeast: '2026-04-04' },
    checks: [{ require: { question: 'q4', relation: 'atLeast', other: 'q3' } }],
  });
  expect(sum).toMatchObject({ value: { op: 'add', of: [{ answer: 'q1' }, { constant: 2 }] } });
  expect(complaints).toEqual([]);
  await context.close();
});

test('a translation is marked from the change of its Persian words until it is written anew, reloads or not', async () => {
  const id = await made({ from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد', en: 'Feedback' } });
  const { page, context, complaints } = await open(id);
  const hands = new Hands(page);
  const stale = page.locator('.translation .mark-missing');
  const reload = async (): Promise<void> => {
    await page.locator('.save-saved').waitFor();
    await page.reload();
    await page.locator('.designer .tree').waitFor();
    await hands.tab('ترجمه‌ها');
  };
  const text = page.locator('[data-text-of]').first();
  const before = await text.inputValue();
  await hands.write(text, 'آیا کار شما در این اداره به سرانجام رسید؟');
  await hands.tab('ترجمه‌ها');
  await stale.waitFor();
  await reload();
  await stale.waitFor();
  expect(await stale.innerText()).toContain(`«${before}»`);
  await hands.choose(page.getByLabel('نمایش', { exact: true }), 'open');
  expect(await page.locator('.translation').count()).toBe(1);
  expect(await barriers(page)).toEqual({ light: [], dark: [] });

  await hands.write(page.locator('.translation textarea'), 'Was your business settled at this office?');
  await stale.waitFor({ state: 'detached' });
  await reload();
  expect(await page.locator('.translation').count()).toBeGreaterThan(1);
  expect(await stale.count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a scenario that does not hold is counted beside the test of paths, and gets another name', async () => {
  const id = await made({ from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد', en: 'Feedback' } });
  const scenarios = [
    { name: 'گم‌شده', answers: {}, expect: { visible: ['nothing_like_this'] } },
    { name: 'همیشگی', answers: {}, expect: {} },
  ];
  await author.ask(
    'mutation ($id: ID!, $scenarios: JSON!) { saveScenarios(id: $id, scenarios: $scenarios) { revision } }',
    {
      id,
      scenarios,
    },
  );
  const { page, context, complaints } = await open(id);
  const hands = new Hands(page);
  const paths = page.getByRole('button', { name: /آزمون مسیرها/ });
  expect(await paths.innerText()).toContain('۱ سناریو برقرار نیست');
  await hands.press(paths);
  const names = page.locator('[role=dialog] .scenario-name');
  await names.first().waitFor();
  await hands.write(names.first(), 'همیشگی');
  await page.getByText('سناریوی دیگری همین نام را دارد.').waitFor();
  await hands.write(names.first(), 'پرسش برداشته‌شده');
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 40 && (await draftOf(id)).scenarios[0]?.name !== 'پرسش برداشته‌شده'; tries += 1) {
    await page.waitForTimeout(100);
  }
  expect((await draftOf(id)).scenarios.map(({ name }) => name)).toEqual(['پرسش برداشته‌شده', 'همیشگی']);
  expect(complaints).toEqual([]);
  await context.close();
});
