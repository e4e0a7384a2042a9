import { toPersianDigits } from '@hamava/persian';
import { isNonAnswer, type Language, type NumberQuestion as NumberDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { BoxCard, boxAttributes } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { Words } from './reading.js';

const ENGLISH_NUMBER_ONLY = /^-?[0-9]+(?:\.[0-9]+)?$/;

/** A number from the draft is shown in the reader's digits; a refused text is shown exactly as it was typed. */
export function shownNumber(value: string, refusal: string | undefined, language: Language): string {
  if (isNonAnswer(value)) return '';
  if (refusal !== undefined || language !== 'fa' || !ENGLISH_NUMBER_ONLY.test(value)) return value;
  return toPersianDigits(value).replace('.', '٫');
}

/** A text box for a number in any digits: never `type=number`, which hides what was typed (GOV.UK). */
export function NumberQuestion(props: QuestionProps & { readonly question: NumberDefinition }): ReactNode {
  const { item, question, value, refusal, reading } = props;
  const { unit } = question;
  const unitId = `${item.code}-unit`;
  const input = (
    <input
      type="text"
      {...boxAttributes(props, ...(unit === undefined ? [] : [unitId]))}
      defaultValue={shownNumber(value, refusal, reading.language)}
      inputMode={(question.decimals ?? 0) > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      dir="auto"
    />
  );
  return (
    <BoxCard {...props}>
      {unit === undefined ? (
        input
      ) : (
        <span className="with">
          {input}
          <span className="unit" id={unitId}>
            <Words text={unit} reading={reading} />
          </span>
        </span>
      )}
    </BoxCard>
  );
}
