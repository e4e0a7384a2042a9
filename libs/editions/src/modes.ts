import type { EditionWave } from './edition.js';

/** Answers given at the agency's own desk are another mode than those given elsewhere. */
export function isAtDesk({ channels }: Pick<EditionWave, 'channels'>): boolean {
  return channels.length > 0 && channels.every(isOfDesk);
}

/** A way that only users of the agency come by. */
export function isOfDesk(channel: string): boolean {
  return channel === 'counter' || channel === 'kiosk';
}

/** The first wave after `from`, up to `to`, whose answers came in another way than those before it; null without one. */
export function modeBreakIn(waves: readonly EditionWave[], from: number, to: number): EditionWave | null {
  const inOrder = waves.filter(({ number }) => number >= from && number <= to).sort((a, b) => a.number - b.number);
  return inOrder.find((wave, at) => at > 0 && isAtDesk(wave) !== isAtDesk(inOrder[at - 1]!)) ?? null;
}
