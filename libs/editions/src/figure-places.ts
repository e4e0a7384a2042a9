import type { EditionFigure, EditionOutcome } from './edition.js';

/** The figures of one outcome in one wave, in their order. */
export interface PlacedFigures {
  readonly wave: number;
  readonly outcome: string;
  readonly own: readonly EditionFigure[];
}

/** Every wave, in the order of the figures, with every given outcome; one walk over the figures for all of them. */
export function byWaveAndOutcome(
  figures: readonly EditionFigure[],
  outcomes: readonly EditionOutcome[],
): PlacedFigures[] {
  const waves = new Map<number, Map<string, EditionFigure[]>>();
  for (const figure of figures) {
    const ofWave = valueOf(waves, figure.wave, () => new Map<string, EditionFigure[]>());
    valueOf(ofWave, figure.outcome, () => []).push(figure);
  }
  return [...waves].flatMap(([wave, ofWave]) =>
    outcomes.map(({ code }) => ({ wave, outcome: code, own: ofWave.get(code) ?? [] })),
  );
}

/** What a map has under a key, made at the first question. */
export function valueOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
