import type { Driver, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, linked, option, OTHER } from './parts.js';

const USED = { question: 'contact', oneOf: ['in_person', 'online_or_phone'] } as const;

const AXES: readonly Driver[] = [
  {
    code: 'transparency',
    title: both('شفافیت فرایند', 'Clear process'),
    items: ['sat_steps', 'sat_docs', 'sat_rules'],
    weight: 1,
  },
  {
    code: 'responsibility',
    title: both('پاسخ‌گویی و مسئولیت‌پذیری', 'Responsiveness'),
    items: ['sat_conduct', 'sat_place', 'sat_complaint', 'sat_followup'],
    weight: 1,
  },
  { code: 'mastery', title: both('تسلط بر فرایند', 'Mastery of the process'), items: ['sat_accuracy'], weight: 1 },
  { code: 'timeliness', title: both('زمان فرایند', 'Time'), items: ['sat_promise'], weight: 1 },
  {
    code: 'orderliness',
    title: both('نظام‌مندی فرایند', 'Order'),
    items: ['sat_access', 'sat_repeat', 'sat_favour'],
    weight: 1,
  },
  { code: 'whole', title: both('کلیت فرایند', 'The service as a whole'), items: ['sat_overall'], weight: 1 },
];

/** Satisfaction of people served, in six axes. Whoever had no contact goes straight to the last section. */
export function clientSatisfaction(): QuestionnaireDefinition {
  return {
    ...FRAME,
    code: 'client_satisfaction',
    title: both('سنجش رضایت مراجعه‌کنندگان', 'Satisfaction of people served'),
    introduction: both(
      '{agency} می‌خواهد بداند خدمت‌هایش برای شما چگونه بوده است. پاسخ‌ها بی‌نام است و فقط برای بهتر شدن کار به کار می‌رود.',
      '{agency} would like to know how its services have been for you. Answers carry no name and serve only to improve its work.',
    ),
    sections: [
      {
        code: 'visit',
        title: both('مراجعهٔ شما', 'Your contact'),
        questions: [
          linked('contact'),
          {
            kind: 'multiple',
            code: 'service_kinds',
            text: both(
              'در ۱۲ ماه گذشته برای چه کاری به {agency} مراجعه کردید؟',
              'What did you go to {agency} for in the last 12 months?',
            ),
            options: [
              option('request', 'درخواست خدمت', 'To ask for a service'),
              option('document', 'گرفتن مدرک', 'To get a document'),
              option('payment', 'پرداخت', 'To pay'),
              option('complaint', 'شکایت', 'To complain'),
              option('advice', 'راهنمایی گرفتن', 'To get advice'),
              OTHER,
            ],
            nonAnswers: ['dontKnow'],
            showIf: USED,
          },
          linked('sat_visits', USED),
          linked('sat_units', { question: 'contact', oneOf: ['in_person'] }),
        ],
      },
      {
        code: 'process',
        title: both('روند کار', 'The process'),
        showIf: USED,
        questions: [
          linked('sat_steps'),
          linked('sat_docs'),
          linked('sat_rules'),
          linked('sat_accuracy'),
          linked('sat_promise'),
        ],
      },
      {
        code: 'service',
        title: both('برخورد و دسترسی', 'Conduct and access'),
        showIf: USED,
        questions: [
          linked('sat_conduct'),
          linked('sat_place', { question: 'contact', oneOf: ['in_person'] }),
          linked('sat_access'),
          linked('sat_followup'),
          linked('sat_complaint'),
          linked('sat_repeat'),
          linked('sat_favour'),
        ],
      },
      {
        code: 'whole_service',
        title: both('در مجموع', 'All in all'),
        questions: [
          linked('sat_overall', USED),
          linked('open_improve'),
          linked('sex'),
          linked('birth_year'),
          linked('residence'),
        ],
      },
    ],
    drivers: AXES,
  };
}
