import { isNonAnswer, NON_ANSWER_LABELS, type NonAnswer, type Question } from '@hamava/surveys';
import { type Values, valueOf } from './answer-value.js';
import { FIELD } from './control-ids.js';
import type { Reading } from './reading.js';

/** «نمی‌دانم / نظری ندارم» under an opinion that stands alone; the short form under a row, a fact or a number. */
export function nonAnswerWords(
  code: NonAnswer,
  question: Question,
  reading: Pick<Reading, 'language' | 'sentences'>,
): string {
  if (code === 'dontKnow' && question.kind === 'scale') return reading.sentences.dontKnowOrNoOpinion;
  return NON_ANSWER_LABELS[code][reading.language];
}

/** The non-answer that was given, in the field of its own or in the place of the answer (of a sum, in every row); '' for none. */
export function nonAnswerGiven(values: Values, code: string, question: Question): string {
  const places = question.kind === 'sum' ? question.rows.map((row) => row.code) : [code];
  return [FIELD.non(code), ...places].map((name) => valueOf(values, name)).find(isNonAnswer) ?? '';
}
