import type { ReactNode } from 'react';
import {
  conditionReading,
  plainWords,
  questionNumbers,
  questionsOf,
  textIn,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { PipedText } from './piped-text.js';

/** What is decided about the questionnaire as a whole: order by chance, endings, quotas, and how answers become figures. */
export function WholeRules({ definition }: { readonly definition: QuestionnaireDefinition }): ReactNode {
  const { words, say, language, format } = useLocale();
  const labels = words.review.rules;
  const sectionTitle = (code: string): string =>
    labels.quoted(say(definition.sections.find((section) => section.code === code)?.title ?? { fa: code }));
  const shuffled = definition.shuffledSections ?? [];
  const endings = definition.endings ?? [];
  const quotas = definition.quotas ?? [];
  return (
    <>
      {shuffled.map((codes) => (
        <p key={codes.join()} className="fine">
          {labels.shuffledSections(codes.map(sectionTitle).join(words.words.listSeparator))}
        </p>
      ))}
      {endings.length > 0 && (
        <section>
          <h3>{labels.endings}</h3>
          {endings.map(({ code, title, text, showIf }) => (
            <div key={code} className="wording-question">
              <p>
                <b>{say(title)}</b>
              </p>
              <p className="wording-rich">
                <PipedText text={text} definition={definition} read={plainWords} />
              </p>
              <p className="fine">
                {showIf ? conditionReading(showIf, definition, language, 'ending') : labels.endingOfAll}
              </p>
            </div>
          ))}
        </section>
      )}
      {quotas.length > 0 && (
        <section>
          <h3>{labels.quotas}</h3>
          <ul className="wording-rows">
            {quotas.map(({ code, title, when, limit }) => (
              <li key={code}>
                {labels.quota(say(title), format.count(limit))} {conditionReading(when, definition, language, 'quota')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Scoring definition={definition} />
    </>
  );
}

function Scoring({ definition }: { readonly definition: QuestionnaireDefinition }): ReactNode {
  const { words, say, language, format } = useLocale();
  const labels = words.review.rules;
  const { drivers, composites, scoring } = definition;
  if (drivers.length === 0 && composites.length === 0) return null;
  const nameOf = itemNames(definition, words.review.question, format.count);
  const listed = (items: readonly string[]): string => items.map(nameOf).join(words.words.listSeparator);
  const total = drivers.reduce((sum, { weight }) => sum + weight, 0);
  const percent = (share: number): string => format.count(Math.round(share * 100));
  return (
    <section>
      <h3>{labels.scoring}</h3>
      <ul className="wording-rows">
        {drivers.map(({ code, title, items, weight }) => (
          <li key={code}>{labels.driver(textIn(title, language), percent(weight / total), listed(items))}</li>
        ))}
        {composites.map(({ code, title, items, minimumItems }) => (
          <li key={code}>{labels.composite(say(title), listed(items), format.count(minimumItems))}</li>
        ))}
      </ul>
      {drivers.length > 0 && (
        <p className="fine">
          {labels.minimum(percent(scoring.driverMinimumShare), percent(scoring.indexMinimumShare))}
        </p>
      )}
    </section>
  );
}

/** Items by the number of their question, and rows of a battery also by their words. */
function itemNames(
  definition: QuestionnaireDefinition,
  numbered: (number: string) => string,
  count: (value: number) => string,
): (code: string) => string {
  const numbers = questionNumbers(definition);
  const owners = new Map(
    questionsOf(definition).flatMap((question) =>
      question.kind === 'battery' ? question.rows.map((row, at) => [row.code, { question, at }] as const) : [],
    ),
  );
  return (code) => {
    const own = numbers.get(code);
    if (own !== undefined) return numbered(count(own));
    const row = owners.get(code);
    const number = row && numbers.get(row.question.code);
    return row === undefined || number === undefined ? code : `${numbered(count(number))} (${count(row.at + 1)})`;
  };
}
