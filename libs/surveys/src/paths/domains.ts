import type { AnswerValue } from '../answering/answers.js';
import { scaleOf, scaleValues } from '../questionnaire/answer-items.js';
import type {
  BatteryRow,
  DateQuestion,
  LocalizedText,
  NumberQuestion,
  Operand,
  Option,
  Question,
  QuestionnaireDefinition,
} from '../questionnaire/definition.js';
import { NON_ANSWER_LABELS } from '../questionnaire/fixed-labels.js';
import { dayOf, isoOf, minuteOf, segments, timeOf } from './segments.js';

/** An answer that stands for others; `undefined` is none. */
export interface Candidate {
  readonly value: AnswerValue | undefined;
  /** Its part of the answers to the item, as far as is known. */
  readonly weight: number;
  readonly label: LocalizedText;
}

/** Shares of answers, by item and by the value as text; the empty text is no answer. */
export type Shares = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface ItemNeed {
  readonly code: string;
  readonly question: Question;
  readonly row?: BatteryRow | undefined;
  /** Operands that conditions compare it with. */
  readonly bounds: readonly Operand[];
  /** Compared with another answer, or counted with: its value matters, not only what conditions say of it. */
  readonly byValue: boolean;
}

export const EMPTY: LocalizedText = { fa: 'بی‌پاسخ', en: 'no answer' };
/** What an unmeasured item loses to non-answers and to gaps, each. */
const OTHER_SHARE = 0.1;

/** The answers that an item can have, as representatives, with shares that add up to 1. Several codes (multiple, ranking) aside. */
export function candidatesOf(
  definition: QuestionnaireDefinition,
  need: ItemNeed,
  options: readonly Option[] | null,
  shares: Shares,
): readonly Candidate[] {
  const { question, code } = need;
  const substance = substanceOf(definition, need, options);
  const nonAnswers = (question.nonAnswers ?? []).map((value) => ({ value, label: NON_ANSWER_LABELS[value] }));
  const missing = mayBeMissing(question) || substance.length + nonAnswers.length === 0;
  const given = Object.hasOwn(shares, code) ? shares[code] : undefined;
  const known = (value: AnswerValue | undefined): number => given?.[value === undefined ? '' : String(value)] ?? 0;
  const all = [
    ...substance.map((one) => ({
      ...one,
      known: one.keys === undefined ? known(one.value) : knownWithin(given, one.keys),
    })),
    ...nonAnswers.map((one) => ({ ...one, size: 0, known: known(one.value) })),
    ...(missing ? [{ value: undefined, label: EMPTY, size: 0, known: known(undefined) }] : []),
  ];
  const measured = all.reduce((sum, one) => sum + one.known, 0);
  if (measured > 0) return all.map(({ value, label, known: share }) => ({ value, label, weight: share / measured }));
  const sizes = substance.reduce((sum, { size }) => sum + size, 0);
  const lost = (nonAnswers.length > 0 ? OTHER_SHARE : 0) + (missing ? OTHER_SHARE : 0);
  const whole = sizes === 0 ? 0 : 1 - lost;
  return all.map(({ value, label, size }) => {
    if (size > 0) return { value, label, weight: (whole * size) / sizes };
    const rest = sizes === 0 ? 1 / all.length : OTHER_SHARE / (value === undefined ? 1 : nonAnswers.length);
    return { value, label, weight: rest };
  });
}

export function mayBeMissing(question: Question): boolean {
  return question.optional === true || question.kind === 'hidden';
}

interface Substance {
  readonly value: AnswerValue;
  readonly label: LocalizedText;
  readonly size: number;
  readonly keys?: ((key: string) => boolean) | undefined;
}

function substanceOf(
  definition: QuestionnaireDefinition,
  { question, bounds, byValue }: ItemNeed,
  options: readonly Option[] | null,
): readonly Substance[] {
  if (options !== null) return options.map(({ code, label }) => ({ value: code, label, size: 1 }));
  const scale = scaleOf(definition, question);
  if (scale !== null) {
    const labels = scale.kind === 'labelled' ? new Map(scale.points.map(({ value, label }) => [value, label])) : null;
    return scaleValues(scale).map((value) => ({ value, label: labels?.get(value) ?? plain(value), size: 1 }));
  }
  if (question.kind === 'consent') return CONSENT;
  if (question.kind === 'number') return numberSubstance(question, bounds, byValue);
  if (question.kind === 'sum') return ranged(0, question.total, numbers(bounds), byValue, (step) => step);
  if (question.kind === 'date') return dateSubstance(question, bounds, byValue);
  if (question.kind === 'time') {
    const minutes = texts(bounds).flatMap((bound) => minuteOf(bound) ?? []);
    return ranged(0, 24 * 60 - 1, minutes, byValue, timeOf);
  }
  // Free words: those that conditions wait for, and others.
  const waited = [...new Set(texts(bounds))].map((value) => ({ value, label: plain(value), size: 1 }));
  return [...waited, { value: '…', label: { fa: 'چیز دیگر', en: 'something' }, size: 1 }];
}

const CONSENT: readonly Substance[] = [
  { value: 'agreed', label: { fa: 'می‌پذیرم', en: 'Agreed' }, size: 1 },
  { value: 'declined', label: { fa: 'نمی‌پذیرم', en: 'Declined' }, size: 1 },
];

function numberSubstance(question: NumberQuestion, bounds: readonly Operand[], byValue: boolean): readonly Substance[] {
  if (question.bands !== undefined) {
    return question.bands.list.map(({ code }) => ({ value: code, label: plain(code), size: 1 }));
  }
  const unit = 10 ** (question.decimals ?? 0);
  const steps = numbers(bounds).map((bound) => Math.round(bound * unit));
  return ranged(question.min * unit, question.max * unit, steps, byValue, (step) => step / unit);
}

/** Without bounds of its own a date lies in this or the last century, and around what conditions name. */
function dateSubstance(
  { min = '', max = '' }: DateQuestion,
  bounds: readonly Operand[],
  byValue: boolean,
): readonly Substance[] {
  const days = texts(bounds).flatMap((bound) => dayOf(bound) ?? []);
  const low = dayOf(min) ?? Math.min(dayOf('1920-01-01') ?? 0, ...days.map((day) => day - 1));
  const high = dayOf(max) ?? Math.max(dayOf('2100-12-31') ?? 0, ...days.map((day) => day + 1));
  return ranged(low, high, days, byValue, isoOf);
}

function ranged(
  low: number,
  high: number,
  bounds: readonly number[],
  several: boolean,
  valueOf: (step: number) => number | string,
): readonly Substance[] {
  return segments(low, high, bounds, several).flatMap(({ from, to, values }) => {
    const [first, last] = [valueOf(from), valueOf(to)];
    const label = from === to ? plain(first) : { fa: `${first} تا ${last}`, en: `${first} to ${last}` };
    const within = (key: string): boolean => {
      const number = typeof first === 'number' ? Number(key) : key;
      return key !== '' && number >= first && number <= last;
    };
    return values.map((step, at) => ({
      value: valueOf(step),
      label: several ? plain(valueOf(step)) : label,
      size: (to - from + 1) / values.length,
      keys: at === 0 ? within : () => false,
    }));
  });
}

function knownWithin(given: Readonly<Record<string, number>> | undefined, keys: (key: string) => boolean): number {
  return Object.entries(given ?? {}).reduce((sum, [key, share]) => sum + (keys(key) ? share : 0), 0);
}

function plain(value: string | number): LocalizedText {
  return { fa: String(value), en: String(value) };
}

function numbers(bounds: readonly Operand[]): readonly number[] {
  return bounds.filter((bound) => typeof bound === 'number');
}

function texts(bounds: readonly Operand[]): readonly string[] {
  return bounds.filter((bound) => typeof bound === 'string');
}
