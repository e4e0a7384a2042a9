import { randomInt } from 'node:crypto';

/** Fisher-Yates with the operating system's randomness, in place: the order of arrival must not survive a flush. */
export function shuffle<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
  return items;
}
