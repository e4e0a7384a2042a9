import { Fragment, type ReactNode } from 'react';
import { questionNumbers, type LocalizedText, type QuestionnaireDefinition } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';

const PLACEHOLDER = /(\{(?:agency|wave|item|answer:[A-Za-z]\w*)\})/;

/** A text with its placeholders as chips that say what will stand there. `read` takes the marks out of rich text. */
export function PipedText({
  text,
  definition,
  read = (words) => words,
}: {
  readonly text: LocalizedText;
  readonly definition: QuestionnaireDefinition;
  readonly read?: (words: string) => string;
}): ReactNode {
  const { say, words, format } = useLocale();
  const labels = words.review.piped;
  const numbers = questionNumbers(definition);
  const nameOf = (placeholder: string): string => {
    if (placeholder === 'agency' || placeholder === 'wave' || placeholder === 'item') return labels[placeholder];
    const code = placeholder.slice('answer:'.length);
    const number = numbers.get(code) ?? numbers.get(code.replace(/__other$/, ''));
    return labels.answer(number === undefined ? code : format.count(number));
  };
  return read(say(text))
    .split(PLACEHOLDER)
    .map((piece, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one sentence have no other name
      <Fragment key={at}>
        {PLACEHOLDER.test(piece) ? <span className="piped">{nameOf(piece.slice(1, -1))}</span> : piece}
      </Fragment>
    ));
}
