import type { DateQuestion, Question, SumQuestion, TextQuestion } from '@hamava/surveys';
import { formatNumber } from '@hamava/persian';
import type { DayRange } from '../sentences/sentences.js';
import { dateInWords } from './days.js';
import { inWords, type Reading } from './reading.js';

/** «۱۰۰ درصد» */
export function totalInWords({ total, unit }: SumQuestion, reading: Reading): string {
  const number = formatNumber(total, reading.language);
  return unit === undefined ? number : `${number} ${inWords(unit, reading)}`;
}

export function rangeInWords({ min, max, calendar }: DateQuestion, { language }: Pick<Reading, 'language'>): DayRange {
  const words = (iso: string | undefined): string | null =>
    iso === undefined ? null : dateInWords(iso, calendar, language);
  return { from: words(min), to: words(max) };
}

function together({ sentences }: Reading, ...parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return null;
  const sentence = told.join(sentences.asked.listSeparator);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function toldOfText({ format = 'plain', lines, maxLength }: TextQuestion, reading: Reading): string | null {
  const { asked } = reading.sentences;
  if (format !== 'plain') return asked.format[format];
  const isOpen = lines === 'many' && reading.definition.identifying !== true;
  return together(reading, asked.textLimit(maxLength), isOpen ? asked.noNames : null);
}

/** Limits are told before the answer, not after it: what the controls of a question take, in words; null when they say it themselves. */
// oxlint-disable-next-line complexity -- one line a kind
export function toldOf(question: Question, reading: Reading): string | null {
  const { asked } = reading.sentences;
  switch (question.kind) {
    case 'multiple':
      return asked.choose(question.min ?? 0, question.max ?? null);
    case 'ranking':
      return asked.rankHow(question.top);
    case 'sum':
      return asked.sumHow(totalInWords(question, reading));
    case 'number':
      return (question.decimals ?? 0) > 0 ? asked.decimals(question.decimals ?? 0) : null;
    case 'text':
      return toldOfText(question, reading);
    case 'date':
      return together(reading, asked.calendar[question.calendar], asked.dayRange(rangeInWords(question, reading)));
    case 'time':
      return asked.timeHow;
    case 'photo':
      return asked.photoHow;
    case 'consent':
      return question.needed === true ? asked.consentNeeded : null;
    case 'scale':
    case 'battery':
    case 'choice':
    case 'cascade':
    case 'note':
    case 'hidden':
    case 'calculated':
    case 'split':
      return null;
  }
}
