import { toPersianDigits } from '@hamava/persian';
import type { Condition, LocalizedText, Question, Scale } from '@hamava/surveys';
import { canonicalJson, isSafeRichText, safeRichText } from '@hamava/surveys';
import { parseExpression } from '../expressions/parse-expression.js';
import { toCalculation } from '../expressions/to-calculation.js';
import type { EarlierItem } from '../expressions/items.js';
import { MOST_OPTIONS, readChoices, type ReadChoices } from './choices.js';
import { readConstraint, type ReadConstraint } from './constraint.js';
import type { FormContext } from './form-context.js';
import { appears, type OdkChoice, type OdkField } from './form.js';

/** What every question has, read from a row. */
type Frame = Pick<Question, 'code' | 'text' | 'hint' | 'optional' | 'showIf' | 'checks'>;

export interface ReadField {
  readonly question: Question;
  /** Codes of options by the names that expressions use. */
  readonly values: ReadonlyMap<string, string> | null;
}

const METADATA: ReadonlySet<string> = new Set(
  'start end today deviceid subscriberid simserial phonenumber username email audit start-geopoint background-audio'.split(
    ' ',
  ),
);

const WIDE = 999_999_999;
const MOST_POINTS = 20;
const ONE_LINE = 500;
const MANY_LINES = 2_000;
const CHECK_MESSAGE: LocalizedText = {
  fa: 'این پاسخ با شرطی که برای این پرسش گذاشته شده است نمی‌خواند.',
  en: 'The answer does not meet the condition that was set for this question.',
};

/** A row as a question; null when there is no question like it, which is reported. */
export function readField(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField | null {
  const reader = Object.hasOwn(READERS, field.type) ? READERS[field.type] : undefined;
  if (reader === undefined) {
    // What a cell of ours brings back is not lost.
    if (field.extras !== '') return null;
    context.report.add(field.type, field.where, METADATA.has(field.type) ? 'metadata' : 'typeUnknown');
    return null;
  }
  return reader(context, field, outer);
}

type Reader = (context: FormContext, field: OdkField, outer: Condition | undefined) => ReadField | null;

const READERS: Readonly<Record<string, Reader>> = {
  select_one: selectOne,
  select_multiple: selectMultiple,
  rank,
  integer: (context, field, outer) => numeric(context, field, outer, 0),
  decimal: (context, field, outer) => numeric(context, field, outer, 3),
  range,
  text,
  date,
  datetime(context, field, outer) {
    context.report.add(field.type, field.where, 'dateOnly');
    return date(context, field, outer);
  },
  time: (context, field, outer) => plain({ kind: 'time', ...frame(context, field, outer) }),
  note(context, field, outer) {
    const { showIf, code } = frame(context, field, outer, { labelled: false });
    return plain({ kind: 'note', code, text: noteText(context, field), ...(showIf && { showIf }) });
  },
  image(context, field, outer) {
    context.identifies(field);
    return plain({ kind: 'photo', ...frame(context, field, outer) });
  },
  acknowledge(context, field, outer) {
    const own = frame(context, field, outer);
    return plain({ kind: 'consent', ...own, version: '1', statement: own.text });
  },
  hidden(context, field, outer) {
    context.identifies(field);
    const own = frame(context, field, outer, { labelled: false });
    return plain({ kind: 'hidden', code: own.code, text: own.text, parameter: own.code });
  },
  calculate,
};

function plain(question: Question): ReadField {
  return { question, values: null };
}

/** The rules of the row as far as they are conditions; kinds take the rest. */
interface FrameParts {
  readonly labelled?: boolean;
  readonly rules?: ReadConstraint;
}

function frame(context: FormContext, field: OdkField, outer: Condition | undefined, parts: FrameParts = {}): Frame {
  const { where } = field;
  const code = context.code(field.name, where);
  const label =
    parts.labelled === false && Object.keys(field.label).length === 0
      ? { fa: field.name.slice(0, 200) || '—' }
      : context.texts.text(field.label, field.name, where, { rich: field.type === 'note' });
  const hint = context.texts.optional(field.hint, where);
  const showIf = outer;
  const checks = (parts.rules?.checks ?? []).map((require) => ({
    require: renamedSelf(require, code),
    message: context.texts.optional(field.constraintMessage, where) ?? CHECK_MESSAGE,
  }));
  const optional = parts.labelled !== false && !isRequired(context, field);
  return {
    code,
    text: label,
    ...(hint && { hint }),
    ...(optional && { optional }),
    ...(showIf && { showIf }),
    ...(checks.length > 0 && { checks }),
  };
}

/** Constraints are read before the row has its code. */
const SELF = '$self';

function renamedSelf(condition: Condition, code: string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamedSelf(part, code)) };
  if ('any' in condition) return { any: condition.any.map((part) => renamedSelf(part, code)) };
  if ('not' in condition) return { not: renamedSelf(condition.not, code) };
  const named = (name: string): string => (name === SELF ? code : name);
  if ('relation' in condition) {
    return { ...condition, question: named(condition.question), other: named(condition.other) };
  }
  return { ...condition, question: named(condition.question) };
}

function isRequired(context: FormContext, { required, where }: OdkField): boolean {
  const wanted = required.trim().toLowerCase();
  if (['yes', 'true', 'true()', '1'].includes(wanted)) return true;
  if (!['', 'no', 'false', 'false()', '0'].includes(wanted)) {
    context.report.add(`required: ${required}`, where, 'requiredExpression');
  }
  return false;
}

function rulesOf(
  context: FormContext,
  field: OdkField,
  kind: EarlierItem['kind'],
  values: ReadonlyMap<string, string> | null = null,
): ReadConstraint {
  const rules = readConstraint(context, field.constraint, field.where, { code: SELF, kind, values });
  const spoken = rules.checks.length > 0 || rules.pattern !== undefined;
  if (!spoken && Object.keys(field.constraintMessage).length > 0) {
    context.report.add('constraint_message', field.where, 'messageUnused');
  }
  return rules;
}

/** The options of a select; null, and reported, when there are none or too many. */
function choicesOf(context: FormContext, field: OdkField): ReadChoices | null {
  const list = context.list(field.list);
  if (list.length === 0 || list.length > MOST_OPTIONS) {
    context.report.add(`${field.type} ${field.list}`, field.where, list.length === 0 ? 'listMissing' : 'listTooLong');
    return null;
  }
  if (field.choiceFilter.trim() !== '') {
    context.report.add(`choice_filter: ${field.choiceFilter}`, field.where, 'filterUnreadable');
  }
  const choices = readChoices(context, list);
  if (choices.options.length > 0) return field.orOther ? withOther(choices) : choices;
  context.report.add(`${field.type} ${field.list}`, field.where, 'listMissing');
  return null;
}

function withOther(choices: ReadChoices): ReadChoices {
  if (choices.options.some((option) => option.code === 'other')) return choices;
  const other = { code: 'other', label: { fa: 'مورد دیگر', en: 'Other' }, other: true };
  return { ...choices, options: [...choices.options, other], values: new Map([...choices.values, ['other', 'other']]) };
}

const nonAnswersIn = ({ nonAnswers }: ReadChoices): Pick<Question, 'nonAnswers'> =>
  nonAnswers.length === 0 ? {} : { nonAnswers };

const shuffledBy = ({ parameters }: OdkField): { shuffled?: true } =>
  parameters['randomize']?.toLowerCase() === 'true' ? { shuffled: true } : {};

function selectOne(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField | null {
  const scaled = appears(field.appearance, 'likert') ? readScale(context, field.list) : null;
  if (scaled !== null) {
    const own = frame(context, field, outer, { rules: rulesOf(context, field, 'number') });
    const { nonAnswers } = scaled;
    return plain({ kind: 'scale', ...own, scale: scaled.code, ...(nonAnswers.length > 0 && { nonAnswers }) });
  }
  const choices = choicesOf(context, field);
  if (choices === null) return null;
  const own = frame(context, field, outer, { rules: rulesOf(context, field, 'choice', choices.values) });
  const layout = appears(field.appearance, 'minimal', 'autocomplete', 'search') ? 'dropdown' : 'list';
  const question: Question = {
    kind: 'choice',
    ...own,
    layout,
    options: choices.options,
    ...nonAnswersIn(choices),
    ...shuffledBy(field),
  };
  return { question, values: choices.values };
}

function selectMultiple(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField | null {
  const choices = choicesOf(context, field);
  if (choices === null) return null;
  const rules = rulesOf(context, field, 'multiple', choices.values);
  const exclusive = new Set(rules.exclusive.map((name) => choices.values.get(name) ?? name));
  const options = choices.options.map((option) =>
    exclusive.has(option.code) ? { ...option, exclusive: true } : option,
  );
  const { minChosen: min, maxChosen: max } = rules;
  const kept = (min ?? 0) <= Math.min(max ?? options.length, options.length) && max !== 0;
  const question: Question = {
    kind: 'multiple',
    ...frame(context, field, outer, { rules }),
    options,
    ...(kept && min !== undefined && { min }),
    ...(kept && max !== undefined && { max: Math.min(max, options.length) }),
    ...nonAnswersIn(choices),
    ...shuffledBy(field),
  };
  return { question, values: choices.values };
}

function rank(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField | null {
  const choices = choicesOf(context, field);
  if (choices === null) return null;
  const question: Question = {
    kind: 'ranking',
    ...frame(context, field, outer, { rules: rulesOf(context, field, 'multiple', choices.values) }),
    options: choices.options,
    top: choices.options.length,
    ...nonAnswersIn(choices),
    ...shuffledBy(field),
  };
  return { question, values: choices.values };
}

function numeric(context: FormContext, field: OdkField, outer: Condition | undefined, decimals: number): ReadField {
  const rules = rulesOf(context, field, decimals === 0 ? 'number' : 'decimal');
  if (rules.min === undefined && rules.max === undefined) context.report.add(field.type, field.where, 'rangeMissing');
  const own = frame(context, field, outer, { rules });
  return plain({ kind: 'number', ...own, ...ends(rules.min, rules.max), ...(decimals > 0 && { decimals }) });
}

function ends(from: unknown, to: unknown): { min: number; max: number } {
  const min = typeof from === 'number' ? Math.max(-WIDE, from) : -WIDE;
  const max = typeof to === 'number' ? Math.min(WIDE, to) : WIDE;
  return min < max ? { min, max } : { min: -WIDE, max: WIDE };
}

function range(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField {
  const [start, end, step] = (['start', 'end', 'step'] as const).map((name, at) =>
    Number(field.parameters[name] ?? [1, 10, 1][at]),
  ) as [number, number, number];
  const own = frame(context, field, outer, { rules: rulesOf(context, field, 'number') });
  const whole = [start, end].every((value) => Number.isInteger(value) && Math.abs(value) <= 1_000);
  if (!whole || step !== 1 || end <= start || end - start > MOST_POINTS) {
    context.report.add(`range ${start}…${end}, step ${step}`, field.where, 'stepOfRange');
    const decimals = [start, end, step].every(Number.isInteger) ? {} : { decimals: 3 };
    return plain({ kind: 'number', ...own, ...ends(start, end), ...decimals });
  }
  const endLabel = (value: number): LocalizedText => ({ fa: toPersianDigits(value), en: String(value) });
  if (field.extras === '') context.report.add(`range ${start}…${end}`, field.where, 'endsOfScale');
  const code = `range_${start}_${end}`.replaceAll('-', 'm');
  context.scales.set(code, { kind: 'anchored', min: start, max: end, low: endLabel(start), high: endLabel(end) });
  return plain({ kind: 'scale', ...own, scale: code });
}

function text(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField {
  const rules = rulesOf(context, field, 'text');
  const own = frame(context, field, outer, { rules });
  const lines = appears(field.appearance, 'multiline') ? 'many' : 'one';
  const most = lines === 'many' ? MANY_LINES : ONE_LINE;
  const maxLength = Math.min(Math.max(1, rules.maxLength ?? most), MANY_LINES);
  const message = context.texts.optional(field.constraintMessage, field.where) ?? CHECK_MESSAGE;
  const pattern = rules.pattern === undefined ? undefined : { re2: rules.pattern, message };
  return plain({ kind: 'text', ...own, lines, maxLength, ...(pattern && { pattern }) });
}

function date(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField {
  const rules = rulesOf(context, field, 'date');
  const own = frame(context, field, outer, { rules });
  const calendar = appears(field.appearance, 'persian') ? 'jalali' : 'gregorian';
  return plain({
    kind: 'date',
    ...own,
    calendar,
    ...(typeof rules.min === 'string' && { min: rules.min }),
    ...(typeof rules.max === 'string' && { max: rules.max }),
  });
}

function calculate(context: FormContext, field: OdkField, outer: Condition | undefined): ReadField | null {
  const parsed = parseExpression(field.calculation, 'xpath');
  const value = parsed === null ? null : toCalculation(parsed, context.find);
  if (value === null) {
    // What chance decides and what options are worth stands in the row's own cell.
    if (field.extras === '')
      context.report.add(`calculate: ${field.calculation}`, field.where, 'calculationUnreadable');
    return null;
  }
  const own = frame(context, field, outer, { labelled: false });
  return plain({ kind: 'calculated', ...own, value });
}

/** What a note may hold beside words is what the rich text of questionnaires may hold. */
function noteText(context: FormContext, field: OdkField): LocalizedText {
  const read = context.texts.text(field.label, field.name, field.where, { rich: true });
  const entries = Object.entries(read as unknown as Record<string, string>).map(([language, words]) => {
    if (isSafeRichText(words)) return [language, words];
    context.report.addOnce('HTML', field.where, 'markup');
    return [language, safeRichText(words)];
  });
  return { ...read, ...(Object.fromEntries(entries) as Partial<LocalizedText>) };
}

/** A list whose names are whole numbers, as a labelled scale; lists that differ in their non-answers alone share it. */
export function readScale(
  context: FormContext,
  list: string,
): { readonly code: string; readonly nonAnswers: ReadChoices['nonAnswers'] } | null {
  const choices = context.list(list);
  if (choices.length > MOST_POINTS + 3) return null;
  const { nonAnswers } = nonAnswersOnly(choices);
  const points = choices.filter(({ name }) => !(nonAnswers as readonly string[]).includes(name));
  const values = points.map(({ name }) => Number(name));
  const whole = points.every(({ name }) => /^-?\d{1,3}$/.test(name)) && new Set(values).size === values.length;
  if (!whole || points.length < 2 || points.length > MOST_POINTS) return null;
  const scale: Scale = {
    kind: 'labelled',
    points: points
      .map((choice) => ({ value: Number(choice.name), label: context.label(choice) }))
      .sort((a, b) => a.value - b.value),
  };
  return {
    code: sharedScale(context, list.replace(/(?:-(?:dontKnow|refused|notApplicable))+$/, ''), scale),
    nonAnswers,
  };
}

function nonAnswersOnly(choices: readonly OdkChoice[]): Pick<ReadChoices, 'nonAnswers'> {
  const names = ['dontKnow', 'refused', 'notApplicable'] as const;
  return { nonAnswers: choices.flatMap(({ name }) => names.find((each) => each === name) ?? []) };
}

function sharedScale(context: FormContext, name: string, scale: Scale): string {
  const stem = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(name)
    ? name.slice(0, 36)
    : `scale_${context.scales.size + 1}`;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}_${number}`;
    const known = context.scales.get(code);
    if (known === undefined) {
      context.scales.set(code, scale);
      return code;
    }
    if (canonicalJson(known) === canonicalJson(scale)) return code;
  }
}
