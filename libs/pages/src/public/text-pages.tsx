import { Chapters } from './chapters.js';
import { EditionTable } from './edition-table.js';
import type { PublicPage } from './public-document.js';
import { fileHref, surveyHref, wordsFor, type PublicSite } from './public-site.js';
import { writeSitePage } from './site-page.js';
import { ACCESSIBILITY, PRIVACY } from './words/statements.js';

/** The files of the edition, under which terms, and how to check them. */
export function dataPage(site: PublicSite): PublicPage {
  const words = wordsFor(site);
  const survey = surveyHref(site.edition.survey.code, site.language);
  return writeSitePage(site, {
    title: words.data.title,
    description: words.data.lead,
    page: '/data',
    section: 'data',
    children: (
      <>
        <h1>{words.data.title}</h1>
        <p className="lead">{words.data.lead}</p>
        <section className="card">
          <table aria-label={words.filesOf}>
            <thead>
              <tr>
                <th scope="col">{words.data.file}</th>
                <th scope="col">{words.data.what}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(words.data.files).map(([file, what]) => (
                <tr key={file}>
                  <th scope="row">
                    <a href={fileHref(site, file)} dir="ltr">
                      {file}
                    </a>
                  </th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="small">
            {words.hash}: <code>{site.release.sha256}</code>
          </p>
        </section>
        <section className="prose">
          <h2>{words.data.licenceTitle}</h2>
          <p>
            {words.data.licence}{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              {words.data.licenceLink}
            </a>
          </p>
          <h2>{words.data.newsTitle}</h2>
          <p>{words.data.news}</p>
          <p className="links">
            <a href={`${survey}/feed.atom`}>{words.data.feed}</a>
            <a href={`${surveyHref(site.edition.survey.code, 'fa')}/embed/trend/code?lang=${site.language}`}>
              {words.data.embed}
            </a>
          </p>
          <h2>{words.data.notIn}</h2>
          <p>{words.data.notInText}</p>
          <h2>{words.data.checkTitle}</h2>
          <p>{words.data.check}</p>
          <pre>
            <code>hamava verify edition.json</code>
          </pre>
        </section>
      </>
    ),
  });
}

/** What agencies promised after hearing people; honestly empty until there is a promise. */
export function actionsPage(site: PublicSite): PublicPage {
  const words = wordsFor(site);
  return writeSitePage(site, {
    title: words.actions.title,
    description: words.actions.lead,
    page: '/actions',
    section: 'actions',
    children: (
      <>
        <h1>{words.actions.title}</h1>
        <p className="lead">{words.actions.lead}</p>
        <section className="card">
          <h2>{words.actions.none}</h2>
          <p>{words.actions.noneBody}</p>
        </section>
      </>
    ),
  });
}

/** Every edition that was ever published, and what corrects what. */
export function editionsPage(site: PublicSite): PublicPage {
  const words = wordsFor(site);
  return writeSitePage(site, {
    title: words.editionsTitle,
    description: words.editionsLead,
    page: '/editions',
    section: 'editions',
    children: (
      <>
        <h1>{words.editionsTitle}</h1>
        <p className="lead">{words.editionsLead}</p>
        <section className="card">
          <EditionTable site={site} releases={site.releases} />
        </section>
      </>
    ),
  });
}

export function accessibilityPage(site: PublicSite): PublicPage {
  return statementPage(site, '/accessibility', ACCESSIBILITY[site.language]);
}

export function publicPrivacyPage(site: PublicSite): PublicPage {
  return statementPage(site, '/privacy', PRIVACY[site.language]);
}

function statementPage(site: PublicSite, page: string, { title, lead, chapters }: (typeof PRIVACY)['fa']): PublicPage {
  return writeSitePage(site, {
    title,
    description: lead,
    page,
    section: null,
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <Chapters chapters={chapters} />
        {page === '/privacy' && (
          <p className="links">
            <a href="/privacy">{wordsFor(site).nav.privacy}</a>
          </p>
        )}
      </>
    ),
  });
}
