import type { Language } from '@hamava/surveys';
import { englishSentences } from './en.js';
import { persianSentences } from './fa.js';
import type { Sentences } from './sentences.js';

const SENTENCES: Readonly<Record<Language, Sentences>> = { fa: persianSentences, en: englishSentences };

/** Every word of the citizen pages in the given language. */
export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}
