import { nonAnswersOf, type MultipleQuestion as MultipleDefinition, type Option } from '@hamava/surveys';
import { Fragment, type ReactNode } from 'react';
import { valuesOf } from './answer-value.js';
import { nonAnswerWords } from './non-answer-words.js';
import { OtherWords } from './other-words.js';
import { GroupCard } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { Tick } from './radio.js';
import { Words } from './reading.js';

/** Boxes to tick. What excludes every other choice stands apart, with the non-answers. */
export function MultipleQuestion(props: QuestionProps & { readonly question: MultipleDefinition }): ReactNode {
  const { item, question, values, reading } = props;
  const chosen = new Set(valuesOf(values, item.code));
  const together = question.options.filter((option) => option.exclusive !== true);
  const alone = question.options.filter((option) => option.exclusive === true);
  const nonAnswers = nonAnswersOf(question);

  const tick = (option: Option, place: number): ReactNode => (
    <Fragment key={option.code}>
      <Tick code={item.code} place={place} value={option.code} isChosen={chosen.has(option.code)} look="row tick">
        <Words text={option.label} reading={reading} />
      </Tick>
      {option.other === true && <OtherWords {...props} option={option} />}
    </Fragment>
  );
  return (
    <GroupCard {...props}>
      {together.map(tick)}
      {alone.length + nonAnswers.length > 0 && (
        <div className="apart divided">
          {alone.map((option, index) => tick(option, together.length + index))}
          {nonAnswers.map((value, index) => (
            <Tick
              key={value}
              code={item.code}
              place={question.options.length + index}
              value={value}
              isChosen={chosen.has(value)}
              look="row soft tick"
            >
              {nonAnswerWords(value, question, reading)}
            </Tick>
          ))}
        </div>
      )}
    </GroupCard>
  );
}
