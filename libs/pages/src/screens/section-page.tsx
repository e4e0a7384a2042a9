import type { Answers, LocalizedText, Problem, QuestionnaireDefinition, Section } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { answersIn, type Values } from '../questions/answer-value.js';
import { ProblemSummary } from '../questions/problem-summary.js';
import { QuestionCard } from '../questions/question-card.js';
import { inWords, type Reading, readingOf, Words } from '../questions/reading.js';
import { RichWords } from '../questions/rich-words.js';
import type { Notice } from '../sentences/sentences.js';
import { BackLink, HiddenFields, PrivacyLead, type HiddenValues } from './parts.js';

export interface SectionPageProps extends PageFrame {
  readonly definition: QuestionnaireDefinition;
  /** With its visible questions only. */
  readonly section: Section;
  readonly agencyName: LocalizedText;
  readonly waveTitle?: LocalizedText;
  /** Draft answers, or after a refusal the fields as they were typed. */
  readonly values: Values;
  /** Earlier answers, whose words stand in texts; `values` when it is absent. */
  readonly answers?: Answers;
  /** Path = item code. A page with problems is answered with 422. */
  readonly problems: readonly Problem[];
  readonly questionNumbers: ReadonlyMap<string, number>;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly minutesLeft: number;
  /** Absent: the page's own URL. */
  readonly action?: string;
  readonly backHref?: string;
  /** Where to go on later or elsewhere; no link is drawn without it. */
  readonly keepHref?: string;
  /** Only when it is literally true: no link of one person. */
  readonly anonymous: boolean;
  readonly draft?: 'kept' | 'expired';
  readonly hidden?: HiddenValues;
}

function Progress({ step, steps, minutesLeft, reading }: ProgressProps): ReactNode {
  const words = reading.sentences.section;
  const stage = (place: number): string | undefined => {
    if (place < step) return 'done';
    return place === step ? 'now' : undefined;
  };
  return (
    <section className="progress" aria-label={words.progress}>
      <div className="wrap">
        <div className="steps">
          <b aria-current="step">{words.step(step, steps)}</b> <span>{words.minutesLeft(minutesLeft)}</span>
        </div>
        <div className="track" aria-hidden="true">
          {Array.from({ length: steps }, (_, index) => (
            <i key={index} className={stage(index + 1)} />
          ))}
        </div>
      </div>
    </section>
  );
}

type ProgressProps = Pick<SectionPageProps, 'step' | 'steps' | 'minutesLeft'> & { readonly reading: Reading };

/** A file travels only in a form of several parts; every other page stays one line of text. */
function encodingOf({ questions }: Section): 'multipart/form-data' | undefined {
  return questions.some(({ kind }) => kind === 'photo') ? 'multipart/form-data' : undefined;
}

function KeptNotice({ notice }: { readonly notice: Notice }): ReactNode {
  return (
    <div className="note" role="status">
      <b>{notice.title}</b>
      <p>{notice.body}</p>
    </div>
  );
}

/** One section of a questionnaire: a plain form that posts to its own URL, with every answer kept after a refusal. */
export function sectionPage(props: SectionPageProps): string {
  const { section, values, problems, questionNumbers, definition } = props;
  const reading = readingOf({ ...props, answers: props.answers ?? answersIn(values) });
  const words = reading.sentences;
  const title = inWords(section.title, reading);
  const isTranslated = definition.languages.includes(props.language);

  return writePage(props, {
    title: problems.length > 0 ? words.problems.titlePrefix + title : title,
    audience: 'linkHolder',
    progress: <Progress {...props} reading={reading} />,
    children: (
      <>
        <BackLink href={props.backHref} words={props.step === 1 ? words.notices.backLink : words.section.back} />
        <ProblemSummary
          questions={section.questions}
          problems={problems}
          questionNumbers={questionNumbers}
          reading={reading}
          pageOf={() => ''}
        />
        {props.draft === 'expired' && <KeptNotice notice={words.section.expired} />}
        <h1>
          <Words text={section.title} reading={reading} />
        </h1>
        {section.lead !== undefined && (
          <div className="lead">
            <RichWords text={section.lead} reading={reading} />
          </div>
        )}
        <PrivacyLead anonymous={props.anonymous} sentences={words} />
        {!isTranslated && <p className="note">{words.section.untranslated}</p>}
        <form method="post" action={props.action} encType={encodingOf(section)} noValidate>
          <HiddenFields values={props.hidden} />
          {section.questions.map((question) => (
            <QuestionCard
              key={question.code}
              question={question}
              questionNumbers={questionNumbers}
              values={values}
              problems={problems}
              reading={reading}
            />
          ))}
          <button type="submit" className="go">
            {words.section.next}
          </button>
        </form>
        <p className="under">
          {words.section.saved}
          {props.keepHref !== undefined && (
            <>
              <br />
              <a href={props.keepHref}>{words.section.keepForLater}</a>
            </>
          )}
        </p>
      </>
    ),
  });
}
