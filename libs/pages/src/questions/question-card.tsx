import { type AnswerItem, type BatteryQuestion, itemsOf, type Problem, type Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type Values, valueOf } from './answer-value.js';
import { DropdownQuestion } from './dropdown-question.js';
import { NumberQuestion } from './number-question.js';
import { askOf, problemSentence } from './problem-sentence.js';
import { BatteryText, type QuestionProps } from './question-frame.js';
import { BatteryRow, RadioQuestion } from './radio-question.js';
import { type Reading, Words } from './reading.js';

interface QuestionCardProps {
  readonly question: Question;
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly reading: Reading;
}

/** The sentence of the first problem of an item. */
export function refusalOf(item: AnswerItem, problems: readonly Problem[], reading: Reading): string | undefined {
  const found = problems.find((problem) => problem.path === item.code);
  if (found === undefined) return undefined;
  return problemSentence(found, askOf(reading.definition, item, found, reading.sentences), reading.sentences);
}

/** One question of a section as a card. */
export function QuestionCard(props: QuestionCardProps): ReactNode {
  const { question, questionNumbers, values, problems, reading } = props;
  if (question.kind === 'battery') return <Battery {...props} question={question} />;
  return itemsOf(question).map((item) => {
    const refusal = refusalOf(item, problems, reading);
    const number = questionNumbers.get(item.code);
    const shared: QuestionProps = { item, number, value: valueOf(values, item.code), refusal, reading };
    if (question.kind === 'number') return <NumberQuestion key={item.code} {...shared} question={question} />;
    if (question.kind === 'choice' && question.layout === 'dropdown') {
      return <DropdownQuestion key={item.code} {...shared} question={question} />;
    }
    return <RadioQuestion key={item.code} {...shared} />;
  });
}

/** Several items under one question. Never a grid: a row of its own each (Vehovar et al. 2022). */
function Battery(props: QuestionCardProps & { readonly question: BatteryQuestion }): ReactNode {
  const { question, questionNumbers, values, problems, reading } = props;
  const rows = itemsOf(question);
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
          value={valueOf(values, item.code)}
          refusal={refusalOf(item, problems, reading)}
          reading={reading}
        />
      ))}
    </fieldset>
  );
}
