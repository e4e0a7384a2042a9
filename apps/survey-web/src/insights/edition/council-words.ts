import { councilEn } from '../../locale/council-en.js';
import { councilFa, type CouncilWords } from '../../locale/council-fa.js';
import { useLocale } from '../../locale/locale.js';

export function useCouncilWords(): CouncilWords {
  return useLocale().language === 'en' ? councilEn : councilFa;
}
