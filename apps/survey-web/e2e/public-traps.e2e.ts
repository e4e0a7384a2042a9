import { Buffer } from 'node:buffer';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { compileEdition } from '@hamava/editions';
import {
  accessibilityPage,
  actionsPage,
  agencyPage,
  comparePage,
  dataPage,
  editionsPage,
  headlinePage,
  methodPage,
  missingPage,
  publicPrivacyPage,
  questionnairePage,
  wavePage,
  type PublicPage,
  type PublicSite,
} from '@hamava/pages';
import { exampleInput, TRAPS } from '../../../libs/editions/src/testing/example-input.js';
import { everyKind } from '../../../libs/pages/src/testing/all-kinds.js';
import { barriersInBothThemes } from './support/axe.js';
import { openBrowser } from './support/browser.js';

const edition = compileEdition(exampleInput());
const release = { number: 1, sha256: 'a'.repeat(64), publishedOn: '2026-01-20', corrects: null, because: null };
const site = (language: 'fa' | 'en'): PublicSite => ({
  language,
  edition,
  release,
  releases: [release],
  address: 'newest',
});

const PAGES = {
  headline: headlinePage,
  compare: (own: PublicSite) => comparePage(own),
  stuffed: (own: PublicSite) => agencyPage(own, TRAPS.stuffed.agency),
  tiny: (own: PublicSite) => agencyPage(own, TRAPS.tiny.agency),
  sound: (own: PublicSite) => agencyPage(own, 'agency-01'),
  tinyWave: (own: PublicSite) => wavePage(own, { number: TRAPS.tiny.waves[0], part: 1 }),
  newestWave: (own: PublicSite) => wavePage(own, { number: 8, part: 1 }),
  method: methodPage,
  questionnaire: (own: PublicSite) => questionnairePage(own, { number: 8, part: 1 }, everyKind),
  data: dataPage,
  actions: actionsPage,
  editions: editionsPage,
  accessibility: accessibilityPage,
  privacy: publicPrivacyPage,
  missing: ({ language }: PublicSite) => missingPage(language, 'unknown'),
} as const satisfies Record<string, (own: PublicSite) => PublicPage | null>;
type Name = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as Name[];
/** One of each kind: another agency or wave has the same parts. */
const KINDS = NAMES.filter((name) => !['tiny', 'tinyWave', 'stuffed'].includes(name));
const LANGUAGES = ['fa', 'en'] as const;

/** What a page may weigh, figures and style sheet included. */
const HEAVIEST = 60 * 1024;

function write(name: Name, language: 'fa' | 'en'): string {
  const page = PAGES[name](site(language));
  if (page === null) throw new Error(`${name} is no page`);
  return page.html;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: true });
  page = await context.newPage();
});
afterAll(() => browser.close());

async function read(name: Name, language: 'fa' | 'en' = 'en'): Promise<string> {
  await page.setContent(write(name, language));
  return (await page.locator('body').innerText()).replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ');
}

describe('a reader of the public pages alone', () => {
  it('finds that the stuffed agency is withheld and why, and never its figure', async () => {
    const words = await read('stuffed');
    expect(words).toContain('how the answers came is being looked at');
    expect(await read('headline')).toContain('how the answers came is being looked at');
    const shown = edition.measured.figures.filter(
      ({ agency, wave, status }) =>
        agency === TRAPS.stuffed.agency && wave === TRAPS.stuffed.wave && status === 'PUBLISHED',
    );
    expect(shown).toEqual([]);
  });

  it('finds the tiny bases marked in their waves, with the reason and without a number', async () => {
    expect(await read('tiny')).toContain('too few answers');
    expect(await read('tinyWave')).toContain('too few answers');
  });

  it('finds the changed wording beside the line, and no change across it', async () => {
    expect(await read('headline')).toContain('The wording of a question changed.');
    const across = edition.derived.changes.filter(
      ({ outcome, from, to }) => outcome === 'index' && from < TRAPS.wording.wave && to >= TRAPS.wording.wave,
    );
    expect(across).toEqual([]);
  });

  it('finds that answers came in another way, and no change across it', async () => {
    expect(await read('headline')).toContain('Answers were collected in another way.');
    const across = edition.derived.changes.filter(({ from, to }) => from < TRAPS.mode.wave && to >= TRAPS.mode.wave);
    expect(across).toEqual([]);
  });
});

describe('the page of each figure concerned', () => {
  const words = (written: PublicPage | null) =>
    (written?.html ?? '').replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/[\u2066-\u2069]|\s+/g, ' ');
  const wave = (number: number) => words(wavePage(site('en'), { number, part: 1 }));

  it('marks the stuffed agency in its wave, in its own history and among the agencies', () => {
    const mark = 'how the answers came is being looked at';
    expect(wave(TRAPS.stuffed.wave)).toContain(mark);
    expect(words(comparePage(site('en')))).toContain(mark);
    const history = words(agencyPage(site('en'), TRAPS.stuffed.agency)).split('What happened in each wave?')[1];
    expect(history).toContain(mark);
  });

  it('marks the changed wording and the changed way of answering in the waves where they begin, and in no other', () => {
    const [wording, mode] = ['The wording of a question changed.', 'Answers were collected in another way.'];
    for (const { number } of edition.waves) {
      const told = wave(number);
      expect([number, told.includes(wording)]).toEqual([number, number === TRAPS.wording.wave]);
      expect([number, told.includes(mode)]).toEqual([number, number === TRAPS.mode.wave]);
    }
    const own = words(agencyPage(site('en'), 'agency-01')).split('What happened in each wave?')[1];
    expect(own).toContain(wording);
    expect(own).toContain(mode);
  });

  it('marks the tiny bases in the history of the agency, once a wave', () => {
    const { html = '' } = agencyPage(site('en'), TRAPS.tiny.agency) ?? {};
    const history = /<h2 id="history">[^]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(history.split('too few answers').length - 1).toBe(TRAPS.tiny.waves.length);
  });
});

describe('the public pages', () => {
  it.each(NAMES)('weigh at most 60 KB: %s', (name) => {
    for (const language of LANGUAGES) {
      expect([language, Buffer.byteLength(write(name, language)) <= HEAVIEST]).toEqual([language, true]);
    }
  });

  it.each(NAMES)('carry no script and fit 320 pixels: %s', async (name) => {
    for (const language of LANGUAGES) {
      const html = write(name, language);
      expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.setContent(html);
      expect([language, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([language, 320]);
    }
  });

  it.each(KINDS)('have no barrier for axe, light and dark: %s', async (name) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const language of LANGUAGES) {
      await page.setContent(write(name, language));
      expect([language, await barriersInBothThemes(page)]).toEqual([language, { light: [], dark: [] }]);
    }
  });

  it.each(NAMES)('keep the words of figures apart and at least 11 pixels high: %s', async (name) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const language of LANGUAGES) {
        await page.setContent(write(name, language));
        expect([width, language, await page.evaluate(crowdedWords)]).toEqual([width, language, []]);
      }
    }
  });
});

/** Runs in the page: words of figures in view that are too small or lie on each other. */
function crowdedWords(): string[] {
  const faults: string[] = [];
  for (const svg of document.querySelectorAll('svg')) {
    if (svg.getBoundingClientRect().width === 0) continue;
    const boxes = [...svg.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      const slack = height * 0.05;
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      return { words: text.textContent ?? '', left, right, top: top + slack, bottom: bottom - slack, size };
    });
    for (const [place, box] of boxes.entries()) {
      if (box.size < 11) faults.push(`too small: ${box.words}`);
      for (const other of boxes.slice(place + 1)) {
        const isApart =
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        if (!isApart) faults.push(`overlap: ${box.words} | ${other.words}`);
      }
    }
  }
  return faults;
}
