import type { SumQuestion as SumDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { valueOf } from './answer-value.js';
import { controlId } from './control-ids.js';
import { shownNumber } from './number-question.js';
import { GroupCard } from './question-cards.js';
import { invalid, type QuestionProps } from './question-frame.js';
import { Words } from './reading.js';

/** A number box for each row; the total is told above, and proven by the server. */
export function SumQuestion(props: QuestionProps & { readonly question: SumDefinition }): ReactNode {
  const { question, values, refusal, reading } = props;
  return (
    <GroupCard {...props}>
      {question.rows.map((row) => {
        const id = controlId(row.code);
        const unitId = `${row.code}-unit`;
        return (
          <div className="share" key={row.code}>
            <label htmlFor={id}>
              <Words text={row.text} reading={reading} />
            </label>
            <span className="with">
              <input
                type="text"
                id={id}
                name={row.code}
                defaultValue={shownNumber(valueOf(values, row.code), refusal, reading.language)}
                inputMode="numeric"
                autoComplete="off"
                dir="auto"
                aria-describedby={question.unit === undefined ? undefined : unitId}
                aria-invalid={invalid(refusal)}
              />
              {question.unit !== undefined && (
                <span className="unit" id={unitId}>
                  <Words text={question.unit} reading={reading} />
                </span>
              )}
            </span>
          </div>
        );
      })}
    </GroupCard>
  );
}
