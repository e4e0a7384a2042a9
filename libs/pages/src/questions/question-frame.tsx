import type { AnswerItem, BatteryQuestion } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type Reading, Words } from './reading.js';

/** One question on a section page, with everything that its drawing needs. */
export interface QuestionProps {
  readonly item: AnswerItem;
  readonly number: number | undefined;
  readonly value: string;
  /** The sentence under which the answer was refused. */
  readonly refusal: string | undefined;
  readonly reading: Reading;
}

type Described = Pick<QuestionProps, 'item' | 'refusal'>;

/** The ids of what belongs to the control beside its name, for aria-describedby. */
export function describedBy({ item, refusal }: Described): string | undefined {
  const ids: string[] = [];
  if (item.question.hint !== undefined && !('row' in item)) ids.push(`${item.code}-hint`);
  if (refusal !== undefined) ids.push(`${item.code}-error`);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function cardClass(refusal: string | undefined): string {
  return refusal === undefined ? 'card' : 'card wrong';
}

interface QuestionTextProps {
  readonly item: AnswerItem;
  readonly number: number | undefined;
  readonly reading: Reading;
}

/** «پرسش ۴», the question itself, and «(اختیاری)» when it may be left out. */
export function QuestionText({ item, number, reading }: QuestionTextProps): ReactNode {
  const { section } = reading.sentences;
  return (
    <>
      {number !== undefined && <span className="number">{section.questionNumber(number)} </span>}
      <Words text={item.text} reading={reading} />
      {item.question.optional === true && <small> {section.optional}</small>}
    </>
  );
}

interface BatteryTextProps {
  readonly question: BatteryQuestion;
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
}

/** «پرسش‌های ۶ تا ۸» and the stem that its rows share. */
export function BatteryText({ question, questionNumbers, reading }: BatteryTextProps): ReactNode {
  const { section } = reading.sentences;
  const numbers = question.rows.flatMap((row) => questionNumbers.get(row.code) ?? []);
  const [first, last] = [numbers[0], numbers.at(-1)];
  return (
    <>
      {first !== undefined && last !== undefined && (
        <span className="number">{section.questionNumbers(first, last)} </span>
      )}
      <Words text={question.text} reading={reading} />
      {question.optional === true && <small> {section.optional}</small>}
    </>
  );
}

export function Hint({ item, reading }: Pick<QuestionProps, 'item' | 'reading'>): ReactNode {
  const { hint } = item.question;
  if (hint === undefined) return null;
  return (
    <p className="hint" id={`${item.code}-hint`}>
      <Words text={hint} reading={reading} />
    </p>
  );
}

export function Refusal({ item, refusal, reading }: Pick<QuestionProps, 'item' | 'refusal' | 'reading'>): ReactNode {
  if (refusal === undefined) return null;
  return (
    <p className="refusal" id={`${item.code}-error`}>
      <span className="unseen">{reading.sentences.problems.inlinePrefix}</span>
      {refusal}
    </p>
  );
}

/** A button that the script shows once something is chosen: native radio buttons cannot be taken back. */
export function ClearAnswer({ item, reading }: Pick<QuestionProps, 'item' | 'reading'>): ReactNode {
  if (item.question.optional !== true) return null;
  return (
    <button type="button" className="clear" data-clear={item.code} hidden>
      {reading.sentences.section.clear}
    </button>
  );
}
