import type { Option } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { valueOf } from './answer-value.js';
import { controlId, FIELD } from './control-ids.js';
import { invalid, type QuestionProps } from './question-frame.js';
import { inWords } from './reading.js';

/** The box for words of one's own, below the option that asks for them. Its name tells which option it belongs to. */
export function OtherWords({ option, ...props }: QuestionProps & { readonly option: Option }): ReactNode {
  const { item, values, refusal, reading } = props;
  const name = FIELD.other(item.code);
  const id = controlId(name);
  return (
    <div className="own">
      <label htmlFor={id}>{reading.sentences.asked.otherWords(inWords(option.label, reading))}</label>
      <input
        type="text"
        className="wide"
        id={id}
        name={name}
        defaultValue={valueOf(values, name)}
        autoComplete="off"
        dir="auto"
        aria-describedby={refusal === undefined ? undefined : `${item.code}-error`}
        aria-invalid={invalid(refusal)}
      />
    </div>
  );
}
