import { isNonAnswer, type TextFormat, type TextQuestion as TextDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { BoxCard, boxAttributes } from './question-cards.js';
import type { QuestionProps } from './question-frame.js';
import { shownNumber } from './number-question.js';

/** The keyboard that a phone opens; what is written in Latin runs from left to right. */
const WRITING: Readonly<Record<TextFormat, { inputMode?: 'email' | 'tel' | 'numeric'; dir: 'auto' | 'ltr' }>> = {
  plain: { dir: 'auto' },
  email: { inputMode: 'email', dir: 'ltr' },
  mobile: { inputMode: 'tel', dir: 'ltr' },
  landline: { inputMode: 'tel', dir: 'ltr' },
  nationalId: { inputMode: 'numeric', dir: 'ltr' },
  postalCode: { inputMode: 'numeric', dir: 'ltr' },
};

/** Words of one's own. Nothing is cut off: a text that is too long comes back whole, with a sentence. */
export function TextQuestion(props: QuestionProps & { readonly question: TextDefinition }): ReactNode {
  const { question, value, refusal, reading } = props;
  const format = question.format ?? 'plain';
  const { inputMode, dir } = WRITING[format];
  const typed = isNonAnswer(value) ? '' : value;
  const isNumber = inputMode === 'tel' || inputMode === 'numeric';
  const shared = {
    defaultValue: isNumber ? shownNumber(typed, refusal, reading.language) : typed,
    autoComplete: 'off',
    dir,
  };
  const attributes = boxAttributes(props);
  return (
    <BoxCard {...props}>
      {question.lines === 'many' ? (
        <textarea {...attributes} {...shared} rows={4} />
      ) : (
        <input
          type="text"
          {...attributes}
          {...shared}
          className={format === 'plain' || format === 'email' ? 'wide' : undefined}
          inputMode={inputMode}
          autoCapitalize={format === 'email' ? 'none' : undefined}
          spellCheck={format === 'plain' ? undefined : false}
        />
      )}
    </BoxCard>
  );
}
