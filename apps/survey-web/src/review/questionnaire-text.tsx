import type { ReactNode } from 'react';
import {
  conditionReading,
  NON_ANSWER_LABELS,
  plainWords,
  type Option,
  type Question,
  type QuestionnaireDefinition,
  questionNumbers,
  type Scale,
  scaleOf,
} from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { PipedText } from './piped-text.js';
import { questionRules } from './question-rules.js';
import { WholeRules } from './whole-rules.js';

/** The whole wording on one page, with everything that is decided about it in words: what a reviewer reads and approves. */
export function QuestionnaireText({ definition }: { readonly definition: QuestionnaireDefinition }): ReactNode {
  const { say, words, language, format } = useLocale();
  const labels = words.review.rules;
  const numbers = questionNumbers(definition);
  const nameOf = (code: string): string => {
    const number = numbers.get(code);
    return number === undefined ? code : words.review.question(format.count(number));
  };
  return (
    <div className="wording">
      <p className="wording-rich">
        <PipedText text={definition.introduction} definition={definition} read={plainWords} />
      </p>
      {definition.sections.map((section) => (
        <section key={section.code}>
          <h3>{say(section.title)}</h3>
          {section.showIf && (
            <p className="fine">{conditionReading(section.showIf, definition, language, 'section')}</p>
          )}
          {section.repeatFor && <p className="fine">{labels.repeated(nameOf(section.repeatFor))}</p>}
          {section.shuffled && <p className="fine">{labels.shuffledQuestions}</p>}
          {section.lead && (
            <p className="wording-rich">
              <PipedText text={section.lead} definition={definition} read={plainWords} />
            </p>
          )}
          {section.questions.map((question) => (
            <Wording
              key={question.code}
              question={question}
              number={numbers.get(question.code)}
              definition={definition}
            />
          ))}
        </section>
      ))}
      <WholeRules definition={definition} />
    </div>
  );
}

function Wording({
  question,
  number,
  definition,
}: {
  readonly question: Question;
  readonly number: number | undefined;
  readonly definition: QuestionnaireDefinition;
}): ReactNode {
  const { words, format, language } = useLocale();
  const rules = questionRules(question, definition, language, words.review.rules, format.count);
  return (
    <div className="wording-question">
      <p className="wording-rich">
        {number !== undefined && <b>{format.count(number)}. </b>}
        <PipedText
          text={question.text}
          definition={definition}
          {...(question.kind === 'note' && { read: plainWords })}
        />
      </p>
      {question.hint && (
        <p className="fine">
          <PipedText text={question.hint} definition={definition} />
        </p>
      )}
      <Choices question={question} definition={definition} />
      {rules.length > 0 && (
        <ul className="wording-rules">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Choices({
  question,
  definition,
}: {
  readonly question: Question;
  readonly definition: QuestionnaireDefinition;
}): ReactNode {
  const { say, words, format } = useLocale();
  const join = (labels: readonly string[]): string => labels.join(words.words.listSeparator);
  const points = pointsOf(scaleOf(definition, question));
  function pointsOf(scale: Scale | null): readonly string[] {
    if (scale === null) return [];
    if (scale.kind === 'labelled') return scale.points.map(({ label }) => say(label));
    return [`${format.count(scale.min)} = ${say(scale.low)}`, `${format.count(scale.max)} = ${say(scale.high)}`];
  }
  const options: readonly Option[] = 'options' in question ? (question.options ?? []) : [];
  const rows = 'rows' in question ? question.rows : [];
  const beside = (question.nonAnswers ?? []).map((code) => say(NON_ANSWER_LABELS[code]));
  const listed = [...points, ...options.map(({ label }) => say(label)), ...beside];
  return (
    <>
      {rows.length > 0 && (
        <ul className="wording-rows">
          {rows.map(({ code, text }) => (
            <li key={code}>{say(text)}</li>
          ))}
        </ul>
      )}
      {listed.length > 0 && <p className="fine">{join(listed)}</p>}
    </>
  );
}
