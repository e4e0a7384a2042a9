import type { Language, LocalizedText, TranslationLanguage } from '@hamava/surveys';
import type { SurveyText } from './survey-json.js';

/** Writes texts in some languages; answers are piped under their names, as SurveyJS does. */
export type WriteText = (text: LocalizedText) => SurveyText;

export function textWriter(languages: readonly (Language | TranslationLanguage)[]): WriteText {
  return (text) => {
    const entries = languages.flatMap((language) => {
      const words = text[language];
      return words === undefined || words.trim() === '' ? [] : [[language, piped(words)] as const];
    });
    return Object.fromEntries(entries.length === 0 ? [['fa', piped(text.fa)]] : entries);
  };
}

function piped(words: string): string {
  return words.replace(/\{answer:([A-Za-z][A-Za-z0-9_]*)\}/g, '{$1}');
}
