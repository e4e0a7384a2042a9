import type { ChoiceQuestion } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { controlId } from './control-ids.js';
import { nonAnswerWords } from './non-answer-words.js';
import { cardClass, describedBy, Hint, type QuestionProps, QuestionText, Refusal } from './question-frame.js';
import { inWords } from './reading.js';

/** A native select: long lists such as counties. Non-answers are its last options. */
export function DropdownQuestion(props: QuestionProps & { readonly question: ChoiceQuestion }): ReactNode {
  const { item, question, number, value, refusal, reading } = props;
  const id = controlId(item.code);
  return (
    <div className={cardClass(refusal)}>
      <label className="asked" htmlFor={id}>
        <QuestionText item={item} number={number} reading={reading} />
      </label>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      <select
        id={id}
        name={item.code}
        defaultValue={value}
        aria-describedby={describedBy(props)}
        aria-invalid={refusal === undefined ? undefined : true}
      >
        <option value="">{reading.sentences.section.choose}</option>
        {question.options.map((option) => (
          <option key={option.code} value={option.code}>
            {inWords(option.label, reading)}
          </option>
        ))}
        {(question.nonAnswers ?? []).map((code) => (
          <option key={code} value={code}>
            {nonAnswerWords(code, question, reading.sentences)}
          </option>
        ))}
      </select>
    </div>
  );
}
