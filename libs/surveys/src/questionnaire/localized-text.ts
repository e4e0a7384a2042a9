import type { Language, LocalizedText } from './definition.js';
import { AGENCY_PLACEHOLDER } from './rules/texts.js';

/** The language that a text is shown in to a reader of `language`: Persian where it has not been translated. */
export function languageOf(text: LocalizedText, language: Language): Language {
  return wordsIn(text, language) === undefined ? 'fa' : language;
}

/** A text for a reader of `language`, in Persian where it has not been translated. */
export function textIn(text: LocalizedText, language: Language): string {
  return wordsIn(text, language) ?? text.fa;
}

/**
 * A text with the agency's name in the place of `{agency}`. In Persian the name stands in « » exactly once, whether or not the text
 * or the name brings its own; in English it stands bare.
 */
export function pipe(text: LocalizedText, language: Language, { agency }: { readonly agency: LocalizedText }): string {
  const shown = languageOf(text, language);
  const words = textIn(text, language);
  const name = textIn(agency, shown).trim();
  if (shown !== 'fa') return words.replaceAll(AGENCY_PLACEHOLDER, () => name);
  const quoted = `«${name.replace(/^«\s*/, '').replace(/\s*»$/, '')}»`;
  return words.replaceAll(`«${AGENCY_PLACEHOLDER}»`, AGENCY_PLACEHOLDER).replaceAll(AGENCY_PLACEHOLDER, () => quoted);
}

function wordsIn(text: LocalizedText, language: Language): string | undefined {
  const words = text[language];
  return words === undefined || words.trim() === '' ? undefined : words;
}
