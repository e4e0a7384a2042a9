import type { Page } from 'playwright-core';

/** How far the page can be scrolled sideways, in CSS pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Words that do not fit in their own box or stick out of the window. */
export function clippedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticksOut = (element: Element) => {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      return (
        own > 1 && height > 1 && (left < -0.5 || right > width + 0.5 || element.scrollWidth > element.clientWidth + 1)
      );
    };
    return [...document.querySelectorAll('main label span, main .go, main h1, main h2, main legend, main dt, main dd')]
      .filter((element) => getComputedStyle(element).display !== 'inline' && sticksOut(element))
      .map((element) => element.textContent ?? '');
  });
}

/** Everything that is read on the page, apart from codes and words of another language. */
export function wordsRead(page: Page): Promise<string> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isForeign = (element: Element | null): boolean =>
      element !== null &&
      (element.closest('[lang]')?.getAttribute('lang') !== own || element.matches('style, script, noscript'));
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode())
      if (!isForeign(walker.currentNode.parentElement)) texts.push(walker.currentNode.nodeValue ?? '');
    for (const element of document.querySelectorAll('[aria-label]'))
      texts.push(element.getAttribute('aria-label') ?? '');
    return texts.join('\n');
  });
}

const NAMES = new Set(['English', 'PNG', 'SVG', 'CSV', 'JSON', 'Home', 'End', 'Esc', 'Enter']);

/** Lines that are read on a Persian page with digits or words of another language, on an English page with Persian ones. */
export async function foreignLines(page: Page): Promise<string[]> {
  const lines = (await wordsRead(page)).split('\n');
  if ((await page.evaluate(() => document.documentElement.lang)) !== 'fa')
    return lines.filter((line) => /[\u0600-\u06ff]/.test(line) && line.trim() !== 'فارسی');
  const isForeign = (line: string): boolean =>
    /[0-9٠-٩]/.test(line) || (line.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !NAMES.has(word));
  return lines.filter(isForeign);
}

/** The middles of the answer cells of every strip on the page, in the order in which a keyboard meets them. */
export function stripMiddles(page: Page): Promise<number[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.strip')].map((strip) =>
      [...strip.querySelectorAll('input')].map((input) => {
        const box = (input.closest('label') as Element).getBoundingClientRect();
        return box.left + box.width / 2;
      }),
    ),
  );
}
