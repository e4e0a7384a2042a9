import { scaleOf, scaleValues, type AnswerItem } from '../questionnaire/answer-items.js';
import type {
  DateQuestion,
  MultipleQuestion,
  NumberQuestion,
  QuestionnaireDefinition,
  SumQuestion,
  TextFormat,
  TextQuestion,
} from '../questionnaire/definition.js';
import { codesOf } from '../questionnaire/rules/operands.js';
import { countLimits } from './answer-limits.js';
import type { AnswerValue } from './answers.js';
import { type AnswerDay, numberRange } from './bands.js';
import { checkText } from './check-text.js';

/** What a made-up respondent writes where words of one's own are asked for. */
export const WORDS = 'پاسخ آزمایشی';
/** Words to try where a pattern asks for something else. */
const READY_WORDS = [
  WORDS,
  'آ',
  'الف',
  'a',
  'abc',
  'ABC',
  '0',
  '7',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  'A1',
  'AB-123',
];

/** A value that an item takes, evenly spread over all that it takes; null when none is known. */
export function randomValue(
  item: AnswerItem,
  core: QuestionnaireDefinition,
  random: () => number,
  day: AnswerDay,
): AnswerValue | null {
  const { question } = item;
  if (question.kind === 'multiple') return randomSubset(question, random);
  if (question.kind === 'ranking')
    return shuffledCodes(question.options, random).slice(0, countLimits(question).maximum);
  if (question.kind === 'number') return randomNumber(question, random, day);
  if (question.kind === 'text') return randomText(question, random);
  if (question.kind === 'date') return randomDate(question, random);
  if (question.kind === 'time') {
    return `${twoDigits(Math.floor(random() * 24))}:${twoDigits(Math.floor(random() * 60))}`;
  }
  if (question.kind === 'photo') {
    return question.optional === true ? null : `sample-${Math.floor(random() * 1_000_000)}`;
  }
  const scale = scaleOf(core, question);
  const values: readonly (number | string)[] = codesOf(item) ?? (scale === null ? [] : scaleValues(scale));
  return values[Math.floor(random() * values.length)] ?? null;
}

/** Parts of the total that add up to it. */
export function randomSum({ rows, total }: SumQuestion, random: () => number): readonly number[] {
  const cuts = rows.slice(1).map(() => Math.floor(random() * (total + 1)));
  const ordered = [0, ...cuts.sort((a, b) => a - b), total];
  return rows.map((_, r) => (ordered[r + 1] ?? 0) - (ordered[r] ?? 0));
}

function randomSubset(question: MultipleQuestion, random: () => number): readonly string[] | null {
  const exclusive = question.options.filter((option) => option.exclusive === true);
  const others = question.options.filter((option) => option.exclusive !== true);
  const { minimum, maximum } = countLimits(question);
  const alone = exclusive[Math.floor(random() * exclusive.length * 10)];
  if (alone !== undefined) return [alone.code];
  const count = minimum + Math.floor(random() * (maximum - minimum + 1));
  const chosen = new Set(shuffledCodes(others, random).slice(0, count));
  const codes = others.filter(({ code }) => chosen.has(code)).map(({ code }) => code);
  if (codes.length > 0) return codes;
  return exclusive[0] !== undefined && (question.min ?? 1) > 0 ? [exclusive[0].code] : null;
}

function shuffledCodes(options: readonly { readonly code: string }[], random: () => number): readonly string[] {
  return options
    .map(({ code }) => ({ code, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ code }) => code);
}

function randomNumber(question: NumberQuestion, random: () => number, day: AnswerDay): number {
  const { min, max } = numberRange(question, day);
  const scale = 10 ** (question.decimals ?? 0);
  const steps = Math.round((max - min) * scale) + 1;
  return Number((min + Math.floor(random() * steps) / scale).toFixed(question.decimals ?? 0));
}

function randomDate({ min = '1990-01-01', max = '2029-12-31' }: DateQuestion, random: () => number): string {
  const [from, to] = [Date.parse(min), Date.parse(max < min ? min : max)];
  const days = Math.floor((to - from) / 86_400_000) + 1;
  return new Date(from + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
}

function randomText(question: TextQuestion, random: () => number): string | null {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
  const { format = 'plain' } = question;
  const words = format === 'plain' ? READY_WORDS : [FORMATTED[format](digits)];
  const fitting = words
    .map((word) => [...word].slice(0, question.maxLength).join('').trim())
    .find((word) => 'value' in checkText(question, word));
  return fitting ?? (question.optional === true ? null : (words[0] ?? null));
}

const FORMATTED: Readonly<Record<Exclude<TextFormat, 'plain'>, (digits: (count: number) => string) => string>> = {
  email: (digits) => `a${digits(6)}@example.ir`,
  mobile: (digits) => `0912${digits(7)}`,
  landline: (digits) => `0663${digits(7)}`,
  postalCode: (digits) => `68138${digits(4)}1`,
  nationalId: (digits) => {
    const nine = `12${digits(6)}3`;
    const rest = [...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11;
    return `${nine}${rest < 2 ? rest : 11 - rest}`;
  },
};

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
