import type { LocalizedText, NonAnswer, Option, Question } from '@hamava/surveys';
import { Values } from '../foreign/codes.js';
import type { SurveyReading } from './survey-reading.js';
import { isObject, numberIn, objectsIn, textIn, type Json } from './json-parts.js';

/** An element that became a question, with the names under which the file knows its answers. */
export interface ReadElement {
  readonly question: Question;
  readonly values: ReadonlyMap<string, string | number> | null;
}

type Frame = Pick<Question, 'code' | 'text' | 'hint' | 'optional' | 'showIf' | 'nonAnswers' | 'shuffled'>;

const NON_ANSWERS: ReadonlySet<unknown> = new Set<NonAnswer>(['dontKnow', 'refused', 'notApplicable']);
const FORMATS: Readonly<Record<string, 'email' | 'mobile'>> = { email: 'email', tel: 'mobile' };

/** One element of SurveyJS as a question of ours; null for a type that has no equal. */
export function readElement(element: Json, frame: Frame, where: string, reading: SurveyReading): ReadElement | null {
  const type = textIn(element, 'type') ?? '';
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker':
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return listed(type, element, frame, where, reading);
    case 'boolean':
      return yesOrNo(element, frame, reading);
    case 'rating':
    case 'slider':
      return rated(element, frame, where, reading);
    case 'text':
    case 'comment':
      return typed(element, frame, where, reading);
    case 'file':
    case 'signaturepad':
      reading.report.add(type, where, type === 'file' ? 'identifying' : 'typeUnknown');
      if (type !== 'file') return null;
      reading.identifying = true;
      return { question: { ...frame, kind: 'photo' }, values: null };
    default:
      return null;
  }
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
  const numbers = own.every(({ value }) => typeof value === 'number' && Number.isInteger(value));
  const single = type !== 'checkbox' && type !== 'tagbox' && type !== 'ranking';
  const plain = own.every(({ choice }) => !Object.hasOwn(choice, 'visibleIf'));
  if (single && type !== 'dropdown' && numbers && plain && own.length >= 2) {
    const points = own
      .map(({ value, text }) => ({ value: value as number, label: text }))
      .toSorted((a, b) => a.value - b.value);
    return {
      question: { ...whole, kind: 'scale', scale: reading.scaleOf({ kind: 'labelled', points }) },
      values: null,
    };
  }
  const codes = new Values();
  const values = new Map<string, string>();
  const options = own.map(({ value, text, choice, at }): Option => {
    const code = codes.take(String(value));
    if (code !== String(value)) reading.report.add(String(value), `${where}.choices[${at}]`, 'optionRenamed');
    values.set(String(value), code);
    const showIf = reading.conditionOf(choice, 'visibleIf', `${where}.choices[${at}]`, 'filterUnreadable');
    return {
      code,
      label: text,
      ...(showIf === undefined ? {} : { showIf }),
      ...(choice['isExclusive'] === true && !single ? { exclusive: true } : {}),
    };
  });
  const extra = extraOptions(element, codes, reading, values, !single);
  const all = [...options, ...extra];
  if (type === 'ranking') {
    const top = Math.min(Math.max(1, Math.trunc(numberIn(element, 'maxSelectedChoices') ?? all.length)), all.length);
    return { question: { ...whole, kind: 'ranking', options: all, top }, values };
  }
  if (!single) {
    const bound = (name: string): number | undefined => numberIn(element, `${name}SelectedChoices`);
    const [min, max] = [bound('min'), bound('max')];
    const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined || max < 1 ? {} : { max }) };
    return { question: { ...whole, kind: 'multiple', options: all, ...limits }, values };
  }
  return {
    question: { ...whole, kind: 'choice', layout: type === 'dropdown' ? 'dropdown' : 'list', options: all },
    values,
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
  const input = textIn(element, 'inputType') ?? 'text';
  const many = textIn(element, 'type') === 'comment';
  if (!many && (input === 'number' || input === 'range'))
    return { question: numberOf(element, frame, where, reading), values: null };
  if (!many && input === 'time') return { question: { ...frame, kind: 'time' }, values: null };
  if (!many && (input === 'date' || input === 'datetime-local')) {
    if (input !== 'date') reading.report.add(input, where, 'dateOnly');
    const bound = (name: 'min' | 'max'): Record<string, string> => {
      const day = textIn(element, name);
      return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? { [name]: day } : {};
    };
    return { question: { ...frame, kind: 'date', calendar: 'jalali', ...bound('min'), ...bound('max') }, values: null };
  }
  const format = Object.hasOwn(FORMATS, input) && !many ? FORMATS[input] : undefined;
  if (format !== undefined) {
    reading.identifying = true;
    reading.report.add(input, where, 'identifying');
  }
  for (const validator of objectsIn(element['validators'])) {
    if (textIn(validator, 'type') !== 'email')
      reading.report.add(textIn(validator, 'type') ?? 'validator', `${where}.validators`, 'constraintUnreadable');
  }
  const length = Math.trunc(numberIn(element, 'maxLength') ?? 0);
  const maxLength = length >= 1 ? Math.min(length, 5_000) : many ? 1_000 : 200;
  return {
    question: { ...frame, kind: 'text', lines: many ? 'many' : 'one', maxLength, ...(format ? { format } : {}) },
    values: null,
  };
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

export function hasChoices(element: Json): boolean {
  return Array.isArray(element['choices']) || isObject(element['choicesByUrl']);
}
