import { toPersianDigits } from '@hamava/persian';
import type { LocalizedText, Option, QuestionnaireDefinition } from '@hamava/surveys';

const t = (fa: string, en: string): LocalizedText => ({ fa, en });
const options = (...codes: readonly string[]): readonly Option[] =>
  codes.map((code, at) => ({ code, label: t(`گزینهٔ ${toPersianDigits(at + 1)}`, `Option ${code}`) }));

/** A questionnaire with a question of every kind, and with most of what can be set on one. */
export function everyKind(): QuestionnaireDefinition {
  return {
    format: 'hamava.questionnaire/1',
    code: 'every_kind',
    title: t('همهٔ گونه‌ها', 'Every kind'),
    introduction: t('از سوی {agency} می‌پرسیم.', 'Asked by {agency}.'),
    languages: ['fa', 'en'],
    identifying: true,
    scales: {
      ten: { kind: 'anchored', min: 0, max: 10, low: t('هیچ', 'Not at all'), high: t('کاملاً', 'Completely') },
      five: {
        kind: 'labelled',
        smileys: true,
        points: [1, 2, 3, 4, 5].map((value) => ({
          value,
          label: t(`درجهٔ ${toPersianDigits(value)}`, `Step ${value}`),
        })),
      },
    },
    sections: [
      {
        code: 'start',
        title: t('آغاز', 'Start'),
        lead: t('چند <b>پرسش</b> کوتاه', 'A few <b>short</b> questions'),
        questions: [
          {
            kind: 'consent',
            code: 'agree',
            version: '2',
            needed: true,
            text: t('موافقید؟', 'Do you agree?'),
            statement: t('پاسخ‌ها بی‌نام می‌مانند.', 'Answers stay anonymous.'),
          },
          {
            kind: 'choice',
            code: 'visited',
            layout: 'list',
            text: t('آمده‌اید؟', 'Did you come?'),
            options: options('yes', 'no'),
            nonAnswers: ['dontKnow'],
            goTo: [{ when: ['no'], to: 'end_part' }],
          },
          { kind: 'split', code: 'arm', text: t('نسخه', 'Arm'), arms: options('a', 'b') },
          {
            kind: 'hidden',
            code: 'channel',
            parameter: 'ch',
            text: t('راه', 'Channel'),
            options: options('sms', 'web'),
          },
        ],
      },
      {
        code: 'middle',
        title: t('میانه', 'Middle'),
        showIf: { question: 'visited', oneOf: ['yes'] },
        shuffled: true,
        questions: [
          {
            kind: 'multiple',
            code: 'services',
            text: t('کدام خدمت‌ها؟', 'Which services?'),
            options: [
              ...options('post', 'phone', 'web2'),
              { code: 'none', label: t('هیچ‌کدام', 'None'), exclusive: true },
              { code: 'else', label: t('دیگر', 'Else'), other: true },
            ],
            min: 1,
            max: 3,
            shuffled: true,
          },
          {
            kind: 'scale',
            code: 'trust',
            scale: 'ten',
            text: t('چقدر اعتماد دارید؟', 'How far do you trust?'),
            nonAnswers: ['dontKnow', 'refused'],
            bank: { item: 'trust_1', linked: true },
          },
          {
            kind: 'scale',
            code: 'face',
            scale: 'five',
            reversed: true,
            text: t('راضی بودید؟', 'Content?'),
            nonAnswers: ['notApplicable'],
          },
          {
            kind: 'battery',
            code: 'axes',
            scale: 'five',
            text: t('هر یک چطور بود؟', 'How was each?'),
            rows: [
              { code: 'speed', text: t('سرعت', 'Speed') },
              { code: 'respect', text: t('احترام', 'Respect'), reversed: true },
            ],
          },
          {
            kind: 'ranking',
            code: 'order',
            top: 2,
            text: t('مهم‌ترین‌ها؟', 'Most important?'),
            options: options('x', 'y', 'z'),
          },
          {
            kind: 'sum',
            code: 'budget',
            total: 50,
            unit: t('سکه', 'coins'),
            text: t('بخش کنید', 'Share out'),
            rows: [
              { code: 'roads', text: t('راه', 'Roads') },
              { code: 'parks', text: t('بوستان', 'Parks') },
            ],
          },
        ],
      },
      {
        code: 'each',
        title: t('دربارهٔ {item}', 'About {item}'),
        repeatFor: 'services',
        questions: [
          {
            kind: 'text',
            code: 'why',
            lines: 'many',
            maxLength: 300,
            text: t('چرا {item}؟', 'Why {item}?'),
            optional: true,
          },
        ],
      },
      {
        code: 'end_part',
        title: t('پایان', 'End'),
        questions: [
          {
            kind: 'number',
            code: 'age',
            min: 18,
            max: 110,
            unit: t('سال', 'years'),
            text: t('چند سال دارید؟', 'How old?'),
            demographic: 'age',
            bands: {
              of: 'value',
              list: [
                { code: '18-39', from: 18, to: 39 },
                { code: '40+', from: 40, to: null },
              ],
            },
          },
          { kind: 'number', code: 'share', min: 0, max: 1, decimals: 2, text: t('سهم', 'Share'), optional: true },
          {
            kind: 'text',
            code: 'plate',
            lines: 'one',
            maxLength: 12,
            pattern: { re2: '[0-9]{2}-[A-Z]', message: t('مانند ۱۲-A', 'Like 12-A') },
            text: t('شماره', 'Number'),
            hint: t('روی برگه', 'On the slip'),
          },
          {
            kind: 'text',
            code: 'mail',
            lines: 'one',
            maxLength: 100,
            format: 'email',
            text: t('رایانامه', 'E-mail'),
            optional: true,
          },
          {
            kind: 'date',
            code: 'first',
            calendar: 'jalali',
            min: '2020-01-01',
            max: '2026-12-30',
            text: t('نخستین بار', 'First time'),
          },
          {
            kind: 'date',
            code: 'last',
            calendar: 'gregorian',
            text: t('واپسین بار', 'Last time'),
            checks: [
              {
                require: { question: 'last', relation: 'atLeast', other: 'first' },
                message: t('پس از نخستین بار', 'After the first time'),
              },
            ],
          },
          {
            kind: 'time',
            code: 'clock',
            text: t('ساعت', 'Time'),
            showIf: {
              all: [
                { question: 'trust', atLeast: 2, atMost: 8 },
                { not: { question: 'services', oneOf: ['post', 'web2'] } },
              ],
            },
          },
          {
            kind: 'cascade',
            code: 'place',
            text: t('کجا؟', 'Where?'),
            levels: [
              { code: 'province', text: t('استان', 'Province'), options: options('p1', 'p2') },
              {
                code: 'county',
                text: t('شهرستان', 'County'),
                options: options('c1', 'c2', 'c3').map((option, at) => ({ ...option, parent: at < 2 ? 'p1' : 'p2' })),
              },
            ],
          },
          { kind: 'photo', code: 'picture', text: t('عکس', 'Picture'), optional: true },
          {
            kind: 'note',
            code: 'thanks',
            text: t('<p>سپاس از «{answer:visited}»</p>', '<p>Thanks for “{answer:visited}”</p>'),
          },
          {
            kind: 'calculated',
            code: 'twice',
            text: t('دو برابر', 'Twice'),
            value: { op: 'multiply', of: [{ answer: 'share' }, { constant: 2 }] },
          },
          {
            kind: 'calculated',
            code: 'points',
            text: t('امتیاز', 'Points'),
            value: { op: 'mean', of: [{ answer: 'visited', points: { yes: 1, no: 0 } }, { answer: 'trust' }] },
          },
        ],
      },
    ],
    endings: [
      {
        code: 'fin',
        title: t('سپاس', 'Thanks'),
        text: t('پایان یافت.', 'It is over.'),
        showIf: { question: 'visited', answered: true },
      },
    ],
    quotas: [{ code: 'q1', title: t('سهمیه', 'Quota'), when: { question: 'visited', oneOf: ['yes'] }, limit: 100 }],
    drivers: [{ code: 'd', title: t('محرک', 'Driver'), items: ['trust', 'face', 'speed', 'respect'], weight: 10 }],
    composites: [{ code: 'c', title: t('آمیخته', 'Mix'), items: ['trust'], minimumItems: 1 }],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.6 },
  };
}
