import type { ReactNode } from 'react';
import { type Change, type QuestionnaireDefinition, questionNumbers, scoringScheme } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { DiffText } from './diff-text.js';

const WORST_FIRST = ['breaksTrend', 'attention', 'harmless'] as const;

/** What differs, the gravest first. */
export function ChangeList({
  changes,
  definition,
}: {
  readonly changes: readonly Change[];
  readonly definition: QuestionnaireDefinition;
}): ReactNode {
  const { words } = useLocale();
  if (changes.length === 0) return <p className="fine">{words.review.noChanges}</p>;
  const sorted = changes.toSorted((a, b) => WORST_FIRST.indexOf(a.class) - WORST_FIRST.indexOf(b.class));
  return (
    <ul className="changes">
      {sorted.map((change, at) => (
        <li key={`${change.code}.${change.part}.${at}`}>
          <ChangeItem change={change} definition={definition} />
        </li>
      ))}
    </ul>
  );
}

function ChangeItem({
  change,
  definition,
}: {
  readonly change: Change;
  readonly definition: QuestionnaireDefinition;
}): ReactNode {
  const { words, say, format } = useLocale();
  const number = questionNumbers(definition).get(change.within ?? change.code);
  const section = change.of === 'section' ? definition.sections.find(({ code }) => code === change.code) : undefined;
  const titles = new Map(scoringScheme(definition).outcomes.map(({ code, title }) => [code, title]));
  const series = change.outcomes.map((code) => words.review.quoted(say(titles.get(code) ?? { fa: code })));
  return (
    <>
      <div className="change-head">
        <span className={`change-class change-${change.class}`}>{words.review.classes[change.class]}</span>
        <span className="change-kind">{words.review.kinds[change.kind]}</span>
        <b>
          {section && words.review.section(say(section.title))}
          {number !== undefined && words.review.question(format.count(number))}
          {!section && number === undefined && change.of !== 'questionnaire' && <bdi dir="ltr">{change.code}</bdi>}
        </b>
        {change.of !== 'section' && change.of !== 'question' && (
          <span className="change-kind">{words.review.parts[change.of]}</span>
        )}
      </div>
      <DiffText change={change} />
      <p className="fine">{say(change.because)}</p>
      {series.length > 0 && <p className="fine">{words.review.series(series.join(words.words.listSeparator))}</p>}
    </>
  );
}
