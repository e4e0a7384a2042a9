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
  /** Pages of what has been published; no way there is drawn without it. */
  readonly resultsHref?: string;
}

/** One study with a link for each agency. */
type Offers = readonly [OpenSurvey, ...OpenSurvey[]];

/** A title that names the agency can only stand over that agency's link. */
function namesAgency({ title }: OpenSurvey): boolean {
  return Object.values(title).some((words: string) => words.includes('{agency}'));
}

/** Surveys that differ in nothing but the agency are one study: said once, with a link for each agency. */
function byStudy(surveys: readonly OpenSurvey[]): readonly Offers[] {
  const studies = new Map<string, [OpenSurvey, ...OpenSurvey[]]>();
  for (const survey of surveys) {
    const agency = namesAgency(survey) ? survey.agencyName : null;
    const key = JSON.stringify([survey.title, survey.closesOn, survey.minutes, agency]);
    const study = studies.get(key);
    if (study) study.push(survey);
    else studies.set(key, [survey]);
  }
  return [...studies.values()];
}

function Study({ surveys, language }: { readonly surveys: Offers; readonly language: Language }): ReactNode {
  const [{ title, agencyName, minutes, closesOn }] = surveys;
  const words = sentencesIn(language).home;
  const facts: string[] = [];
  if (minutes !== undefined) facts.push(words.minutes(minutes));
  if (closesOn !== undefined) facts.push(words.closesOn(formatDate(closesOn, language)));
  if (surveys.length > 1) facts.push(words.chooseAgency);
  return (
    <section className="part">
      <h2>
        <Words text={title} reading={{ language, agencyName }} />
      </h2>
      {facts.length > 0 && <p className="hint">{facts.join(words.separator)}</p>}
      <ul className="offers">
        {surveys.map((survey) => (
          <li key={survey.href}>
            <a className="card" href={survey.href} lang={languageOf(survey.agencyName, language)}>
              {textIn(survey.agencyName, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The front door: which surveys are open. */
export function publicHomePage(props: PublicHomePageProps): string {
  const { language, surveys, lookupAction, resultsHref } = props;
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
          byStudy(surveys).map((study) => <Study key={study[0].href} surveys={study} language={language} />)
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
        {resultsHref !== undefined && (
          <section className="part">
            <h2>{words.resultsHeading}</h2>
            <p>
              <a href={resultsHref}>{words.results}</a>
            </p>
          </section>
        )}
      </>
    ),
  });
}
