import type { DateQuestion as DateDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { controlId, FIELD } from './control-ids.js';
import { dayFields } from './days.js';
import { GroupCard } from './question-cards.js';
import { invalid, type QuestionProps } from './question-frame.js';

/** Day, month by name, year: three fields, because no date picker of an old phone knows the Iranian calendar. */
export function DateQuestion(props: QuestionProps & { readonly question: DateDefinition }): ReactNode {
  const { item, question, values, refusal, reading } = props;
  const { asked, section } = reading.sentences;
  const shown = dayFields(values, item.code, question.calendar, reading.language);
  const text = (part: 'day' | 'year'): ReactNode => {
    const name = FIELD[part](item.code);
    return (
      <div className={part}>
        <label htmlFor={controlId(name)}>{asked[part]}</label>
        <input
          type="text"
          id={controlId(name)}
          name={name}
          defaultValue={shown[part]}
          inputMode="numeric"
          autoComplete="off"
          dir="auto"
          aria-invalid={invalid(refusal)}
        />
      </div>
    );
  };
  const month = FIELD.month(item.code);
  return (
    <GroupCard {...props}>
      <div className="parts">
        {text('day')}
        <div className="month">
          <label htmlFor={controlId(month)}>{asked.month}</label>
          <select id={controlId(month)} name={month} defaultValue={shown.month} aria-invalid={invalid(refusal)}>
            <option value="">{section.choose}</option>
            {asked.months[question.calendar].map((name, index) => (
              <option key={name} value={index + 1}>
                {asked.numberedMonth(index + 1, name)}
              </option>
            ))}
          </select>
        </div>
        {text('year')}
      </div>
    </GroupCard>
  );
}
