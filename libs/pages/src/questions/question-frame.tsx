import type { LocalizedText } from '@hamava/surveys';
import type { ReactNode } from 'react';
import type { Values } from './answer-value.js';
import type { AskedItem } from './asked-item.js';
import { type Reading, Words } from './reading.js';
import { toldOf } from './told.js';

/** One question on a section page, with everything that its drawing needs. */
export interface QuestionProps {
  readonly item: AskedItem;
  readonly number: number | undefined;
  readonly values: Values;
  /** The value under the item's own code; '' when there is none. */
  readonly value: string;
  /** The sentence under which the answer was refused. */
  readonly refusal: string | undefined;
  readonly reading: Reading;
}

type Described = Pick<QuestionProps, 'item' | 'refusal' | 'reading'>;

/** The ids of what belongs to the control beside its name, for aria-describedby. */
export function describedBy({ item, refusal, reading }: Described, ...more: readonly string[]): string | undefined {
  const ids: string[] = [];
  if (item.question.hint !== undefined && item.row === undefined) ids.push(`${item.code}-hint`);
  if (item.row === undefined && toldOf(item.question, reading) !== null) ids.push(`${item.code}-told`);
  ids.push(...more);
  if (refusal !== undefined) ids.push(`${item.code}-error`);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function cardClass(refusal: string | undefined): string {
  return refusal === undefined ? 'card' : 'card wrong';
}

/** aria-invalid of a control. */
export function invalid(refusal: string | undefined): true | undefined {
  return refusal === undefined ? undefined : true;
}

type QuestionTextProps = Pick<QuestionProps, 'item' | 'number' | 'reading'>;

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

interface RowsTextProps {
  readonly question: {
    readonly text: LocalizedText;
    readonly optional?: boolean | undefined;
    readonly rows: readonly { readonly code: string }[];
  };
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
}

/** «پرسش‌های ۶ تا ۸» and the stem that its rows share. */
export function BatteryText({ question, questionNumbers, reading }: RowsTextProps): ReactNode {
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

/** The author's hint, and below it what the controls take. */
export function Hint({ item, reading }: Pick<QuestionProps, 'item' | 'reading'>): ReactNode {
  const { hint } = item.question;
  const told = toldOf(item.question, reading);
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${item.code}-hint`}>
          <Words text={hint} reading={reading} />
        </p>
      )}
      {told !== null && (
        <p className="hint" id={`${item.code}-told`}>
          {told}
        </p>
      )}
    </>
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
