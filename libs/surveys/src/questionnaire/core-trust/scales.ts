import type { Scale } from '../definition.js';

/**
 * The scales of the core questionnaire. 0-10 with words at both ends for trust, satisfaction and likelihood (OECD Guidelines on
 * Measuring Trust 2017); five labelled points for the council's own words.
 */
export const CORE_SCALES = {
  trust: {
    kind: 'anchored',
    min: 0,
    max: 10,
    low: { fa: 'اصلاً اعتماد ندارم', en: 'Do not trust at all' },
    high: { fa: 'کاملاً اعتماد دارم', en: 'Trust completely' },
  },
  satisfaction: {
    kind: 'anchored',
    min: 0,
    max: 10,
    low: { fa: 'اصلاً راضی نیستم', en: 'Not satisfied at all' },
    high: { fa: 'کاملاً راضی هستم', en: 'Completely satisfied' },
  },
  likelihood: {
    kind: 'anchored',
    min: 0,
    max: 10,
    low: { fa: 'به‌هیچ‌وجه محتمل نیست', en: 'Not likely at all' },
    high: { fa: 'کاملاً محتمل است', en: 'Completely likely' },
  },
  amount5: {
    kind: 'labelled',
    points: [
      { value: 1, label: { fa: 'خیلی کم', en: 'Very little' } },
      { value: 2, label: { fa: 'کم', en: 'Little' } },
      { value: 3, label: { fa: 'متوسط', en: 'Moderately' } },
      { value: 4, label: { fa: 'زیاد', en: 'Much' } },
      { value: 5, label: { fa: 'خیلی زیاد', en: 'Very much' } },
    ],
  },
} as const satisfies Record<string, Scale>;
