import { type ConsentQuestion as ConsentDefinition, nonAnswersOf } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { NonAnswers } from './non-answers.js';
import { GroupCard } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { Radio } from './radio.js';
import { Words } from './reading.js';

/** What is agreed to stands whole above the two answers, neither of them chosen beforehand. */
export function ConsentQuestion(props: QuestionProps & { readonly question: ConsentDefinition }): ReactNode {
  const { item, question, value, reading } = props;
  const { agreed, declined } = reading.sentences.asked;
  return (
    <GroupCard {...props}>
      <div className="statement">
        <Words text={question.statement} reading={reading} />
      </div>
      <Radio code={item.code} place={0} value="agreed" chosen={value} look="row">
        {agreed}
      </Radio>
      <Radio code={item.code} place={1} value="declined" chosen={value} look="row">
        {declined}
      </Radio>
      {nonAnswersOf(question).length > 0 && (
        <NonAnswers code={item.code} question={question} after={2} chosen={value} look="row soft" reading={reading} />
      )}
    </GroupCard>
  );
}
