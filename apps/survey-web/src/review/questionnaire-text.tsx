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

/** The whole wording on one page, with its conditions in words: what a reviewer reads and approves. */
export function QuestionnaireText({ definition }: { readonly definition: QuestionnaireDefinition }): ReactNode {
  const { say } = useLocale();
  const numbers = questionNumbers(definition);
  return (
    <div className="wording">
      <p className="wording-rich">{plainWords(say(definition.introduction))}</p>
      {definition.sections.map((section) => (
        <section key={section.code}>
          <h3>{say(section.title)}</h3>
          {section.lead && <p className="wording-rich">{plainWords(say(section.lead))}</p>}
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
  const { say, format, language } = useLocale();
  return (
    <div className="wording-question">
      <p className="wording-rich">
        {number !== undefined && <b>{format.count(number)}. </b>}
        {question.kind === 'note' ? plainWords(say(question.text)) : say(question.text)}
      </p>
      {question.hint && <p className="fine">{say(question.hint)}</p>}
      <Choices question={question} definition={definition} />
      {question.showIf && <p className="fine">{conditionReading(question.showIf, definition, language)}</p>}
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
