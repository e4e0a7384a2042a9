import { type ChoiceQuestion, nonAnswersOf } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { nonAnswerWords } from './non-answer-words.js';
import { OtherWords } from './other-words.js';
import { BoxCard, boxAttributes } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { inWords } from './reading.js';

/** A native select: long lists such as counties. Non-answers are its last options. */
export function DropdownQuestion(props: QuestionProps & { readonly question: ChoiceQuestion }): ReactNode {
  const { question, value, reading } = props;
  const other = question.options.find((option) => option.other === true);
  return (
    <BoxCard {...props}>
      <select {...boxAttributes(props)} defaultValue={value}>
        <option value="">{reading.sentences.section.choose}</option>
        {question.options.map((option) => (
          <option key={option.code} value={option.code}>
            {inWords(option.label, reading)}
          </option>
        ))}
        {nonAnswersOf(question).map((code) => (
          <option key={code} value={code}>
            {nonAnswerWords(code, question, reading)}
          </option>
        ))}
      </select>
      {other !== undefined && <OtherWords {...props} option={other} />}
    </BoxCard>
  );
}
