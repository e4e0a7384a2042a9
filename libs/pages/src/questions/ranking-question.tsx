import type { RankingQuestion as RankingDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { valuesOf } from './answer-value.js';
import { rankId } from './control-ids.js';
import { OtherWords } from './other-words.js';
import { GroupCard } from './question-cards.js';
import { invalid, type QuestionProps } from './question-frame.js';
import { inWords } from './reading.js';

/** A list for each of the first places: nothing to drag, so every hand and every reader can do it. */
export function RankingQuestion(props: QuestionProps & { readonly question: RankingDefinition }): ReactNode {
  const { item, question, values, refusal, reading } = props;
  const { asked, section } = reading.sentences;
  const ranked = valuesOf(values, item.code);
  const other = question.options.find((option) => option.other === true);
  return (
    <GroupCard {...props}>
      {Array.from({ length: question.top }, (_, rank) => (
        <div className="pick" key={rank}>
          <label htmlFor={rankId(item.code, rank)}>{asked.rank(rank + 1)}</label>
          <select
            id={rankId(item.code, rank)}
            name={item.code}
            defaultValue={ranked[rank] ?? ''}
            aria-invalid={invalid(refusal)}
          >
            <option value="">{section.choose}</option>
            {question.options.map((option) => (
              <option key={option.code} value={option.code}>
                {inWords(option.label, reading)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {other !== undefined && <OtherWords {...props} option={other} />}
    </GroupCard>
  );
}
