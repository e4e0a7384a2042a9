import { formatDate } from '@hamava/persian';
import type { LocalizedText, QuestionnaireDefinition } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { inWords, type Reading, readingOf, Words } from '../questions/reading.js';
import { RichWords } from '../questions/rich-words.js';
import { FactLine, HiddenFields, type HiddenValues } from './parts.js';

export interface StartPageProps extends PageFrame {
  readonly definition: QuestionnaireDefinition;
  readonly agencyName: LocalizedText;
  /** Where the start is posted to. */
  readonly startAction: string;
  readonly questionCount: number;
  readonly sectionCount: number;
  readonly minutes: number;
  /** ISO date. */
  readonly closesOn?: string;
  /** Only when it is literally true: no link of one person. */
  readonly anonymous: boolean;
  /** This phone has a draft already. */
  readonly resume?: { readonly href: string; readonly step: number };
  readonly hidden?: HiddenValues;
}

function StartFacts({ props, reading }: { readonly props: StartPageProps; readonly reading: Reading }): ReactNode {
  const words = reading.sentences.start;
  const size = { minutes: props.minutes, questions: props.questionCount, sections: props.sectionCount };
  return (
    <ul className="facts">
      <FactLine icon="clock" fact={words.size(size)} />
      <FactLine icon="shield" fact={props.anonymous ? words.anonymous : words.confidential} />
      <FactLine icon="saved" fact={words.resumable} />
      {props.closesOn !== undefined && (
        <FactLine icon="calendar" fact={words.closesOn(formatDate(props.closesOn, props.language))} />
      )}
    </ul>
  );
}

/** Who asks, why, how long it takes and what becomes of the answers. */
export function startPage(props: StartPageProps): string {
  const { definition, resume } = props;
  const reading = readingOf(props);
  const words = reading.sentences.start;
  const uses = props.anonymous ? [...words.uses, words.usesAnonymous] : words.uses;

  return writePage(props, {
    title: inWords(definition.title, reading),
    audience: 'linkHolder',
    children: (
      <>
        <h1>
          <Words text={definition.title} reading={reading} />
        </h1>
        <div className="lead">
          <RichWords text={definition.introduction} reading={reading} />
        </div>
        <StartFacts props={props} reading={reading} />
        <details>
          <summary>{words.usesHeading}</summary>
          {uses.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <a href={props.hrefs.privacy}>{reading.sentences.frame.privacy}</a>
          </p>
        </details>
        {resume !== undefined && (
          <a className="go" href={resume.href}>
            {words.resume(resume.step)}
          </a>
        )}
        <form method="post" action={props.startAction} noValidate>
          <HiddenFields values={props.hidden} />
          <button type="submit" className={resume === undefined ? 'go' : 'go second'}>
            {resume === undefined ? words.start : words.startAgain}
          </button>
        </form>
        <p className="under">{words.voluntary}</p>
      </>
    ),
  });
}
