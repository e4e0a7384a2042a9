import type { Language, NonAnswer } from './definition.js';

type Label = Readonly<Record<Language, string>>;

/** What citizens read on an answer that says nothing of the matter; every page, file and report calls it so. */
export const NON_ANSWER_LABELS: Readonly<Record<NonAnswer, Label>> = {
  dontKnow: { fa: 'نمی‌دانم', en: 'I don’t know' },
  refused: { fa: 'ترجیح می‌دهم پاسخ ندهم', en: 'I prefer not to answer' },
  notApplicable: { fa: 'به من مربوط نیست', en: 'Does not apply to me' },
};

/** The two answers to a consent. */
export const CONSENT_LABELS: Readonly<Record<'agreed' | 'declined', Label>> = {
  agreed: { fa: 'موافقم', en: 'I agree' },
  declined: { fa: 'موافق نیستم', en: 'I do not agree' },
};

const FIXED = new Map<unknown, Label>(Object.entries({ ...NON_ANSWER_LABELS, ...CONSENT_LABELS }));

/** The words of an answer that no questionnaire writes itself: a non-answer or a consent; undefined for any other. */
export function fixedLabel(value: unknown): Label | undefined {
  return FIXED.get(value);
}
