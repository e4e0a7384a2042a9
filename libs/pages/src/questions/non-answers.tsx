import type { Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { nonAnswerWords } from './non-answer-words.js';
import { Radio } from './radio.js';
import type { Reading } from './reading.js';

interface NonAnswersProps {
  readonly code: string;
  readonly question: Question;
  /** How many radio buttons of this item come before. */
  readonly after: number;
  readonly chosen: string;
  readonly look: 'row soft' | 'line';
  readonly reading: Reading;
}

/** «نمی‌دانم» and its kin: apart from the scale, softer for the eye, but never smaller for the finger. */
export function NonAnswers({ code, question, after, chosen, look, reading }: NonAnswersProps): ReactNode {
  const nonAnswers = question.nonAnswers ?? [];
  if (nonAnswers.length === 0) return null;
  return (
    <div className={look === 'line' ? 'apart' : 'apart divided'}>
      {nonAnswers.map((value, index) => (
        <Radio key={value} code={code} place={after + index} value={value} chosen={chosen} look={look}>
          {nonAnswerWords(value, question, reading.sentences)}
        </Radio>
      ))}
    </div>
  );
}
