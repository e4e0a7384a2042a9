import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Frame } from '@hamava/charts';
import { gallery } from '../../../libs/charts/src/testing/gallery.js';
import { readFigure } from '../../../libs/charts/src/testing/read-figure.js';
import { openBrowser } from './support/browser.js';

const FONTS = 'node_modules/@fontsource-variable/vazirmatn/files';
const RANGES = { arabic: 'U+0600-06FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC', latin: 'U+0000-00FF,U+2000-206F,U+2212' };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 760, height: 900 } });
});
afterAll(() => browser.close());

function face([subset, range]: readonly [string, string]): string {
  const file = readFileSync(`${FONTS}/vazirmatn-${subset}-wght-normal.woff2`).toString('base64');
  const source = `url(data:font/woff2;base64,${file})`;
  return `@font-face{font-family:'Vazirmatn Variable';font-weight:100 900;src:${source};unicode-range:${range}}`;
}

const STYLE = Object.entries(RANGES).map(face).join('');
const frames = (['fa', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'print'] as const).flatMap((theme) =>
    [360, 720].map((width): Omit<Frame, 'idPrefix'> => ({ language, theme, width, timeDirection: 'ltr' })),
  ),
);

async function show(frame: Omit<Frame, 'idPrefix'>): Promise<void> {
  const figures = gallery.map(
    ({ name, draw }) => `<figure data-name="${name}">${draw({ ...frame, idPrefix: name })}</figure>`,
  );
  // A Persian page has its direction from above, which a figure must not inherit.
  await page.setContent(
    `<!doctype html><html dir="${frame.language === 'fa' ? 'rtl' : 'ltr'}"><style>${STYLE}figure{margin:0}</style>${figures.join('')}`,
  );
  await page.evaluate(async () => {
    await document.fonts.load("400 13px 'Vazirmatn Variable'", 'سلام');
    await document.fonts.load("700 13px 'Vazirmatn Variable'", 'abc');
    await document.fonts.ready;
  });
}

/** Texts whose boxes leave the figure or cover each other, as the browser lays them out. */
function faults(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      const name = svg.parentElement?.getAttribute('data-name') ?? '';
      const { width, height } = svg.viewBox.baseVal;
      const boxes = [...svg.querySelectorAll('text')].map((text) => {
        const { x, y, width: wide, height: high } = text.getBBox();
        // A line of Vazirmatn is 1.56 of its size high; its letters fill nine tenths of that.
        const slack = high * 0.05;
        const size = Number(text.getAttribute('font-size'));
        return { words: text.textContent, left: x, right: x + wide, top: y + slack, bottom: y + high - slack, size };
      });
      for (const [place, box] of boxes.entries()) {
        if (box.size < 11) found.push(`${name}: too small: ${box.words}`);
        const isInside = box.left >= -0.5 && box.right <= width + 0.5 && box.top >= -0.5 && box.bottom <= height + 0.5;
        if (!isInside) found.push(`${name}: outside: ${box.words}`);
        for (const other of boxes.slice(place + 1)) {
          const isApart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
          if (!isApart) found.push(`${name}: overlap: ${box.words} | ${other.words}`);
        }
      }
    }
    return found;
  });
}

describe('the figures in a browser', () => {
  it.each(frames)('keep every text apart and inside: $language, $theme, $width', async (frame) => {
    await show(frame);
    expect(await page.locator('svg text').count()).toBeGreaterThan(100);
    expect(await faults()).toEqual([]);
  });

  it('set no text wider than the layout reckons without a browser', async () => {
    for (const language of ['fa', 'en'] as const) {
      const frame = { language, theme: 'light', width: 720, timeDirection: 'ltr' } as const;
      await show(frame);
      expect(await page.evaluate(() => document.fonts.check("700 13px 'Vazirmatn Variable'", 'سلام abc'))).toBe(true);
      const reckoned = gallery.flatMap(({ name, draw }) => readFigure(draw({ ...frame, idPrefix: name })).texts);
      const widths = await page
        .locator('svg text')
        .evaluateAll((texts) => texts.map((text) => (text as SVGTextElement).getBBox().width));
      expect(widths).toHaveLength(reckoned.length);
      const wider = reckoned.filter(({ box }, place) => (widths[place] ?? Infinity) > box.right - box.left + 0.5);
      expect(wider.map(({ content }) => content)).toEqual([]);
    }
  });

  it('have a name and a description for a screen reader', async () => {
    await show({ language: 'fa', theme: 'light', width: 360, timeDirection: 'ltr' });
    for (const { name } of gallery) {
      const figure = page.locator(`[data-name="${name}"]`).getByRole('img');
      expect(await figure.getAttribute('aria-labelledby')).toBe(`${name}-title ${name}-desc`);
      expect(await figure.locator('title').textContent()).toMatch(/؟/);
    }
  });
});
