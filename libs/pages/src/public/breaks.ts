import { breaksOf, outcomeName } from '@hamava/figures';
import { readingOf, wordsFor, type PublicSite } from './public-site.js';

/** A break before a wave, with everything that it touches. */
export interface WaveBreak {
  readonly wave: number;
  readonly because: string;
  readonly kind: 'method' | 'mode';
  /** Names of outcomes; empty when it touches all. */
  readonly outcomes: readonly string[];
}

/** All breaks of the edition by wave, what has the same reason together. */
export function breaksByWave(site: PublicSite): WaveBreak[] {
  const reading = readingOf(site);
  const { edition } = site;
  const found = new Map<string, { wave: number; because: string; kind: 'method' | 'mode'; outcomes: string[] }>();
  for (const { code } of edition.outcomes) {
    for (const { wave: place, because, kind } of breaksOf(reading, code)) {
      const wave = edition.waves[place]?.number ?? 0;
      const key = `${wave} ${kind} ${because}`;
      const known = found.get(key) ?? { wave, because, kind, outcomes: [] };
      known.outcomes.push(outcomeName(reading, code));
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map((own) => (own.kind === 'mode' ? { ...own, outcomes: [] } : own))
    .sort((a, b) => a.wave - b.wave);
}

/** Whether answers began to be collected in another way between two waves, the later one included. */
export function modeBreakBetween(site: PublicSite, from: number, to: number): boolean {
  return breaksByWave(site).some(({ wave, kind }) => kind === 'mode' && wave > from && wave <= to);
}

/** What a break touches: its outcomes by name, or everything. */
export function touched(site: PublicSite, { outcomes }: WaveBreak): string {
  const words = wordsFor(site);
  return outcomes.length === 0 ? words.everything : outcomes.join(words.comma);
}
