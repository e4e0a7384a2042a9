import type { LocalizedText, Option, Question, QuestionnaireDefinition, Scale, TextFormat } from '@hamava/surveys';
import { isSame } from './patches-between.js';
import { freshCode, takenCodes } from './structure.js';

/** What the «+» offers: kinds of questions, and shapes of them that people ask for by another name. */
export const PALETTE = [
  'choice',
  'yesNo',
  'dropdown',
  'multiple',
  'anchored',
  'likert5',
  'likert7',
  'smileys',
  'battery',
  'ranking',
  'sum',
  'number',
  'shortText',
  'longText',
  'date',
  'gregorianDate',
  'time',
  'cascade',
  'note',
  'consent',
  'split',
  'calculated',
  'email',
  'mobile',
  'landline',
  'nationalId',
  'postalCode',
  'photo',
  'hidden',
] as const;
export type PaletteKey = (typeof PALETTE)[number];

/** These tell who answered: only in questionnaires that say so. */
export const IDENTIFYING: ReadonlySet<PaletteKey> = new Set([
  'email',
  'mobile',
  'landline',
  'nationalId',
  'postalCode',
  'photo',
  'hidden',
]);

interface NewQuestion {
  readonly question: Question;
  readonly scales?: Readonly<Record<string, Scale>>;
}

type Build = (code: string, document: QuestionnaireDefinition) => NewQuestion;

const NOTHING: LocalizedText = { fa: '' };

const option = (number: number): Option => ({ code: `o${number}`, label: { fa: `گزینهٔ ${'۰۱۲۳۴۵۶۷۸۹'[number]}` } });
const OPTIONS: readonly Option[] = [option(1), option(2)];

const points = (labels: readonly LocalizedText[]) => labels.map((label, at) => ({ value: at + 1, label }));

const FIVE: Scale = {
  kind: 'labelled',
  points: points([
    { fa: 'خیلی بد', en: 'Very bad' },
    { fa: 'بد', en: 'Bad' },
    { fa: 'نه خوب، نه بد', en: 'Neither good nor bad' },
    { fa: 'خوب', en: 'Good' },
    { fa: 'خیلی خوب', en: 'Very good' },
  ]),
};

const SEVEN: Scale = {
  kind: 'labelled',
  points: points([
    { fa: 'کاملاً ناراضی', en: 'Completely dissatisfied' },
    { fa: 'ناراضی', en: 'Dissatisfied' },
    { fa: 'کمی ناراضی', en: 'Somewhat dissatisfied' },
    { fa: 'نه راضی، نه ناراضی', en: 'Neither satisfied nor dissatisfied' },
    { fa: 'کمی راضی', en: 'Somewhat satisfied' },
    { fa: 'راضی', en: 'Satisfied' },
    { fa: 'کاملاً راضی', en: 'Completely satisfied' },
  ]),
};

const TEN: Scale = {
  kind: 'anchored',
  min: 0,
  max: 10,
  low: { fa: 'اصلاً اعتماد ندارم', en: 'Do not trust at all' },
  high: { fa: 'کاملاً اعتماد دارم', en: 'Trust completely' },
};

const YES_NO: readonly Option[] = [
  { code: 'yes', label: { fa: 'بله', en: 'Yes' } },
  { code: 'no', label: { fa: 'خیر', en: 'No' } },
];

/** The name of a scale like this one, and the scale itself when the document has none yet. */
export function scaleFor(
  document: Pick<QuestionnaireDefinition, 'scales'>,
  scale: Scale,
  name: string,
): { readonly name: string; readonly scales: Readonly<Record<string, Scale>> } {
  const known = Object.entries(document.scales).find(([, each]) => isSame(each, scale));
  if (known !== undefined) return { name: known[0], scales: {} };
  const fresh = Object.hasOwn(document.scales, name) ? freshCode(new Set(Object.keys(document.scales)), name) : name;
  return { name: fresh, scales: { [fresh]: scale } };
}

const onScale =
  (scale: Scale, name: string): Build =>
  (code, document) => {
    const { name: key, scales } = scaleFor(document, scale, name);
    return { question: { kind: 'scale', code, text: NOTHING, scale: key, nonAnswers: ['dontKnow'] }, scales };
  };

const text =
  (lines: 'one' | 'many', maxLength: number, format?: TextFormat): Build =>
  (code) => ({
    question: { kind: 'text', code, text: NOTHING, lines, maxLength, optional: true, ...(format && { format }) },
  });

const BUILDERS: Readonly<Record<PaletteKey, Build>> = {
  choice: (code) => ({ question: { kind: 'choice', code, text: NOTHING, layout: 'list', options: OPTIONS } }),
  yesNo: (code) => ({ question: { kind: 'choice', code, text: NOTHING, layout: 'list', options: YES_NO } }),
  dropdown: (code) => ({ question: { kind: 'choice', code, text: NOTHING, layout: 'dropdown', options: OPTIONS } }),
  multiple: (code) => ({ question: { kind: 'multiple', code, text: NOTHING, options: OPTIONS } }),
  anchored: onScale(TEN, 'trust'),
  likert5: onScale(FIVE, 'quality'),
  likert7: onScale(SEVEN, 'satisfaction7'),
  smileys: onScale({ ...FIVE, smileys: true }, 'smileys'),
  battery: (code, document) => {
    const { name, scales } = scaleFor(document, FIVE, 'quality');
    const rows = [1, 2].map((number) => ({ code: `${code}_r${number}`, text: NOTHING }));
    return { question: { kind: 'battery', code, text: NOTHING, scale: name, rows, nonAnswers: ['dontKnow'] }, scales };
  },
  ranking: (code) => ({
    question: { kind: 'ranking', code, text: NOTHING, options: [1, 2, 3, 4].map(option), top: 3 },
  }),
  sum: (code) => ({
    question: {
      kind: 'sum',
      code,
      text: NOTHING,
      rows: [1, 2].map((number) => ({ code: `${code}_r${number}`, text: option(number).label })),
      total: 100,
      unit: { fa: 'درصد', en: 'percent' },
    },
  }),
  number: (code) => ({ question: { kind: 'number', code, text: NOTHING, min: 0, max: 100 } }),
  shortText: text('one', 200),
  longText: text('many', 2000),
  date: (code) => ({ question: { kind: 'date', code, text: NOTHING, calendar: 'jalali' } }),
  gregorianDate: (code) => ({ question: { kind: 'date', code, text: NOTHING, calendar: 'gregorian' } }),
  time: (code) => ({ question: { kind: 'time', code, text: NOTHING } }),
  cascade: (code) => ({
    question: {
      kind: 'cascade',
      code,
      text: NOTHING,
      levels: [
        { code: `${code}_l1`, text: { fa: 'استان', en: 'Province' }, options: [option(1)] },
        {
          code: `${code}_l2`,
          text: { fa: 'شهرستان', en: 'County' },
          options: [{ ...option(1), code: 'o1_1', parent: 'o1' }],
        },
      ],
    },
  }),
  note: (code) => ({ question: { kind: 'note', code, text: NOTHING } }),
  consent: (code) => ({
    question: {
      kind: 'consent',
      code,
      text: { fa: 'رضایت شما', en: 'Your consent' },
      version: '1',
      statement: NOTHING,
      needed: true,
    },
  }),
  split: (code) => ({
    question: {
      kind: 'split',
      code,
      text: { fa: 'دو متن' },
      arms: [
        { code: 'a', label: { fa: 'متن نخست', en: 'First wording' } },
        { code: 'b', label: { fa: 'متن دوم', en: 'Second wording' } },
      ],
    },
  }),
  calculated: (code) => ({
    question: { kind: 'calculated', code, text: { fa: 'عدد محاسبه‌شده' }, value: { constant: 0 } },
  }),
  email: text('one', 254, 'email'),
  mobile: text('one', 11, 'mobile'),
  landline: text('one', 11, 'landline'),
  nationalId: text('one', 10, 'nationalId'),
  postalCode: text('one', 10, 'postalCode'),
  photo: (code) => ({ question: { kind: 'photo', code, text: NOTHING, optional: true } }),
  hidden: (code) => ({ question: { kind: 'hidden', code, text: { fa: 'مقدار پیوند' }, parameter: 'ref' } }),
};

/** A question of this kind under a code that is free, with what it needs of the document. */
export function newQuestion(key: PaletteKey, document: QuestionnaireDefinition): NewQuestion {
  return BUILDERS[key](freshCode(takenCodes(document), 'q'), document);
}

/** Which of the palette a question is, for its name and icon. */
export function paletteKeyOf(question: Question, document: Pick<QuestionnaireDefinition, 'scales'>): PaletteKey {
  switch (question.kind) {
    case 'choice':
      return question.layout === 'dropdown' ? 'dropdown' : 'choice';
    case 'scale':
      return scaleKey(document.scales[question.scale]);
    case 'text':
      if (question.format !== undefined && question.format !== 'plain') return question.format;
      return question.lines === 'many' ? 'longText' : 'shortText';
    case 'date':
      return question.calendar === 'gregorian' ? 'gregorianDate' : 'date';
    default:
      return question.kind;
  }
}

function scaleKey(scale: Scale | undefined): PaletteKey {
  if (scale === undefined || scale.kind === 'anchored') return 'anchored';
  if (scale.smileys === true) return 'smileys';
  return scale.points.length > 5 ? 'likert7' : 'likert5';
}
