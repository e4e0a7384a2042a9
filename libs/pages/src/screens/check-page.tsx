import {
  type AnswerItem,
  itemsOf,
  type LocalizedText,
  type Problem,
  type QuestionnaireDefinition,
  type Section,
} from '@hamava/surveys';
import { Fragment, type ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { answerInWords } from '../questions/answer-in-words.js';
import { type Values, valueOf } from '../questions/answer-value.js';
import { firstControlId } from '../questions/control-ids.js';
import { ProblemSummary } from '../questions/problem-summary.js';
import { inWords, type Reading, readingOf, Words } from '../questions/reading.js';
import { BackLink, HiddenFields, type HiddenValues, PrivacyLead } from './parts.js';

export interface CheckPageProps extends PageFrame {
  readonly definition: QuestionnaireDefinition;
  /** Visible sections with their visible questions. */
  readonly sections: readonly Section[];
  readonly agencyName: LocalizedText;
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly questionNumbers: ReadonlyMap<string, number>;
  /** Section code to its page. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
  readonly submitAction: string;
  readonly backHref?: string;
  /** Only when it is literally true: no link of one person. */
  readonly anonymous: boolean;
  readonly hidden?: HiddenValues;
}

interface AnswerLineProps {
  readonly item: AnswerItem;
  readonly values: Values;
  readonly number: number | undefined;
  readonly href: string;
  readonly reading: Reading;
}

function AnswerLine({ item, values, number, href, reading }: AnswerLineProps): ReactNode {
  const { check, section } = reading.sentences;
  const answer = answerInWords(item, valueOf(values, item.code), reading);
  const name = number === undefined ? inWords(item.text, reading) : section.questionNumber(number);
  return (
    <div>
      <dt>
        {number !== undefined && <span className="number">{section.questionNumber(number)} </span>}
        <Words text={item.text} reading={reading} />
      </dt>
      <dd>
        <span className={answer === null ? 'blank' : undefined}>{answer ?? check.blank}</span>
        <a href={`${href}#${firstControlId(item)}`}>
          {check.change}
          <span className="unseen">{check.changeOf(name)}</span>
        </a>
      </dd>
    </div>
  );
}

/** Every answer before it is sent, by section, with a way back to each. */
export function checkPage(props: CheckPageProps): string {
  const { sections, values, problems, questionNumbers, sectionHrefs } = props;
  const reading = readingOf(props);
  const words = reading.sentences;
  const sectionOf = new Map(
    sections.flatMap((section) => section.questions.map((asked) => [asked.code, section.code])),
  );
  const pageOf = (item: AnswerItem): string => sectionHrefs[sectionOf.get(item.question.code) ?? ''] ?? '';
  const title = words.check.title;

  return writePage(props, {
    title: problems.length > 0 ? words.problems.titlePrefix + title : title,
    audience: 'linkHolder',
    children: (
      <>
        <BackLink href={props.backHref} words={words.section.back} />
        <ProblemSummary
          questions={sections.flatMap((section) => section.questions)}
          problems={problems}
          questionNumbers={questionNumbers}
          reading={reading}
          pageOf={pageOf}
        />
        <h1>{title}</h1>
        <p className="lead">{words.check.lead}</p>
        <PrivacyLead anonymous={props.anonymous} sentences={words} />
        {sections.map((section) => (
          <section key={section.code} className="card">
            <h2>
              <Words text={section.title} reading={reading} />
            </h2>
            {section.questions.map((question) => (
              <Fragment key={question.code}>
                {question.kind === 'battery' && (
                  <p className="stem">
                    <Words text={question.text} reading={reading} />
                  </p>
                )}
                <dl className="answers">
                  {itemsOf(question).map((item) => (
                    <AnswerLine
                      key={item.code}
                      item={item}
                      values={values}
                      number={questionNumbers.get(item.code)}
                      href={pageOf(item)}
                      reading={reading}
                    />
                  ))}
                </dl>
              </Fragment>
            ))}
          </section>
        ))}
        <form method="post" action={props.submitAction} noValidate>
          <HiddenFields values={props.hidden} />
          <button type="submit" className="go">
            {words.check.send}
          </button>
        </form>
        <p className="under">{words.check.afterSending}</p>
      </>
    ),
  });
}
