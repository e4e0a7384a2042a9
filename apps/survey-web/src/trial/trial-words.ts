import { useLocale } from '../locale/locale.js';
import { trialEn } from '../locale/trial-en.js';
import { trialFa, type TrialWords } from '../locale/trial-fa.js';

export function useTrialWords(): TrialWords {
  return useLocale().language === 'en' ? trialEn : trialFa;
}
