import { useLocale } from '../locale/locale.js';
import { reportsEn } from '../locale/reports-en.js';
import { reportsFa, type ReportsWords } from '../locale/reports-fa.js';

export function useReportsWords(): ReportsWords {
  return useLocale().language === 'en' ? reportsEn : reportsFa;
}
