import type { Question } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { rulesOf } from '../../print/print-rules.js';
import { type Reading, Words } from '../../questions/reading.js';
import { RichWords } from '../../questions/rich-words.js';
import { publicWords } from '../words/words.js';
import { type PossibleAnswer, possibleAnswers } from './possible-answers.js';

/** A list of districts may have hundreds; all of them are in the file. */
const MOST_LISTED = 120;

interface ToldQuestionProps {
  readonly question: Question;
  readonly numbers: ReadonlyMap<string, number>;
  readonly reading: Reading;
  /** Where the answers to a code stand; null where they are not counted. */
  readonly countedHref: (code: string) => string | null;
}

/** A question as it was asked: who was asked it, its words, and everything that could be answered. */
export function ToldQuestion({ question, numbers, reading, countedHref }: ToldQuestionProps): ReactNode {
  const { section } = reading.sentences;
  const words = publicWords(reading.language).questionnaire;
  const { rows, answers, notes } = possibleAnswers(question, reading);
  const number = numbers.get(question.code);
  const href = [question.code, ...rows.map(({ code }) => code)].map(countedHref).find((own) => own !== null);
  return (
    <div className="asked" id={`q-${question.code}`}>
      {rulesOf(question, reading).map((rule) => (
        <p key={rule} className="rule">
          {rule}
        </p>
      ))}
      {question.kind === 'note' ? (
        <RichWords text={question.text} reading={reading} />
      ) : (
        <h3>
          {number !== undefined && `${section.questionNumber(number)}. `}
          <Words text={question.text} reading={reading} />{' '}
          {question.optional === true && <small>{section.optional} </small>}
          <code>{question.code}</code>
        </h3>
      )}
      {question.hint !== undefined && (
        <p className="small">
          <Words text={question.hint} reading={reading} />
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      <Listed answers={rows} reading={reading} />
      <Listed answers={answers} reading={reading} />
      {question.kind !== 'note' && (
        <p className="small">{href === undefined ? words.notCounted : <a href={href}>{words.counted}</a>}</p>
      )}
    </div>
  );
}

function Listed({
  answers,
  reading,
}: {
  readonly answers: readonly PossibleAnswer[];
  readonly reading: Reading;
}): ReactNode {
  if (answers.length === 0) return null;
  const words = publicWords(reading.language);
  const rest = answers.length - MOST_LISTED;
  return (
    <ul className="list">
      {answers.slice(0, MOST_LISTED).map(({ code, label, rule }) => (
        <li key={code}>
          {label} <code>{code}</code>
          {rule !== null && <small> {rule}</small>}
        </li>
      ))}
      {rest > 0 && <li>{words.questionnaire.more(words.count(rest))}</li>}
    </ul>
  );
}
