import type { Page } from 'playwright-core';

/** Open links of the demo council; the page of each says so itself. */
export const OPEN_LINK = 'YFK8F1Q';
export const FULL_LINK = 'DGXHKBF';
export const CLOSED_LINK = 'KZDH268';
/** Well formed, and nobody's. */
export const UNKNOWN_LINK = '7KD2Q9F';

/** The items of the page in reading order; boxes that stand beside an answer (`<item>__non`) are not items. */
export async function itemCodes(page: Page): Promise<string[]> {
  const names = await page
    .locator('main input:not([type=hidden]), main select')
    .evaluateAll((controls) => controls.map((control) => control.getAttribute('name') ?? ''));
  return [...new Set(names)].filter((name) => !name.includes('__'));
}

/** Answers one item: the wanted place of a radio group counted from its first, or a fitting word elsewhere. */
async function answerItem(page: Page, code: string, place: number): Promise<void> {
  const box = page.locator(`main input[type=text][name="${code}"]`);
  const list = page.locator(`main select[name="${code}"]`);
  if (await box.count()) await box.fill('۱۳۶۵');
  else if (await list.count()) await list.selectOption({ index: 2 });
  else await page.locator(`main input[type=radio][name="${code}"]`).nth(place).check({ force: true });
}

export async function answerSection(page: Page, place = 1): Promise<void> {
  for (const code of await itemCodes(page)) await answerItem(page, code, place);
}

export async function begin(page: Page, link = OPEN_LINK): Promise<void> {
  await page.goto(`/s/${link}`);
  await page.locator(`form[action$="/start"] button`).first().click();
  await page.waitForURL(/\/s\/[^/]+\/\d+$/);
}

export async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL((url) => url.href !== before);
}

export const isSection = (page: Page): boolean => /\/\d+$/.test(new URL(page.url()).pathname);

/** From the first section to the check page; `seen` is called on every page on the way, before it is answered. */
export async function walkToCheck(page: Page, seen: (page: Page) => Promise<void> = async () => undefined) {
  while (isSection(page)) {
    await seen(page);
    await answerSection(page);
    await goOn(page);
  }
}

export async function submit(page: Page): Promise<void> {
  await page.locator('main form[action$="/submit"] button[type=submit]').click();
  await page.waitForURL(/\/done$/);
}

/** The receipt as people read it, without the dash. */
export async function receiptOn(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  const [, left, right] = /\b([0-9A-HJKMNP-TV-Z]{4})[-–‑ ]([0-9A-HJKMNP-TV-Z]{4})\b/.exec(text) ?? [];
  if (left === undefined || right === undefined) throw new Error(`no receipt on ${page.url()}: ${text}`);
  return left + right;
}
