import type { Language } from '@hamava/persian';
import { en } from './en.js';
import { fa, type PublicWords } from './fa.js';

/** Every sentence of the public pages in a language. */
export function publicWords(language: Language): PublicWords {
  return language === 'fa' ? fa : en;
}
