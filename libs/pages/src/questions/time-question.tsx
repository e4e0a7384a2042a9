import type { ReactNode } from 'react';
import { plainDigits } from '../sentences/digits.js';
import { valueOf } from './answer-value.js';
import { controlId, FIELD } from './control-ids.js';
import { GroupCard } from './question-cards.js';
import { invalid, type QuestionProps } from './question-frame.js';

const CLOCK = /^([0-9]{2}):([0-9]{2})$/;

/** Hour and minute of the day. */
export function TimeQuestion(props: QuestionProps): ReactNode {
  const { item, values, value, refusal, reading } = props;
  const { asked } = reading.sentences;
  const [, hour = '', minute = ''] = CLOCK.exec(value) ?? [];
  const answered = { hour, minute };
  const box = (part: 'hour' | 'minute'): ReactNode => {
    const name = FIELD[part](item.code);
    const typed = valueOf(values, name);
    return (
      <div className="day">
        <label htmlFor={controlId(name)}>{asked[part]}</label>
        <input
          type="text"
          id={controlId(name)}
          name={name}
          defaultValue={typed === '' ? plainDigits(answered[part], reading.language) : typed}
          inputMode="numeric"
          autoComplete="off"
          dir="auto"
          aria-invalid={invalid(refusal)}
        />
      </div>
    );
  };
  return (
    <GroupCard {...props}>
      <div className="parts">
        {box('hour')}
        {box('minute')}
      </div>
    </GroupCard>
  );
}
