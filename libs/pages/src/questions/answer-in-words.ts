import { formatNumber, isolateLeftToRight, parseWholeNumber } from '@hamava/persian';
import { isNonAnswer, type NumberQuestion, type Option, type Question, type Scale } from '@hamava/surveys';
import { plainDigits } from '../sentences/digits.js';
import { type Values, valueOf, valuesOf } from './answer-value.js';
import { FIELD } from './control-ids.js';
import { dateInWords } from './days.js';
import { nonAnswerWords } from './non-answer-words.js';
import { inWords, type Reading, scaleIn } from './reading.js';

interface Answered {
  readonly code: string;
  readonly question: Question;
}

/**
 * An answer as the reader would say it: «۷ از ۱۰», «خوب», «۱۳۶۵», «۳۱ مرداد ۱۴۰۵»; null when nothing was answered. The row of a sum
 * or a battery is asked for by its own code.
 */
// oxlint-disable-next-line complexity -- one line a kind
export function answerInWords({ code, question }: Answered, values: Values, reading: Reading): string | null {
  const nonAnswer = [valueOf(values, FIELD.non(code)), valueOf(values, code)].find(isNonAnswer);
  if (nonAnswer !== undefined) return nonAnswerWords(nonAnswer, question, reading);
  const given = valuesOf(values, code).filter((value) => value !== '');
  const [value] = given;
  if (value === undefined) return null;
  const { asked } = reading.sentences;
  switch (question.kind) {
    case 'scale':
    case 'battery':
      return pointInWords(scaleIn(reading.definition, question), value, reading);
    case 'choice':
      return optionInWords(question.options, code, value, values, reading);
    case 'multiple':
      return given
        .map((each) => optionInWords(question.options, code, each, values, reading))
        .join(asked.listSeparator);
    case 'ranking':
      return given
        .map((each, rank) => asked.ranked(rank + 1, optionInWords(question.options, code, each, values, reading)))
        .join(asked.listSeparator);
    case 'number':
      return numberInWords(question, value, reading);
    case 'sum':
      return withUnit(numberInDigits(value, reading), question.unit, reading);
    case 'text':
      return textInWords(value, question.format ?? 'plain', reading);
    case 'date':
      return dateInWords(value, question.calendar, reading.language);
    case 'time':
      return isolateLeftToRight(plainDigits(value, reading.language));
    case 'consent':
      return value === 'agreed' ? asked.agreed : asked.declined;
    case 'photo':
      return asked.photoKept;
    case 'cascade':
    case 'note':
    case 'hidden':
    case 'calculated':
    case 'split':
      return null;
  }
}

function pointInWords(scale: Scale, value: string, reading: Reading): string {
  if (scale.kind === 'anchored') return reading.sentences.scale.point(Number(value), scale.max);
  const point = scale.points.find((candidate) => String(candidate.value) === value);
  return point === undefined ? plainDigits(value, reading.language) : inWords(point.label, reading);
}

function optionInWords(
  options: readonly Option[],
  code: string,
  value: string,
  values: Values,
  reading: Reading,
): string {
  const option = options.find((candidate) => candidate.code === value);
  if (option === undefined) return value;
  const label = inWords(option.label, reading);
  const own = option.other === true ? valueOf(values, FIELD.other(code)) : '';
  return own === '' ? label : reading.sentences.asked.inBrackets(label, own);
}

function numberInWords(question: NumberQuestion, value: string, reading: Reading): string {
  // A year takes no group mark.
  const year = question.bands?.of === 'jalaliBirthYear' ? parseWholeNumber(value) : null;
  if (year !== null) return plainDigits(year, reading.language);
  return withUnit(numberInDigits(value, reading), question.unit, reading);
}

function numberInDigits(value: string, { language }: Reading): string {
  const number = parseWholeNumber(value) ?? Number(value);
  return Number.isFinite(number) ? formatNumber(number, language) : value;
}

function withUnit(number: string, unit: NumberQuestion['unit'], reading: Reading): string {
  return unit === undefined ? number : `${number} ${inWords(unit, reading)}`;
}

function textInWords(value: string, format: string, { language }: Reading): string {
  if (format === 'plain') return value;
  return isolateLeftToRight(format === 'email' ? value : plainDigits(value, language));
}
