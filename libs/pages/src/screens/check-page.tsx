import {
  type Answers,
  type LocalizedText,
  type Problem,
  type Question,
  type QuestionnaireDefinition,
  type Section,
  type SumQuestion,
} from '@hamava/surveys';
import { Fragment, type ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { answerInWords } from '../questions/answer-in-words.js';
import { answersIn, type Values } from '../questions/answer-value.js';
import { type AskedItem, askedItems } from '../questions/asked-item.js';
import { controlId, firstControlId } from '../questions/control-ids.js';
import { ProblemSummary } from '../questions/problem-summary.js';
import { numberOf } from '../questions/question-card.js';
import { inWords, type Reading, readingOf, Words } from '../questions/reading.js';
import { BackLink, HiddenFields, type HiddenValues, PrivacyLead } from './parts.js';

export interface CheckPageProps extends PageFrame {
  readonly definition: QuestionnaireDefinition;
  /** Visible sections with their visible questions. */
  readonly sections: readonly Section[];
  readonly agencyName: LocalizedText;
  readonly waveTitle?: LocalizedText;
  readonly values: Values;
  /** For the words of earlier answers in texts; `values` when it is absent. */
  readonly answers?: Answers;
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

interface Line {
  readonly item: AskedItem;
  readonly text: LocalizedText;
  readonly controlId: string;
}

/** What has an answer of its own on the check page: items, and every row of a sum. */
function linesOf(question: Question): readonly Line[] {
  if (question.kind !== 'sum') {
    return askedItems(question).map((item) => ({ item, text: item.text, controlId: firstControlId(item) }));
  }
  return question.rows.map((row) => {
    const item = { code: row.code, text: row.text, question, row };
    return { item, text: row.text, controlId: controlId(row.code) };
  });
}

function NumberOf({ number, reading }: { readonly number: number | undefined; readonly reading: Reading }): ReactNode {
  if (number === undefined) return null;
  return <span className="number">{reading.sentences.section.questionNumber(number)} </span>;
}

function stemNumber(question: SumQuestion, numbers: ReadonlyMap<string, number>): number | undefined {
  return numberOf({ code: question.code, text: question.text, question }, numbers);
}

/** A page of notes has nothing to check. */
function hasLines({ questions }: Section): boolean {
  return questions.some((question) => linesOf(question).length > 0);
}

interface AnswerLineProps {
  readonly line: Line;
  readonly values: Values;
  readonly number: number | undefined;
  readonly href: string;
  readonly reading: Reading;
}

function AnswerLine({ line, values, number, href, reading }: AnswerLineProps): ReactNode {
  const { check, section } = reading.sentences;
  const answer = answerInWords(line.item, values, reading);
  const name = number === undefined ? inWords(line.text, reading) : section.questionNumber(number);
  return (
    <div>
      <dt>
        {number !== undefined && <span className="number">{section.questionNumber(number)} </span>}
        <Words text={line.text} reading={reading} />
      </dt>
      <dd>
        <span className={answer === null ? 'blank' : undefined}>{answer ?? check.blank}</span>
        <a href={`${href}#${line.controlId}`}>
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
  const reading = readingOf({ ...props, answers: props.answers ?? answersIn(values) });
  const words = reading.sentences;
  const sectionOf = new Map(
    sections.flatMap((section) => section.questions.map((asked) => [asked.code, section.code])),
  );
  const pageOf = (item: AskedItem): string => sectionHrefs[sectionOf.get(item.question.code) ?? ''] ?? '';
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
        {sections.filter(hasLines).map((section) => (
          <section key={section.code} className="card">
            <h2>
              <Words text={section.title} reading={reading} />
            </h2>
            {section.questions
              .filter((question) => linesOf(question).length > 0)
              .map((question) => (
                <Fragment key={question.code}>
                  {(question.kind === 'battery' || question.kind === 'sum') && (
                    <p className="stem">
                      {question.kind === 'sum' && (
                        <NumberOf number={stemNumber(question, questionNumbers)} reading={reading} />
                      )}
                      <Words text={question.text} reading={reading} />
                    </p>
                  )}
                  <dl className="answers">
                    {linesOf(question).map((line) => (
                      <AnswerLine
                        key={line.item.code}
                        line={line}
                        values={values}
                        number={question.kind === 'sum' ? undefined : questionNumbers.get(line.item.code)}
                        href={pageOf(line.item)}
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
