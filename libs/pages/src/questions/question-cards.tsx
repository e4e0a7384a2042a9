import { nonAnswersOf } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { controlId, hasNonField } from './control-ids.js';
import { nonAnswerGiven } from './non-answer-words.js';
import { NonAnswersInstead } from './non-answers.js';
import { cardClass, describedBy, Hint, invalid, type QuestionProps, QuestionText, Refusal } from './question-frame.js';

type CardProps = QuestionProps & { readonly children: ReactNode };

/** Several controls under one question: a group with the question as its name. */
export function GroupCard(props: CardProps): ReactNode {
  const { item, number, values, refusal, reading, children } = props;
  return (
    <fieldset className={cardClass(refusal)} aria-describedby={describedBy(props)}>
      <legend>
        <QuestionText item={item} number={number} reading={reading} />
      </legend>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      {children}
      {hasNonField(item) && (
        <NonAnswersInstead
          code={item.code}
          question={item.question}
          chosen={nonAnswerGiven(values, item.code)}
          reading={reading}
        />
      )}
    </fieldset>
  );
}

/** What the one control of a question carries, so that it has a name to send and a name to hear. */
export interface BoxAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-labelledby': string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface BoxCardProps extends QuestionProps {
  /** Ids of words beside the control, such as its unit. */
  readonly beside?: readonly string[];
  readonly box: (attributes: BoxAttributes) => ReactNode;
}

/** One control under one question, which is its label; with non-answers beside it the two are a group. */
export function BoxCard(props: BoxCardProps): ReactNode {
  const { item, number, values, refusal, reading, box, beside = [] } = props;
  const isGroup = hasNonField(item) && nonAnswersOf(item.question).length > 0;
  const id = controlId(item.code);
  const text = <QuestionText item={item} number={number} reading={reading} />;
  const control = box({
    id,
    name: item.code,
    'aria-labelledby': isGroup ? `${item.code}-text` : undefined,
    'aria-describedby': describedBy(props, ...beside),
    'aria-invalid': invalid(refusal),
  });
  if (!isGroup) {
    return (
      <div className={cardClass(refusal)}>
        <label className="asked" htmlFor={id}>
          {text}
        </label>
        <Hint item={item} reading={reading} />
        <Refusal {...props} />
        {control}
      </div>
    );
  }
  return (
    <fieldset className={cardClass(refusal)}>
      <legend id={`${item.code}-text`}>{text}</legend>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      {control}
      <NonAnswersInstead
        code={item.code}
        question={item.question}
        chosen={nonAnswerGiven(values, item.code)}
        reading={reading}
      />
    </fieldset>
  );
}
