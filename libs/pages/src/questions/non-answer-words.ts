import { isNonAnswer, type NonAnswer, type Question } from '@hamava/surveys';
import type { Sentences } from '../sentences/sentences.js';
import { type Values, valueOf } from './answer-value.js';
import { FIELD } from './control-ids.js';

/** «نمی‌دانم / نظری ندارم» under an opinion that stands alone; the short form under a row, a fact or a number. */
export function nonAnswerWords(code: NonAnswer, question: Question, sentences: Sentences): string {
  if (code === 'dontKnow' && question.kind === 'scale') return sentences.dontKnowOrNoOpinion;
  return sentences.nonAnswer[code];
}

/** The non-answer that was given, in the field of its own or in the place of the answer (of a sum, in every row); '' for none. */
export function nonAnswerGiven(values: Values, code: string, question: Question): string {
  const places = question.kind === 'sum' ? question.rows.map((row) => row.code) : [code];
  return [FIELD.non(code), ...places].map((name) => valueOf(values, name)).find(isNonAnswer) ?? '';
}
