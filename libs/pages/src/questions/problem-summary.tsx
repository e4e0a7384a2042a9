import type { Problem, Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type AskedItem, askedItems } from './asked-item.js';
import { problemSentence } from './problem-sentence.js';
import { numberOf } from './question-card.js';
import type { Reading } from './reading.js';
import { placesOf, refusalOf, refused } from './refusals.js';

interface ProblemSummaryProps {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly questionNumbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
  /** Where the control of an item is: '' on this page, or the page of its section. */
  readonly pageOf: (item: AskedItem) => string;
}

function numbered(number: number | undefined, sentence: string, reading: Reading): string {
  return number === undefined ? sentence : reading.sentences.problems.atQuestion(number, sentence);
}

/** The first thing in the main part after a refusal: what to mend, each a link to its control. */
export function ProblemSummary(props: ProblemSummaryProps): ReactNode {
  const { questions, problems, questionNumbers, reading, pageOf } = props;
  if (problems.length === 0) return null;
  const items = questions.flatMap(askedItems);
  const asked = items.flatMap((item) => {
    const found = refused(item, problems);
    return found === null ? [] : [{ item, controlId: found.controlId }];
  });
  const paths = new Set(items.flatMap(placesOf).map(({ path }) => path));
  const aboutPage = problems.filter((problem) => !paths.has(problem.path));
  const pageSentences = new Set(aboutPage.map((problem) => problemSentence(problem, null, reading.sentences)));
  const heading =
    asked.length > 0 ? reading.sentences.problems.heading(asked.length) : reading.sentences.notices.problem.title;
  return (
    <div className="problems" id="problems" role="alert" tabIndex={-1} aria-labelledby="problems-title">
      <h2 id="problems-title">{heading}</h2>
      <ul>
        {asked.map(({ item, controlId }) => (
          <li key={item.code}>
            <a href={`${pageOf(item)}#${controlId}`}>
              {numbered(numberOf(item, questionNumbers), refusalOf(item, problems, reading) ?? '', reading)}
            </a>
          </li>
        ))}
        {[...pageSentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
