import type { Locator, Page } from 'playwright-core';

/** What is typed or chosen, by field; radio buttons without a word here get their first, lists their second entry. */
const GIVEN: Readonly<Record<string, string>> = {
  desk_done: 'no',
  services: 'phone',
  trust: '5',
  roads: '۲۰',
  parks: '30',
  age: '۴۲',
  share: '۰٫۲۵',
  plate: '12-A',
  first__day: '۱۵',
  first__month: '2',
  first__year: '۱۴۰۱',
  last__day: '3',
  last__month: '5',
  last__year: '2024',
  clock__hour: '۹',
  clock__minute: '۳۰',
};

async function give(page: Page, name: string): Promise<void> {
  const fields = page.locator(`main [name="${name}"]`);
  const first = fields.first();
  const type = await first.evaluate((field) => (field.tagName === 'SELECT' ? 'list' : field.getAttribute('type')));
  if (type === 'list') await chooseInLists(fields, GIVEN[name]);
  else if (type === 'radio' || type === 'checkbox') {
    const wanted = GIVEN[name];
    const one = wanted === undefined ? first : page.locator(`main [name="${name}"][value="${wanted}"]`);
    await one.check({ force: true });
  } else if (GIVEN[name] !== undefined) await first.fill(GIVEN[name]);
}

/** The lists of a ranking bear one name: each gets another entry. */
async function chooseInLists(lists: Locator, value: string | undefined): Promise<void> {
  for (let place = 0; place < (await lists.count()); place += 1) {
    await lists.nth(place).selectOption(value === undefined ? { index: place + 1 } : { value });
  }
}

/** Answers everything on a page of any kind of question, except what may be written beside an answer. */
export async function answerPage(page: Page): Promise<void> {
  const names = await page
    .locator('main input:not([type=hidden]):not([type=file]), main select, main textarea')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''));
  for (const name of new Set(names)) if (!/__(non|other|remove)$/.test(name)) await give(page, name);
}
