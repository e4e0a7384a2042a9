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
          chosen={nonAnswerGiven(values, item.code, item.question)}
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

/** `beside`: ids of words beside the control, such as its unit. */
export function boxAttributes(props: QuestionProps, ...beside: readonly string[]): BoxAttributes {
  const { item, refusal } = props;
  return {
    id: controlId(item.code),
    name: item.code,
    'aria-labelledby': hasNonField(item) ? `${item.code}-text` : undefined,
    'aria-describedby': describedBy(props, ...beside),
    'aria-invalid': invalid(refusal),
  };
}

/** One control under one question, which is its label; with non-answers beside it the two are a group. */
export function BoxCard(props: CardProps): ReactNode {
  const { item, number, values, refusal, reading, children } = props;
  const text = <QuestionText item={item} number={number} reading={reading} />;
  if (!hasNonField(item)) {
    return (
      <div className={cardClass(refusal)}>
        <label className="asked" htmlFor={controlId(item.code)}>
          {text}
        </label>
        <Hint item={item} reading={reading} />
        <Refusal {...props} />
        {children}
      </div>
    );
  }
  return (
    <fieldset className={cardClass(refusal)}>
      <legend id={`${item.code}-text`}>{text}</legend>
      <Hint item={item} reading={reading} />
      <Refusal {...props} />
      {children}
      <NonAnswersInstead
        code={item.code}
        question={item.question}
        chosen={nonAnswerGiven(values, item.code, item.question)}
        reading={reading}
      />
    </fieldset>
  );
}
