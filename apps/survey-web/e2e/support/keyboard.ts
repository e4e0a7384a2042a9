import type { Page } from 'playwright-core';

interface Focus {
  /** What it is, for messages. */
  readonly name: string;
  readonly isHeading: boolean;
  readonly isWindow: boolean;
  readonly isSeen: boolean;
}

/** Somebody without a pointer: every key that they press must leave the focus where they can see it. */
export class Keys {
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectFocus();
  }

  /** Throws unless the focus can be seen: on the glass, with a ring, and not behind anything. */
  async expectFocus(): Promise<void> {
    // What a key opens or removes is drawn first.
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
    const { name, isHeading, isWindow, isSeen } = await this.page.evaluate(focusOf);
    // Headings and windows take the focus when they open, and are what the eye looks at then.
    if (!isHeading && !isWindow && !isSeen) throw new Error(`the focus cannot be seen: ${name}`);
  }

  /** Presses Tab until the focus is on what is asked for. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await this.isOn(selector)) return;
      await this.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  /** Presses a key until what has the focus says this. */
  async pressUntil(key: string, read: (element: Element) => string, wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      const said = await this.page.evaluate(`(${read.toString()})(document.activeElement)`);
      if (said === wanted) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${wanted}`);
  }

  isOn(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  }

  /** Waits until the focus has come there by itself. */
  async arrivesAt(selector: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);
  }
}

/** Runs in the page, so it must bring all that it needs along. */
function focusOf(): Focus {
  const element = document.activeElement ?? document.body;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth, visibility } = getComputedStyle(element);
  const [width, height] = [
    Math.min(right, innerWidth) - Math.max(left, 0),
    Math.min(bottom, innerHeight) - Math.max(top, 0),
  ];
  const at = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const isOnTop = at !== null && (element.contains(at) || at.contains(element));
  const hasRing = element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return {
    name: `${element.tagName.toLowerCase()}.${element.className} «${(element.textContent ?? '').trim().slice(0, 40)}»`,
    isHeading: element.tagName === 'H1',
    isWindow: element.getAttribute('role') === 'dialog',
    isSeen: Math.min(width, height) > 0 && visibility === 'visible' && isOnTop && hasRing,
  };
}
