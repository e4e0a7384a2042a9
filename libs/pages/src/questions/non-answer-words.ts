import type { NonAnswer, Question } from '@hamava/surveys';
import type { Sentences } from '../sentences/sentences.js';

/** «نمی‌دانم / نظری ندارم» under an opinion that stands alone; the short form under a row, a fact or a number. */
export function nonAnswerWords(code: NonAnswer, question: Question, sentences: Sentences): string {
  if (code === 'dontKnow' && question.kind === 'scale') return sentences.dontKnowOrNoOpinion;
  return sentences.nonAnswer[code];
}
