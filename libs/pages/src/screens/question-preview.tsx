import { renderToStaticMarkup } from 'react-dom/server';
import { type PageFrame, writePage } from '../frame/page.js';
import { QuestionCard, type QuestionCardProps } from '../questions/question-card.js';
import { inWords, type Reading, readingOf } from '../questions/reading.js';

export interface QuestionMarkupProps extends Omit<QuestionCardProps, 'reading'>, Omit<Reading, 'sentences'> {}

/** The card of one question as a section page draws it; '' for what is never asked. */
export function questionMarkup(props: QuestionMarkupProps): string {
  return renderToStaticMarkup(<QuestionCard {...props} reading={readingOf(props)} />);
}

/** The card alone in a whole document with the style sheet of the citizen pages: for a frame beside a designer's form. */
export function questionPreview(props: QuestionMarkupProps & Pick<PageFrame, 'hrefs'>): string {
  const reading = readingOf(props);
  return writePage(props, {
    title: inWords(props.question.text, reading),
    audience: 'linkHolder',
    isBare: true,
    children: (
      <form noValidate>
        <QuestionCard {...props} reading={reading} />
      </form>
    ),
  });
}
