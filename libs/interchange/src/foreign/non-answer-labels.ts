import type { LocalizedText, NonAnswer } from '@hamava/surveys';

/** The words that other programs show for answers that say nothing of the matter. */
export const NON_ANSWER_LABELS: Readonly<Record<NonAnswer, LocalizedText>> = {
  dontKnow: { fa: 'نمی‌دانم', en: 'Don’t know' },
  refused: { fa: 'ترجیح می‌دهم پاسخ ندهم', en: 'Prefer not to say' },
  notApplicable: { fa: 'دربارهٔ من صدق نمی‌کند', en: 'Does not apply to me' },
};
