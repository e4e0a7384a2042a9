import type { Page } from 'playwright-core';

/** Texts of the drawings on the page that are under 11 px high. */
export function tinyTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
        if (!own || element.closest('.visually-hidden')) return false;
        const { width } = element.getBoundingClientRect();
        return width > 1 && Number.parseFloat(getComputedStyle(element).fontSize) < 11;
      })
      .map((element) => element.textContent ?? ''),
  );
}

/** Pairs of texts in one drawing whose boxes lie over each other by more than a hair. */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HAIR = 2;
    const pairs: string[] = [];
    for (const drawing of document.querySelectorAll('.figure-svg svg')) {
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({
        words: text.textContent ?? '',
        box: text.getBBox(),
        height: Number(text.getAttribute('font-size')),
      }));
      for (const [place, one] of texts.entries()) {
        for (const other of texts.slice(place + 1)) {
          const across =
            Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
          const middles = Math.abs(one.box.y + one.box.height / 2 - other.box.y - other.box.height / 2);
          // The box of a font is far taller than its letters.
          const down = (one.height + other.height) / 2 - middles;
          if (across > HAIR && down > HAIR) pairs.push(`${one.words} | ${other.words}`);
        }
      }
    }
    return pairs;
  });
}

/** Counts every shift of the layout from the first load on. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const told = window as unknown as { shifted: number };
    told.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) told.shifted += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}
