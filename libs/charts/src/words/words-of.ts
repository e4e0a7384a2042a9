import type { Language } from '@hamava/persian';
import type { Withheld } from '../frame.js';
import { isolated } from '../text/clean-text.js';
import { en } from './en.js';
import { fa } from './fa.js';
import type { ChartWords } from './words.js';

const WORDS: Readonly<Record<Language, ChartWords>> = { fa, en };

export function wordsOf(language: Language): ChartWords {
  return WORDS[language];
}

/** Why a figure is withheld, for people. */
export function reasonOf(reason: string, language: Language): string {
  const { reasons } = wordsOf(language);
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reasons.OTHER;
}

/** «هواشناسی: منتشر نشد، پاسخ کمتر از حد نصاب.» */
export function withheldNote({ name, reason }: Withheld, language: Language): string {
  return wordsOf(language).withheldBecause(isolated(name), reasonOf(reason, language));
}
