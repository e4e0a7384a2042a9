import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that read colours; all others find the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** What a narrow window alone can bar: targets too small, and what scrolls without keys. */
export function barriersOnPhone(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }).withRules(['target-size', 'scrollable-region-focusable']));
}

/** What breaks WCAG 2.0 to 2.2, level A and AA, as "rule: element", in the light and in the dark. The page must have script. */
export async function barriersInBothThemes(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await found(new AxeBuilder({ page }).withTags(RULES));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await found(new AxeBuilder({ page }).withRules(COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return { light, dark };
}
