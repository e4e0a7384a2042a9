import { formatDate } from '@hamava/persian';
import { type Language, languageOf, type LocalizedText, textIn } from '@hamava/surveys';
import type { ReactNode } from 'react';
import { type PageFrame, writePage } from '../frame/page.js';
import { Words } from '../questions/reading.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { CodeForm } from './parts.js';

/** One open survey; its title may name the agency. */
export interface OpenSurvey {
  readonly title: LocalizedText;
  readonly agencyName: LocalizedText;
  readonly href: string;
  /** ISO date. */
  readonly closesOn?: string;
  readonly minutes?: number;
}

export interface PublicHomePageProps extends PageFrame {
  readonly surveys: readonly OpenSurvey[];
  /** A GET form with the field `code`; none is drawn without it. */
  readonly lookupAction?: string;
}

function Offer({ survey, language }: { readonly survey: OpenSurvey; readonly language: Language }): ReactNode {
  const words = sentencesIn(language).home;
  const facts: string[] = [];
  if (survey.minutes !== undefined) facts.push(words.minutes(survey.minutes));
  if (survey.closesOn !== undefined) facts.push(words.closesOn(formatDate(survey.closesOn, language)));
  return (
    <li>
      <a className="card" href={survey.href}>
        <b>
          <Words text={survey.title} reading={{ language, agencyName: survey.agencyName }} />
        </b>
        <small>
          <span lang={languageOf(survey.agencyName, language)}>{textIn(survey.agencyName, language)}</span>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </small>
      </a>
    </li>
  );
}

/** The front door: which surveys are open. */
export function publicHomePage(props: PublicHomePageProps): string {
  const { language, surveys, lookupAction } = props;
  const sentences = sentencesIn(language);
  const words = sentences.home;
  return writePage(props, {
    title: words.title,
    audience: 'everyone',
    children: (
      <>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {surveys.length > 0 ? (
          <section className="part">
            <h2>{words.openHeading}</h2>
            <ul className="offers">
              {surveys.map((survey) => (
                <Offer key={survey.href} survey={survey} language={language} />
              ))}
            </ul>
          </section>
        ) : (
          <section className="card">
            <h2>{words.emptyTitle}</h2>
            <p className="hint">{words.emptyBody}</p>
          </section>
        )}
        {lookupAction !== undefined && (
          <section className="part">
            <h2>{words.codeHeading}</h2>
            <CodeForm action={lookupAction} sentences={sentences} />
          </section>
        )}
      </>
    ),
  });
}
