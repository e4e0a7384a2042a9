import { editionsEn } from '../locale/editions-en.js';
import { editionsFa, type EditionsWords } from '../locale/editions-fa.js';
import { useLocale } from '../locale/locale.js';

export function useEditionsWords(): EditionsWords {
  return useLocale().language === 'en' ? editionsEn : editionsFa;
}
