import type { ReactNode } from 'react';
import type { AnswerTally } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { Bar } from './bar.js';
import { byQuestion, naming, shareOf, type ItemTally, type QuestionTally } from './trial-report.js';
import { useTrialWords } from './trial-words.js';

/** What the codes of words beside an option end in. */
const OWN_WORDS = '__other';

/** Every question with how it was answered; the bars are the table's own. */
export function QuestionTallies({
  tally,
  words,
  agency,
}: {
  readonly tally: AnswerTally;
  /** Whom the questions ask about, in the reader's language. */
  readonly agency: string;
  readonly words: Readonly<Record<string, number>>;
}): ReactNode {
  return (
    <ol className="trial-questions">
      {byQuestion(naming(tally.items, agency)).map((question, at) => (
        <li key={`${question.code}/${at}`}>
          <Question question={question} ownWords={words} />
        </li>
      ))}
    </ol>
  );
}

function Question({
  question,
  ownWords,
}: {
  readonly question: QuestionTally;
  readonly ownWords: Readonly<Record<string, number>>;
}): ReactNode {
  const { say } = useLocale();
  const { text, items } = question;
  return (
    <>
      {text !== null && <h3>{say(text)}</h3>}
      {items.map((item) => (
        <Item key={item.code} item={item} texts={ownWords[item.code] ?? 0} />
      ))}
    </>
  );
}

function Item({ item, texts }: { readonly item: ItemTally; readonly texts: number }): ReactNode {
  const words = useTrialWords();
  const { format, say } = useLocale();
  const { text, asked, conditional, mean, values, code } = item;
  // Words of one's own lie apart from the answers.
  const answered = Math.max(item.answered, texts);
  if (code.endsWith(OWN_WORDS)) return <p className="fine">{words.ownWords(say(text), format.count(answered))}</p>;
  const Heading = item.within === null ? 'h3' : 'h4';
  return (
    <>
      <Heading>{say(text) || code}</Heading>
      <p className="fine">
        {words.askedAnswered(format.count(asked), format.count(answered))}
        {conditional && ` ${words.conditional}`}
        {mean !== null && ` ${words.mean(format.score(mean))}`}
      </p>
      {values.length > 0 && (
        <table className="trial-table trial-answers">
          <caption className="visually-hidden">{words.answersCaption(say(text) || code)}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.answer}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ value, label, count }) => (
              <tr key={value}>
                <th scope="row">{say(label)}</th>
                <td>{format.count(count)}</td>
                <td>
                  <span className="trial-share">
                    <span>{format.percent(shareOf(count, answered))}</span>
                    <Bar percents={shareOf(count, answered)} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
