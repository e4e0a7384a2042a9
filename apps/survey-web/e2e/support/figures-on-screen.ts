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
    for (const drawing of document.querySelectorAll('main svg')) {
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

/** Pairs of words of the page, outside its drawings, that lie over each other where they are seen. */
export function collidingWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HAIR = 2;
    interface Line {
      readonly node: Node;
      readonly words: string;
      readonly left: number;
      readonly right: number;
      readonly middle: number;
      readonly height: number;
    }
    const isScrolled = (element: Element): boolean => /auto|scroll|hidden/.test(getComputedStyle(element).overflow);
    const linesOf = (node: Node): Line[] => {
      const parent = node.parentElement;
      const words = node.nodeValue?.trim() ?? '';
      if (parent === null || words === '' || parent.closest('.visually-hidden, svg, select, option')) return [];
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const frames: DOMRect[] = [];
      for (let each: Element | null = parent; each !== null; each = each.parentElement)
        if (isScrolled(each)) frames.push(each.getBoundingClientRect());
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        const isSeen = frames.every((frame) => middle > frame.top && middle < frame.bottom && right > frame.left);
        return isSeen && right - left > 1 ? [{ node, words, left, right, middle, height: size }] : [];
      });
    };
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    while (walker.nextNode()) lines.push(...linesOf(walker.currentNode));
    const pairs = new Set<string>();
    for (const [place, one] of lines.entries()) {
      for (const other of lines.slice(place + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = (one.height + other.height) / 2 - Math.abs(one.middle - other.middle);
        if (one.node !== other.node && across > HAIR && down > HAIR) pairs.add(`${one.words} | ${other.words}`);
      }
    }
    return [...pairs];
  });
}

interface Painted {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * Remembers what is written on every canvas since it was last wiped, with its box in pixels of the page. To be called before the first
 * page; then `faults` tells words under 11 px and pairs that lie over each other.
 */
export async function watchCanvases(
  page: Page,
): Promise<{ faults: () => Promise<string[]>; count: () => Promise<number> }> {
  await page.addInitScript(() => {
    const told = window as unknown as { painted: Map<HTMLCanvasElement, Painted[]> };
    told.painted = new Map();
    const brush = CanvasRenderingContext2D.prototype;
    // oxlint-disable-next-line typescript/unbound-method
    const { fillText, clearRect } = brush;
    brush.clearRect = function (...area) {
      told.painted.set(this.canvas, []);
      clearRect.apply(this, area);
    };
    brush.fillText = function (...[words, x, y, ...rest]) {
      const ratio = this.canvas.width / (this.canvas.clientWidth || this.canvas.width);
      const { a, b, e, f, c, d } = this.getTransform();
      const metrics = this.measureText(words);
      const ends = [x - metrics.actualBoundingBoxLeft, x + metrics.actualBoundingBoxRight];
      const line = y + (metrics.actualBoundingBoxDescent - metrics.actualBoundingBoxAscent) / 2;
      const at = ends.map((end) => (a * end + c * line + e) / ratio);
      const middle = (b * x + d * line + f) / ratio;
      const size = (Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '0') * Math.hypot(a, b)) / ratio;
      const known = told.painted.get(this.canvas) ?? [];
      known.push({ words, size, left: Math.min(...at), right: Math.max(...at), middle });
      told.painted.set(this.canvas, known);
      fillText.call(this, words, x, y, ...rest);
    };
  });
  const painted = (): Promise<Painted[][]> =>
    page.evaluate(() =>
      [...(window as unknown as { painted: Map<HTMLCanvasElement, Painted[]> }).painted]
        .filter(([canvas]) => canvas.isConnected)
        .map(([, words]) => words),
    );
  return {
    count: async () => (await painted()).flat().length,
    faults: async () => (await painted()).flatMap(faultsOf),
  };
}

function faultsOf(texts: readonly Painted[]): string[] {
  const HAIR = 2;
  const tiny = texts.filter(({ size }) => size < 11).map(({ words, size }) => `${size} px: ${words}`);
  const pairs = texts.flatMap((one, place) =>
    texts.slice(place + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      // Letters fill three quarters of their size.
      const down = ((one.size + other.size) / 2) * 0.75 - Math.abs(one.middle - other.middle);
      const isSame = one.words === other.words && Math.abs(one.left - other.left) < 1 && down > one.size * 0.7;
      return across > HAIR && down > HAIR && !isSame ? [`${one.words} | ${other.words}`] : [];
    }),
  );
  return [...tiny, ...pairs];
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
