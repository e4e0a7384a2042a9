import { fromJalali, isIsoDate, normalizeText, parseDecimalNumber, parseWholeNumber } from '@hamava/persian';
import { itemsOf, OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import type { DateQuestion, Question, SumQuestion } from '../questionnaire/definition.js';
import { isNonAnswer, type AnswerValue } from './answers.js';

/** The texts of a field, normalised and without the blank ones, cut to so many characters. */
export type Fields = (name: string, longest?: number) => readonly string[];

/** What was typed, by field name, and what it means, by item code; nothing of it is checked yet. */
export interface TypedAnswers {
  readonly raw: readonly (readonly [field: string, typed: string | readonly string[]])[];
  readonly answers: readonly (readonly [item: string, value: AnswerValue])[];
}

/** Nothing a respondent can choose, and no number, is longer. */
const LONGEST_VALUE = 100;
/** Longer than any text may be, so that it can be seen to be too long. */
const LONGEST_TEXT = 10_000;

export function fieldsOf(form: Readonly<Record<string, string | readonly string[] | undefined>>): Fields {
  return (name, longest = LONGEST_VALUE) => {
    const field = Object.hasOwn(form, name) ? form[name] : undefined;
    return (Array.isArray(field) ? field : [field])
      .filter((text) => typeof text === 'string')
      .map((text) => normalizeText(text.slice(0, 4 * longest)).slice(0, longest))
      .filter((text) => text !== '');
  };
}

/** What the fields of one question say. */
export function typedAnswers(question: Question, fields: Fields): TypedAnswers {
  if (question.kind === 'multiple' || question.kind === 'ranking') return typedList(question, fields);
  if (question.kind === 'choice') return typedChoice(question, fields);
  if (question.kind === 'sum') return typedSum(question, fields);
  if (question.kind === 'date' || question.kind === 'time') return typedParts(question, fields);
  if (question.kind === 'photo') return typedPhoto(question.code, fields);
  if (question.kind === 'text') return typedSingle(question.code, fields, asTyped, LONGEST_TEXT);
  const decimals = question.kind === 'number' ? (question.decimals ?? 0) : 0;
  const number = decimals > 0 ? parseDecimalNumber : parseWholeNumber;
  const read = question.kind === 'consent' || question.kind === 'cascade' ? asTyped : number;
  return joined(itemsOf(question).map(({ code }) => typedSingle(code, fields, read)));
}

const asTyped = (text: string): string => text;

function joined(parts: readonly TypedAnswers[]): TypedAnswers {
  return { raw: parts.flatMap(({ raw }) => raw), answers: parts.flatMap(({ answers }) => answers) };
}

/** One field, and beside it the field of its non-answer. What cannot be read stays a text and is refused as one. */
function typedSingle(
  code: string,
  fields: Fields,
  read: (text: string) => AnswerValue | null,
  longest?: number,
): TypedAnswers {
  const texts = fields(code, longest);
  const [non] = fields(`${code}__non`).filter(isNonAnswer);
  const text = texts.find(isNonAnswer) ?? texts[0];
  const raw: [string, string][] = [];
  if (text !== undefined) raw.push([code, text]);
  if (non !== undefined) raw.push([`${code}__non`, non]);
  if (non !== undefined) return { raw, answers: [[code, non]] };
  if (text === undefined) return { raw, answers: [] };
  return { raw, answers: [[code, isNonAnswer(text) ? text : (read(text) ?? text)]] };
}

function typedChoice(question: Extract<Question, { kind: 'choice' }>, fields: Fields): TypedAnswers {
  const { code, options } = question;
  const chosen = typedSingle(code, fields, asTyped);
  const words = ownWords(code, fields);
  const other = options.find((option) => option.other === true);
  // Whoever writes words of one's own and forgets to tick their option has chosen it all the same.
  if (chosen.answers.length > 0 || other === undefined || words.answers.length === 0) return joined([chosen, words]);
  return joined([{ raw: [], answers: [[code, other.code]] }, words]);
}

function typedList(question: Extract<Question, { kind: 'multiple' | 'ranking' }>, fields: Fields): TypedAnswers {
  const { code } = question;
  const texts = fields(code);
  const beside = fields(`${code}__non`).filter(isNonAnswer);
  const non = beside[0] ?? texts.find(isNonAnswer);
  const raw: [string, string | readonly string[]][] = [];
  if (texts.length > 0) raw.push([code, texts]);
  if (beside[0] !== undefined) raw.push([`${code}__non`, beside[0]]);
  const answers: [string, AnswerValue][] = texts.length > 0 || non !== undefined ? [[code, non ?? texts]] : [];
  return joined([{ raw, answers }, ownWords(code, fields)]);
}

function ownWords(code: string, fields: Fields): TypedAnswers {
  const field = `${code}${OTHER_SUFFIX}`;
  const [words] = fields(field, LONGEST_TEXT);
  return words === undefined ? { raw: [], answers: [] } : { raw: [[field, words]], answers: [[field, words]] };
}

/** Rows left blank beside filled ones are zero: that is what they add. */
function typedSum({ code, rows }: SumQuestion, fields: Fields): TypedAnswers {
  const typed = rows.map((row) => typedSingle(row.code, fields, parseWholeNumber));
  const [non] = fields(`${code}__non`).filter(isNonAnswer);
  const { raw, answers } = joined(typed);
  if (non !== undefined) {
    return { raw: [...raw, [`${code}__non`, non]], answers: rows.map((row) => [row.code, non] as const) };
  }
  if (answers.length === 0) return { raw, answers };
  return { raw, answers: rows.map((row, r) => typed[r]?.answers[0] ?? ([row.code, 0] as const)) };
}

function typedParts(question: Extract<Question, { kind: 'date' | 'time' }>, fields: Fields): TypedAnswers {
  const { code } = question;
  const names = question.kind === 'date' ? ['year', 'month', 'day'] : ['hour', 'minute'];
  const parts = names.map((name) => ({ field: `${code}__${name}`, text: fields(`${code}__${name}`)[0] }));
  const raw: [string, string][] = parts.flatMap(({ field, text }) => (text === undefined ? [] : [[field, text]]));
  const [non] = [...fields(`${code}__non`), ...fields(code)].filter(isNonAnswer);
  if (non !== undefined) return { raw: [...raw, [`${code}__non`, non]], answers: [[code, non]] };
  if (raw.length === 0) return { raw, answers: [] };
  const numbers = parts.map(({ text }) => (text === undefined ? null : parseWholeNumber(text)));
  // What is no day and no time stays a text that is neither.
  const unreadable = parts.map(({ text }) => text ?? '').join(' ');
  const value = numbers.every((number) => number !== null) ? meantBy(question, numbers) : null;
  return { raw, answers: [[code, value ?? unreadable]] };
}

function meantBy(question: Extract<Question, { kind: 'date' | 'time' }>, numbers: readonly number[]): string | null {
  return question.kind === 'date' ? isoDate(question, numbers) : timeOfDay(numbers);
}

function isoDate({ calendar }: DateQuestion, [year = 0, month = 0, day = 0]: readonly number[]): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === 'gregorian') {
    const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
    return isIsoDate(date) ? date : null;
  }
  try {
    return fromJalali({ year, month, day });
  } catch {
    return null;
  }
}

function timeOfDay([hour = -1, minute = -1]: readonly number[]): string | null {
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? `${twoDigits(hour)}:${twoDigits(minute)}` : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * The id of a picture, which whoever stored it has put into the field. What the page says that it kept is only said again: it is the
 * store's to tell whether this respondent has such a picture.
 */
function typedPhoto(code: string, fields: Fields): TypedAnswers {
  const { raw, answers } = typedSingle(code, fields, asTyped);
  const [kept] = fields(`${code}__kept`);
  return { raw: kept === undefined ? raw : [...raw, [`${code}__kept`, kept]], answers };
}
