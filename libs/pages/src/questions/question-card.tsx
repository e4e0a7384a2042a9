import type { BatteryQuestion, Problem, Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type Values, valueOf } from './answer-value.js';
import { type AskedItem, askedItems } from './asked-item.js';
import { ConsentQuestion } from './consent-question.js';
import { DateQuestion } from './date-question.js';
import { DropdownQuestion } from './dropdown-question.js';
import { MultipleQuestion } from './multiple-question.js';
import { NoteCard } from './note-card.js';
import { NumberQuestion } from './number-question.js';
import { PhotoQuestion } from './photo-question.js';
import { BatteryText, type QuestionProps } from './question-frame.js';
import { BatteryRow, RadioQuestion } from './radio-question.js';
import { RankingQuestion } from './ranking-question.js';
import { type Reading, Words } from './reading.js';
import { refusalOf } from './refusals.js';
import { SumQuestion } from './sum-question.js';
import { TextQuestion } from './text-question.js';
import { TimeQuestion } from './time-question.js';

export interface QuestionCardProps {
  readonly question: Question;
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly reading: Reading;
}

/** One question of a section as a card; nothing for what is never asked. */
export function QuestionCard(props: QuestionCardProps): ReactNode {
  const { question, questionNumbers, values, problems, reading } = props;
  if (question.kind === 'battery') return <Battery {...props} question={question} />;
  if (question.kind === 'note') return <NoteCard question={question} reading={reading} />;
  return askedItems(question).map((item) => (
    <ItemCard
      key={item.code}
      item={item}
      number={numberOf(item, questionNumbers)}
      values={values}
      value={valueOf(values, item.code)}
      refusal={refusalOf(item, problems, reading)}
      reading={reading}
    />
  ));
}

/** A sum is one question, whether its rows are numbered or not. */
export function numberOf({ code, question }: AskedItem, numbers: ReadonlyMap<string, number>): number | undefined {
  return numbers.get(code) ?? (question.kind === 'sum' ? numbers.get(question.rows[0]?.code ?? code) : undefined);
}

// oxlint-disable-next-line complexity -- one card a kind
function ItemCard(props: QuestionProps): ReactNode {
  const { question } = props.item;
  switch (question.kind) {
    case 'multiple':
      return <MultipleQuestion {...props} question={question} />;
    case 'ranking':
      return <RankingQuestion {...props} question={question} />;
    case 'sum':
      return <SumQuestion {...props} question={question} />;
    case 'number':
      return <NumberQuestion {...props} question={question} />;
    case 'text':
      return <TextQuestion {...props} question={question} />;
    case 'date':
      return <DateQuestion {...props} question={question} />;
    case 'time':
      return <TimeQuestion {...props} />;
    case 'photo':
      return <PhotoQuestion {...props} />;
    case 'consent':
      return <ConsentQuestion {...props} question={question} />;
    case 'choice':
      if (question.layout === 'dropdown') return <DropdownQuestion {...props} question={question} />;
      return <RadioQuestion {...props} />;
    case 'scale':
    case 'battery':
      return <RadioQuestion {...props} />;
    case 'cascade':
    case 'note':
    case 'hidden':
    case 'calculated':
    case 'split':
      return null;
  }
}

/** Several items under one question. Never a grid: a row of its own each (Vehovar et al. 2022). */
function Battery(props: QuestionCardProps & { readonly question: BatteryQuestion }): ReactNode {
  const { question, questionNumbers, values, problems, reading } = props;
  const rows = askedItems(question);
  const isWrong = rows.some((row) => problems.some((problem) => problem.path === row.code));
  const hintId = `${question.code}-hint`;
  return (
    <fieldset
      className={isWrong ? 'card wrong' : 'card'}
      aria-describedby={question.hint === undefined ? undefined : hintId}
    >
      <legend>
        <BatteryText question={question} questionNumbers={questionNumbers} reading={reading} />
      </legend>
      {question.hint !== undefined && (
        <p className="hint" id={hintId}>
          <Words text={question.hint} reading={reading} />
        </p>
      )}
      {rows.map((item) => (
        <BatteryRow
          key={item.code}
          item={item}
          number={rows.length > 1 ? questionNumbers.get(item.code) : undefined}
          values={values}
          value={valueOf(values, item.code)}
          refusal={refusalOf(item, problems, reading)}
          reading={reading}
        />
      ))}
    </fieldset>
  );
}
