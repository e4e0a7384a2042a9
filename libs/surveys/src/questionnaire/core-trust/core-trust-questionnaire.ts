import type { Composite, Driver, Option, QuestionnaireDefinition } from '../definition.js';
import { aboutYouSection } from './about-you-section.js';
import { CONTACT_SECTION } from './contact-section.js';
import { DRIVER_SECTIONS } from './driver-sections.js';
import { CORE_SCALES } from './scales.js';

/** The five drivers of trust in public institutions (OECD), in the council's words (methodology 1.1), weighing the same. */
const DRIVERS: readonly Driver[] = [
  { code: 'responsiveness', title: { fa: 'پاسخ‌گویی', en: 'Responsiveness' }, items: ['r1', 'r2'], weight: 20 },
  { code: 'reliability', title: { fa: 'وفای به عهد و ثبات خدمت', en: 'Reliability' }, items: ['l1', 'l2'], weight: 20 },
  { code: 'openness', title: { fa: 'اطلاع‌رسانی و شفافیت', en: 'Openness' }, items: ['o1', 'o2'], weight: 20 },
  { code: 'integrity', title: { fa: 'صداقت و سلامت اداری', en: 'Integrity' }, items: ['i1', 'i2'], weight: 20 },
  { code: 'fairness', title: { fa: 'عدالت و برابری', en: 'Fairness' }, items: ['f1', 'f2'], weight: 20 },
];

const COMPOSITES: readonly Composite[] = [
  {
    // The part a PR office can answer for. The long form also counts O3 (people's voice, 3 of 5 items), which the short form
    // does not ask, so figures of the two forms must not be joined in one trend.
    code: 'pri',
    title: { fa: 'زیرشاخص روابط عمومی', en: 'Public relations sub-index' },
    items: ['r2', 'o1', 'o2', 'i2'],
    minimumItems: 3,
  },
  {
    code: 'council_words',
    title: { fa: 'اطلاع‌رسانی، شفافیت و صداقت', en: 'Informing, transparency and honesty' },
    items: ['w1', 'w2', 'w3'],
    minimumItems: 2,
  },
];

/**
 * The core trust questionnaire: overall trust, two items for each driver, the council's own words, satisfaction of recent users
 * and what weighting needs; about twenty questions and five minutes. Overall trust and satisfaction stand beside the index.
 * The wordings are own adaptations of OECD topics; pretest and back-translation come before first use (methodology 1.2).
 */
export function coreTrustQuestionnaire({
  counties,
}: {
  readonly counties: readonly Option[];
}): QuestionnaireDefinition {
  return {
    format: 'hamava.questionnaire/1',
    code: 'core_trust',
    title: { fa: 'پرسشنامهٔ اعتماد مردم', en: 'Citizen trust questionnaire' },
    introduction: {
      fa: 'شورای هماهنگی روابط عمومی‌های استان می‌خواهد بداند مردم چقدر به {agency} اعتماد دارند و چرا. پاسخ‌های شما نشان می‌دهد کار این دستگاه کجا خوب است و کجا باید بهتر شود.',
      en: 'The public relations council of the province wants to know how much people trust {agency}, and why. Your answers show where its work is good and where it must improve.',
    },
    languages: ['fa', 'en'],
    scales: CORE_SCALES,
    sections: [CONTACT_SECTION, ...DRIVER_SECTIONS, aboutYouSection(counties)],
    drivers: DRIVERS,
    composites: COMPOSITES,
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.8 },
  };
}
