import { formatNumber, parseWholeNumber } from '@hamava/persian';
import { type AnswerItem, isNonAnswer, type Scale } from '@hamava/surveys';
import { plainDigits } from '../sentences/digits.js';
import { nonAnswerWords } from './non-answer-words.js';
import { inWords, type Reading, scaleIn } from './reading.js';

function pointInWords(scale: Scale, value: string, reading: Reading): string {
  if (scale.kind === 'anchored') return reading.sentences.scale.point(Number(value), scale.max);
  const point = scale.points.find((candidate) => String(candidate.value) === value);
  return point === undefined ? plainDigits(value, reading.language) : inWords(point.label, reading);
}

/** An answer as the reader would say it: «۷ از ۱۰», «خوب», «۱۳۶۵»; null when nothing was answered. */
export function answerInWords({ question }: AnswerItem, value: string, reading: Reading): string | null {
  if (value === '') return null;
  if (isNonAnswer(value)) return nonAnswerWords(value, question, reading.sentences);
  switch (question.kind) {
    case 'scale':
    case 'battery':
      return pointInWords(scaleIn(reading.definition, question), value, reading);
    case 'choice': {
      const option = question.options.find((candidate) => candidate.code === value);
      return option === undefined ? value : inWords(option.label, reading);
    }
    case 'number': {
      const number = parseWholeNumber(value);
      if (number === null) return value;
      // A year takes no group mark.
      if (question.bands?.of === 'jalaliBirthYear') return plainDigits(number, reading.language);
      return formatNumber(number, reading.language);
    }
  }
}
