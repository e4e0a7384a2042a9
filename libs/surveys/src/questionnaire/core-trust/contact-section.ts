import type { ChoiceQuestion, Section } from '../definition.js';

/** Who counts as a recent user: only they are asked how satisfied they are. */
export const CONTACT: ChoiceQuestion = {
  kind: 'choice',
  code: 'contact',
  layout: 'list',
  text: {
    fa: 'آیا در ۱۲ ماه گذشته با {agency} کار داشته‌اید؟',
    en: 'Have you dealt with {agency} in the last 12 months?',
  },
  options: [
    { code: 'in_person', label: { fa: 'بله، حضوری', en: 'Yes, in person' } },
    { code: 'online_or_phone', label: { fa: 'بله، فقط اینترنتی یا تلفنی', en: 'Yes, only online or by phone' } },
    { code: 'none', label: { fa: 'نه', en: 'No' } },
  ],
  nonAnswers: ['dontKnow', 'refused'],
  demographic: 'contact',
};

export const USED_THE_AGENCY = { question: 'contact', oneOf: ['in_person', 'online_or_phone'] } as const;

/** Overall trust is asked before the drivers, so that they do not colour it (methodology 1.2). */
export const CONTACT_SECTION: Section = {
  code: 'overall',
  title: { fa: 'آشنایی و اعتماد شما', en: 'Your contact and your trust' },
  questions: [
    CONTACT,
    {
      kind: 'scale',
      code: 't1',
      scale: 'trust',
      text: { fa: 'به‌طور کلی چقدر به {agency} اعتماد دارید؟', en: 'Overall, how much do you trust {agency}?' },
      nonAnswers: ['dontKnow', 'refused'],
    },
  ],
};
