import type { LocalizedText, NonAnswer, Option, Question } from '@hamava/surveys';
import { Values } from '../foreign/codes.js';
import type { ReadChoice, SurveyReading } from './survey-reading.js';
import { numberIn, objectsIn, textIn, type Json } from './json-parts.js';

/** An element that became a question, with the names under which the file knows its answers. */
export interface ReadElement {
  readonly question: Question;
  readonly values: ReadonlyMap<string, string | number> | null;
}

type Frame = Pick<Question, 'code' | 'text' | 'hint' | 'optional' | 'showIf' | 'nonAnswers' | 'shuffled'>;

const NON_ANSWERS: ReadonlySet<unknown> = new Set<NonAnswer>(['dontKnow', 'refused', 'notApplicable']);
const FORMATS: Readonly<Record<string, 'email' | 'mobile'>> = { email: 'email', tel: 'mobile' };

type ReadType = (
  type: string,
  element: Json,
  frame: Frame,
  where: string,
  reading: SurveyReading,
) => ReadElement | null;

const READERS: Readonly<Record<string, ReadType>> = {
  radiogroup: listed,
  dropdown: listed,
  buttongroup: listed,
  imagepicker: listed,
  checkbox: listed,
  tagbox: listed,
  ranking: listed,
  boolean: (_, element, frame, __, reading) => yesOrNo(element, frame, reading),
  rating: (_, ...rest) => rated(...rest),
  slider: (_, ...rest) => rated(...rest),
  text: (_, ...rest) => typed(...rest),
  comment: (_, ...rest) => typed(...rest),
  file: (type, _, frame, where, reading) => {
    reading.report.add(type, where, 'identifying');
    reading.markIdentifying();
    return { question: { ...frame, kind: 'photo' }, values: null };
  },
};

/** One element of SurveyJS as a question of ours; null for a type that has no equal. */
export function readElement(element: Json, frame: Frame, where: string, reading: SurveyReading): ReadElement | null {
  const type = textIn(element, 'type') ?? '';
  const reader = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return reader === undefined ? null : reader(type, element, frame, where, reading);
}

function listed(type: string, element: Json, frame: Frame, where: string, reading: SurveyReading): ReadElement | null {
  const choices = reading.choicesOf(element, where);
  if (choices.length === 0) {
    reading.report.add(type, where, 'listMissing');
    return null;
  }
  const nonAnswers = choices.map(({ value }) => value).filter((value): value is NonAnswer => NON_ANSWERS.has(value));
  const own = choices.filter(({ value }) => !NON_ANSWERS.has(value));
  const whole = { ...frame, ...(nonAnswers.length === 0 ? {} : { nonAnswers }) };
  const single = type !== 'checkbox' && type !== 'tagbox' && type !== 'ranking';
  const points = single && type !== 'dropdown' ? pointsOf(own) : null;
  if (points !== null) {
    return {
      question: { ...whole, kind: 'scale', scale: reading.scaleOf({ kind: 'labelled', points }) },
      values: null,
    };
  }
  const codes = new Values();
  const values = new Map<string, string>();
  const options = [
    ...own.map((choice) => optionOf(choice, codes, values, single, where, reading)),
    ...extraOptions(element, codes, reading, values, !single),
  ];
  if (single)
    return {
      question: { ...whole, kind: 'choice', layout: type === 'dropdown' ? 'dropdown' : 'list', options },
      values,
    };
  const [min, max] = [numberIn(element, 'minSelectedChoices'), numberIn(element, 'maxSelectedChoices')];
  if (type === 'ranking') {
    const top = Math.min(Math.max(1, Math.trunc(max ?? options.length)), options.length);
    return { question: { ...whole, kind: 'ranking', options, top }, values };
  }
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined || max < 1 ? {} : { max }) };
  return { question: { ...whole, kind: 'multiple', options, ...limits }, values };
}

/** Whole numbers that are shown to everybody are the points of a scale; null for any other list. */
function pointsOf(choices: readonly ReadChoice[]): readonly { value: number; label: LocalizedText }[] | null {
  const plain = choices.every(({ choice, value }) => Number.isInteger(value) && !Object.hasOwn(choice, 'visibleIf'));
  if (!plain || choices.length < 2) return null;
  return choices
    .map(({ value, text }) => ({ value: value as number, label: text }))
    .toSorted((a, b) => a.value - b.value);
}

function optionOf(
  { value, text, choice, at }: ReadChoice,
  codes: Values,
  values: Map<string, string>,
  single: boolean,
  where: string,
  reading: SurveyReading,
): Option {
  const place = `${where}.choices[${at}]`;
  const code = codes.take(String(value));
  if (code !== String(value)) reading.report.add(String(value), place, 'optionRenamed');
  values.set(String(value), code);
  const showIf = reading.conditionOf(choice, 'visibleIf', place, 'filterUnreadable');
  return {
    code,
    label: text,
    ...(showIf === undefined ? {} : { showIf }),
    ...(choice['isExclusive'] === true && !single ? { exclusive: true } : {}),
  };
}

/** "Other" and "none" that SurveyJS adds by a switch. */
function extraOptions(
  element: Json,
  codes: Values,
  reading: SurveyReading,
  values: Map<string, string>,
  several: boolean,
): readonly Option[] {
  const other = element['showOtherItem'] === true || element['hasOther'] === true;
  const none = element['showNoneItem'] === true || element['hasNone'] === true;
  const add = (name: string, label: LocalizedText, more: Partial<Option>): Option => {
    const code = codes.take(name);
    values.set(name, code);
    return { code, label, ...more };
  };
  return [
    ...(other
      ? [add('other', reading.words(element['otherText']) ?? { fa: 'چیز دیگر', en: 'Other' }, { other: true })]
      : []),
    ...(none
      ? [
          add(
            'none',
            reading.words(element['noneText']) ?? { fa: 'هیچ‌کدام', en: 'None of these' },
            several ? { exclusive: true } : {},
          ),
        ]
      : []),
  ];
}

function yesOrNo(element: Json, frame: Frame, reading: SurveyReading): ReadElement {
  const options = [
    { code: 'true', label: reading.words(element['labelTrue']) ?? { fa: 'بله', en: 'Yes' } },
    { code: 'false', label: reading.words(element['labelFalse']) ?? { fa: 'نه', en: 'No' } },
  ];
  const values = new Map([
    ['true', 'true'],
    ['false', 'false'],
  ]);
  return { question: { ...frame, kind: 'choice', layout: 'list', options }, values };
}

function rated(element: Json, frame: Frame, where: string, reading: SurveyReading): ReadElement {
  const min = Math.trunc(numberIn(element, 'rateMin') ?? numberIn(element, 'min') ?? 1);
  const max = Math.trunc(
    numberIn(element, 'rateMax') ?? numberIn(element, 'max') ?? numberIn(element, 'rateCount') ?? 5,
  );
  const ends = [reading.words(element['minRateDescription']), reading.words(element['maxRateDescription'])];
  if (ends.includes(undefined)) reading.report.add('rating', where, 'endsOfScale');
  const [low = { fa: String(min) }, high = { fa: String(max) }] = ends;
  const scale = reading.scaleOf({ kind: 'anchored', min, max: Math.max(min + 1, max), low, high });
  return { question: { ...frame, kind: 'scale', scale }, values: null };
}

function typed(element: Json, frame: Frame, where: string, reading: SurveyReading): ReadElement {
  const many = textIn(element, 'type') === 'comment';
  const input = many ? 'text' : (textIn(element, 'inputType') ?? 'text');
  if (input === 'number' || input === 'range')
    return { question: numberOf(element, frame, where, reading), values: null };
  if (input === 'time') return { question: { ...frame, kind: 'time' }, values: null };
  if (input === 'date' || input === 'datetime-local') {
    if (input !== 'date') reading.report.add(input, where, 'dateOnly');
    const days = { ...dayIn(element, 'min'), ...dayIn(element, 'max') };
    return { question: { ...frame, kind: 'date', calendar: 'jalali', ...days }, values: null };
  }
  return { question: words(element, input, many, frame, where, reading), values: null };
}

function words(
  element: Json,
  input: string,
  many: boolean,
  frame: Frame,
  where: string,
  reading: SurveyReading,
): Question {
  const format = Object.hasOwn(FORMATS, input) ? FORMATS[input] : undefined;
  if (format !== undefined) {
    reading.markIdentifying();
    reading.report.add(input, where, 'identifying');
  }
  for (const validator of objectsIn(element['validators'])) {
    const kind = textIn(validator, 'type') ?? 'validator';
    if (kind !== 'email') reading.report.add(kind, `${where}.validators`, 'constraintUnreadable');
  }
  const length = Math.trunc(numberIn(element, 'maxLength') ?? 0);
  const usual = many ? LONG_TEXT : SHORT_TEXT;
  const maxLength = length >= 1 ? Math.min(length, LONGEST_TEXT) : usual;
  return { ...frame, kind: 'text', lines: many ? 'many' : 'one', maxLength, ...(format ? { format } : {}) };
}

const SHORT_TEXT = 200;
const LONG_TEXT = 1_000;
const LONGEST_TEXT = 5_000;

function dayIn(element: Json, name: 'min' | 'max'): Readonly<Record<string, string>> {
  const day = textIn(element, name);
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? { [name]: day } : {};
}

function numberOf(element: Json, frame: Frame, where: string, reading: SurveyReading): Question {
  const [least, most] = [numberIn(element, 'min'), numberIn(element, 'max')];
  if (least === undefined || most === undefined) reading.report.add('number', where, 'rangeMissing');
  const min = Math.floor(least ?? 0);
  const max = Math.max(min, Math.ceil(most ?? Math.max(1_000_000, min)));
  const step = numberIn(element, 'step') ?? 1;
  const decimals = step > 0 && step < 1 ? Math.min(6, Math.round(-Math.log10(step))) : 0;
  return { ...frame, kind: 'number', min, max, ...(decimals > 0 ? { decimals } : {}) };
}
