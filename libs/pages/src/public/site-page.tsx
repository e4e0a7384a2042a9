import type { ReactNode } from 'react';
import { type PublicPage, writePublicPage } from './public-document.js';
import { correctionOf, dayIn, inDigits, pageHref, surveyHref, wordsFor, type PublicSite } from './public-site.js';

/** Pages of a survey that stand in the navigation, with the end of their address. */
const SECTIONS = {
  home: '',
  agencies: '/agencies',
  method: '/method',
  data: '/data',
  actions: '/actions',
  editions: '/editions',
} as const;
export type Section = keyof typeof SECTIONS;

/** Pages that are about the survey, whatever edition is read. */
const ALWAYS_NEWEST: readonly Section[] = ['actions', 'editions'];

interface SitePage {
  readonly title: string;
  readonly description: string;
  /** End of its own address. */
  readonly page: string;
  readonly section: Section | null;
  readonly children: ReactNode;
}

/** A page of a survey's public site: navigation, the state of the edition on top, and its text. */
export function writeSitePage(site: PublicSite, { title, description, page, section, children }: SitePage): PublicPage {
  const { language, edition } = site;
  const words = wordsFor(site);
  const survey = surveyHref(edition.survey.code, language);
  const hrefOf = (key: Section): string =>
    ALWAYS_NEWEST.includes(key) ? survey + SECTIONS[key] : pageHref(site, SECTIONS[key]);
  return writePublicPage({
    language,
    title: page === '' ? title : title + words.comma + edition.survey.title[language],
    description,
    homeHref: `${language === 'fa' ? '' : '/en'}/public`,
    otherHref: pageHref(site, page, language === 'fa' ? 'en' : 'fa'),
    feed: { href: `${survey}/feed.atom`, title: words.feedTitle(edition.survey.title[language]) },
    navigation: (Object.keys(SECTIONS) as Section[]).map((key) => ({
      href: hrefOf(key),
      words: words.nav[key],
      isHere: key === section,
    })),
    footer: [
      { href: `${survey}/accessibility`, words: words.nav.accessibility },
      { href: `${survey}/privacy`, words: words.nav.privacy },
      { href: '/', words: words.openSurveys },
    ],
    children: (
      <>
        <EditionState site={site} />
        {children}
      </>
    ),
  });
}

/** Which edition is read, and above everything whether it has been corrected. */
function EditionState({ site }: { readonly site: PublicSite }): ReactNode {
  const { language, release, edition } = site;
  const words = wordsFor(site);
  const number = (value: number): string => words.count(value);
  const replaced = correctionOf(site);
  const newest = site.releases[0];
  const own = edition.correction;
  return (
    <>
      {replaced !== undefined && (
        <div className="note" role="note">
          <b>{words.correctedBy(number(replaced.number), dayIn(site, replaced.publishedOn))}</b>{' '}
          {replaced.because !== null && words.because(inDigits(replaced.because[language], language))}{' '}
          <a href={`${surveyHref(edition.survey.code, language)}/editions/${replaced.number}`}>
            {words.card.editionValue(number(replaced.number))}
          </a>
        </div>
      )}
      {replaced === undefined && newest !== undefined && newest.number > release.number && (
        <div className="note" role="note">
          {words.olderEdition(number(newest.number))}{' '}
          <a href={surveyHref(edition.survey.code, language)}>{words.checkIn}</a>
        </div>
      )}
      {own !== null && (
        <div className="note" role="note">
          <b>{words.corrects(number(own.of))}</b> {words.because(inDigits(own.because[language], language))}
        </div>
      )}
      <p className="kicker">
        {edition.survey.title[language]}
        {words.comma}
        {words.edition(number(release.number), dayIn(site, release.publishedOn))}
      </p>
    </>
  );
}
