import type { Browser, Locator, Page } from 'playwright-core';
import { lowered, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { answerPage } from './support/answer-page.js';
import { newVisitor, openBrowser, type Language } from './support/browser.js';
import { everyKind, openWave } from './support/every-kind-link.js';
import { Staff } from './support/graph.js';
import { newColleague, signIn } from './support/staff-screens.js';

const AUTHOR = 'sabt-ahval';

let browser: Browser;
let author: Staff;
beforeAll(async () => {
  browser = await openBrowser();
  author = await Staff.signIn(AUTHOR);
});
afterAll(() => browser.close());

interface Written {
  readonly id: string;
  readonly definition: QuestionnaireDefinition;
  readonly agencyName: string;
}

/** A draft from the template of the service desk, with other parts where they are given. */
async function writeDraft(parts: Readonly<Record<string, unknown>> = {}): Promise<Written> {
  const input = { from: 'TEMPLATE', templateKey: 'service_desk', title: { fa: 'بازخورد پیشخوان', en: 'Service desk' } };
  const create = 'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }';
  const { id } = (await author.ask<{ createQuestionnaire: { id: string } }>(create, { input })).createQuestionnaire;
  const patches = Object.entries(parts).map(([key, value]) => ({ op: 'add', path: `/${key}`, value }));
  const save = `mutation ($id: ID!, $saveId: ID!, $patches: JSON!) {
    saveDraft(id: $id, baseRevision: 1, saveId: $saveId, patches: $patches) { revision } }`;
  if (patches.length > 0) await author.ask(save, { id, saveId: crypto.randomUUID(), patches });
  const read = 'query ($id: ID!) { questionnaire(id: $id) { agency { name { fa } } draft { definition } } }';
  const { questionnaire } = await author.ask<{
    questionnaire: { agency: { name: { fa: string } }; draft: { definition: QuestionnaireDefinition } };
  }>(read, { id });
  return { id, definition: questionnaire.draft.definition, agencyName: questionnaire.agency.name.fa };
}

/** Every kind, so that each page is seen by everybody alike: without rules, rounds, chance and the words of earlier answers. */
function everyKindForEverybody(): Readonly<Record<string, unknown>> {
  const { sections, scales, identifying } = everyKind() as unknown as QuestionnaireDefinition;
  const plain = sections
    .filter(({ repeatFor }) => repeatFor === undefined)
    .map(({ showIf: _, shuffled: _mixed, questions, ...section }) => ({
      ...section,
      questions: questions
        .filter((question) => question.kind !== 'split' && !JSON.stringify(question).includes('{answer:'))
        // An item of the core would be locked for an office.
        .map(({ showIf: _rule, goTo: _jump, shuffled: _order, bank: _core, ...question }) => firstBranch(question)),
    }));
  return { sections: plain, scales, identifying, composites: [], drivers: [], endings: [], quotas: [] };
}

/** A list that follows from an earlier one is whole only where there is one branch. */
function firstBranch<Kind extends { readonly kind: string }>(question: Kind): Kind {
  if (question.kind !== 'cascade') return question;
  const { levels } = question as unknown as Extract<Question, { kind: 'cascade' }>;
  const first = levels[0]?.options[0]?.code;
  const pruned = levels.map((level) => ({
    ...level,
    options: level.options.filter(({ parent }) => parent === undefined || parent === first),
  }));
  return { ...question, levels: pruned };
}

/**
 * What must differ between a preview and the page of a citizen. The address of the link: a draft has none yet. There is nothing
 * else: a form posts to its own address, the key of a respondent lies in a cookie, and scripts are not in `main`.
 */
const withoutLink = (html: string, base: string): string => html.replaceAll(`href="${base}`, 'href="/s/LINK');

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** The bytes that a frame was loaded with, which is once. */
const bytesOf = async (frame: Locator): Promise<string> =>
  withoutLink(mainOf((await frame.getAttribute('srcdoc')) ?? ''), '/s/preview');

/** Waits until the frame that is changed in place holds the same nodes; in which order attributes were set does not count. */
async function untilSame(page: Page, html: string): Promise<void> {
  await page.waitForFunction((text) => {
    const frame = document.querySelector<HTMLIFrameElement>('.phone-preview iframe');
    const shown = frame?.contentDocument?.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
    for (const link of shown?.querySelectorAll('a') ?? [])
      link.setAttribute('href', link.getAttribute('href')?.replace('/s/preview', '/s/LINK') ?? '');
    return new DOMParser()
      .parseFromString(text, 'text/html')
      .querySelector('main')
      ?.isEqualNode(shown ?? null);
  }, html);
}

/** The address of a page is its place in the lowered questionnaire: the first question there that has a row in the tree. */
function questionOn(url: string, { definition }: Written): string {
  const page = lowered(definition).sections[Number(url.split('/').at(-1)) - 1];
  const rows = new Set(definition.sections.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const code = page?.questions.find((question) => rows.has(question.code))?.code;
  if (code === undefined) throw new Error(`no question on ${url}`);
  return code;
}

async function comparePages(draft: Written, link: string, language: Language): Promise<number> {
  const designer = await newColleague(browser, { width: 1440, height: 900, language });
  await signIn(designer.page, AUTHOR, `/app/office/questionnaires/${draft.id}`);
  await designer.page.locator('.phone-preview iframe').waitFor();
  const citizen = await newVisitor(browser, { language, script: 'off' });
  await citizen.page.goto(`/s/${link}`);
  await citizen.page.locator('form[action*="/start"] button').first().click();
  await citizen.page.waitForURL(/\/\d+$/);
  const labels = { fa: { preview: 'پیش‌نمایش' }, en: { preview: 'Preview' } }[language];
  let pages = 0;
  for (; !citizen.page.url().endsWith('/check'); pages += 1) {
    expect(pages).toBeLessThan(20);
    const url = citizen.page.url();
    const bytes = await (await citizen.context.request.get(url)).text();
    const wanted = withoutLink(mainOf(bytes), `/s/${link}`);
    expect(wanted).toContain('<form');
    const { page } = designer;
    await page.locator(`.tree .leaf[data-key="${questionOn(url, draft)}"]`).click();
    await untilSame(page, wanted);
    await page.locator('.designer-bar button', { hasText: labels.preview }).click();
    expect(await bytesOf(page.getByRole('dialog').locator('iframe'))).toBe(wanted);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await answerPage(citizen.page);
    await citizen.page.locator('main form button[type=submit]').last().click();
    await citizen.page.waitForURL((next) => next.href !== url);
  }
  expect([...designer.complaints, ...citizen.complaints]).toEqual([]);
  await designer.context.close();
  await citizen.context.close();
  return pages;
}

test.each(['fa', 'en'] as const)(
  'the phone shows every page of the service desk byte for byte as a citizen gets it, in %s',
  async (language) => {
    const draft = await writeDraft();
    const code = language === 'fa' ? '7KD2Q9J' : '7KD2Q9K';
    await openWave({ code, definition: draft.definition, wave: 'anonymous', agencyName: draft.agencyName });
    expect(await comparePages(draft, code, language)).toBe(2);
  },
);

test.each(['fa', 'en'] as const)(
  'the phone shows every kind of question byte for byte as a citizen gets it, in %s',
  async (language) => {
    const draft = await writeDraft(everyKindForEverybody());
    const code = language === 'fa' ? '7KD2Q9M' : '7KD2Q9N';
    await openWave({ code, definition: draft.definition, wave: 'personal', agencyName: draft.agencyName });
    expect(await comparePages(draft, code, language)).toBeGreaterThan(2);
  },
);
