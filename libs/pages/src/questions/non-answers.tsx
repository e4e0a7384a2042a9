import { nonAnswersOf, type Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { FIELD } from './control-ids.js';
import { nonAnswerWords } from './non-answer-words.js';
import { Radio, Tick } from './radio.js';
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
  const nonAnswers = nonAnswersOf(question);
  if (nonAnswers.length === 0) return null;
  return (
    <div className={look === 'line' ? 'apart' : 'apart divided'}>
      {nonAnswers.map((value, index) => (
        <Radio key={value} code={code} place={after + index} value={value} chosen={chosen} look={look}>
          {nonAnswerWords(value, question, reading)}
        </Radio>
      ))}
    </div>
  );
}

type InsteadProps = Pick<NonAnswersProps, 'code' | 'question' | 'chosen' | 'reading'>;

/**
 * The same in the place of an answer that is typed or picked, under a name of its own. One is a box to tick, because a lone radio
 * button could not be taken back without a script.
 */
export function NonAnswersInstead({ code, question, chosen, reading }: InsteadProps): ReactNode {
  const nonAnswers = nonAnswersOf(question);
  if (nonAnswers.length === 0) return null;
  const [only] = nonAnswers;
  const shared = { code: FIELD.non(code), idOf: code };
  const words = nonAnswers.map((value) => nonAnswerWords(value, question, reading));
  return (
    <div className="apart divided">
      {only !== undefined && nonAnswers.length === 1 ? (
        <Tick {...shared} place={0} value={only} isChosen={chosen === only} look="row soft tick">
          {words[0]}
        </Tick>
      ) : (
        nonAnswers.map((value, place) => (
          <Radio key={value} {...shared} place={place} value={value} chosen={chosen} look="row soft">
            {words[place]}
          </Radio>
        ))
      )}
    </div>
  );
}
