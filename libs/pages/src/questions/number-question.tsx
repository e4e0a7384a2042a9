import { isNonAnswer, nonAnswersOf, type NumberQuestion as NumberDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { plainDigits } from '../sentences/digits.js';
import { controlId } from './control-ids.js';
import { NonAnswers } from './non-answers.js';
import { cardClass, describedBy, Hint, type QuestionProps, QuestionText, Refusal } from './question-frame.js';

const ENGLISH_DIGITS_ONLY = /^[0-9]+$/;

/** A number from the draft is shown in the reader's digits; a refused text is shown exactly as it was typed. */
function shown({ value, refusal, reading }: QuestionProps): string {
  if (isNonAnswer(value)) return '';
  return refusal === undefined && ENGLISH_DIGITS_ONLY.test(value) ? plainDigits(value, reading.language) : value;
}

/** A text box for a whole number in any digits: never `type=number`, which hides what was typed (GOV.UK). */
export function NumberQuestion(props: QuestionProps & { readonly question: NumberDefinition }): ReactNode {
  const { item, question, number, value, refusal, reading } = props;
  const id = controlId(item.code);
  const hasNonAnswers = nonAnswersOf(question).length > 0;
  const box = (
    <>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      <input
        type="text"
        id={id}
        name={item.code}
        defaultValue={shown(props)}
        inputMode="numeric"
        autoComplete="off"
        dir="auto"
        aria-labelledby={hasNonAnswers ? `${item.code}-text` : undefined}
        aria-describedby={describedBy(props)}
        aria-invalid={refusal === undefined ? undefined : true}
      />
    </>
  );
  const text = <QuestionText item={item} number={number} reading={reading} />;

  if (!hasNonAnswers) {
    return (
      <div className={cardClass(refusal)}>
        <label className="asked" htmlFor={id}>
          {text}
        </label>
        {box}
      </div>
    );
  }
  return (
    <fieldset className={cardClass(refusal)}>
      <legend id={`${item.code}-text`}>{text}</legend>
      {box}
      <NonAnswers code={item.code} question={question} after={0} chosen={value} look="row soft" reading={reading} />
    </fieldset>
  );
}
