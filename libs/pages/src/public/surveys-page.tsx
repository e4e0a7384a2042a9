import type { Language } from '@hamava/persian';
import { type PublicPage, writePublicPage } from './public-document.js';
import { surveyHref } from './public-site.js';
import { publicWords } from './words/words.js';

export interface PublishedSurvey {
  readonly code: string;
  readonly title: { readonly fa: string; readonly en: string };
}

/** The surveys of which anything is published. */
export function surveysPage(surveys: readonly PublishedSurvey[], language: Language): PublicPage {
  const words = publicWords(language);
  return writePublicPage({
    language,
    title: words.surveys.title,
    description: words.surveys.lead,
    homeHref: language === 'fa' ? '/public' : '/en/public',
    otherHref: language === 'fa' ? '/en/public' : '/public',
    navigation: [],
    footer: [{ href: '/', words: words.openSurveys }],
    children: (
      <>
        <h1>{words.surveys.title}</h1>
        <p className="lead">{words.surveys.lead}</p>
        {surveys.length === 0 && <p className="card">{words.surveys.none}</p>}
        {surveys.map(({ code, title }) => (
          <section key={code} className="card">
            <h2>
              <a href={surveyHref(code, language)}>{title[language]}</a>
            </h2>
          </section>
        ))}
      </>
    ),
  });
}
