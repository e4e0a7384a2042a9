import type { TranslationLanguage, TranslationState } from '@hamava/surveys';
import type { TextPlace } from '../document/text-places.js';
import type { TranslationSources } from '../document/translation-sources.js';

export const TRANSLATION_FILTERS = ['every', 'open'] as const;
export type TranslationFilter = (typeof TRANSLATION_FILTERS)[number];

/** A text, and how its translation stands to it. */
export interface TranslatedPlace {
  readonly place: TextPlace;
  readonly state: TranslationState;
  /** The Persian words that a stale translation was written for. */
  readonly source: string | null;
}

export function translationRows(
  places: readonly TextPlace[],
  language: TranslationLanguage,
  sources: TranslationSources,
): readonly TranslatedPlace[] {
  return places.map((place): TranslatedPlace => {
    if (!place.text[language]?.trim()) return { place, state: 'missing', source: null };
    const source = sources.outdatedSource(place.key, language, place.text);
    return { place, state: source === null ? 'done' : 'stale', source };
  });
}
