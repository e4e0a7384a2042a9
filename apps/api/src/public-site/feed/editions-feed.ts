import { LICENCE, type XmlText, element, xmlDocument } from '@hamava/opendata';
import { formatNumber, type Language } from '@hamava/persian';
import type { PublicEditionFacts } from '../public-editions.queries.js';
import { FEED_WORDS } from './feed-words.js';
import { nameUuid } from './name-uuid.js';

/** Made up once for the entries of these feeds; never to be changed, or every reader sees every edition anew. */
const NAMESPACE = '6a1f1c0e-3d0b-4c57-9a53-0b7f6f1c2d94';

export interface FeedEntry extends Pick<PublicEditionFacts, 'number' | 'publishedOn' | 'corrects' | 'because'> {
  /** What the edition has found, in one sentence. */
  readonly headline: string;
}

export interface Feed {
  readonly language: Language;
  readonly survey: string;
  readonly title: string;
  readonly province: string;
  /** Address of the survey's pages in the language, without a slash at the end. */
  readonly pages: string;
  /** The same for files, which are one for all languages. */
  readonly files: string;
  /** Newest first, at least one. */
  readonly entries: readonly FeedEntry[];
}

/** The published editions as an Atom feed (RFC 4287), corrections with their reason. */
export function editionsFeed(feed: Feed): string {
  const { language, survey, title, province, pages, entries } = feed;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, identity(nameIn(language, survey))),
      element('title', {}, `${title}: ${FEED_WORDS[language].editions}`),
      element('updated', {}, momentOf(entries[0])),
      element('author', {}, element('name', {}, province)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${pages}/feed.atom` }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: pages }),
      element('link', { rel: 'license', href: LICENCE.address }),
      element('rights', {}, LICENCE.name),
      entries.map((entry) => entryElement(feed, entry)),
    ),
  );
}

function entryElement({ language, survey, pages, files }: Feed, entry: FeedEntry): XmlText {
  const { number, corrects, because, headline } = entry;
  const words = FEED_WORDS[language];
  const count = (value: number): string => formatNumber(value, language);
  const folder = `${files}/editions/${number}`;
  const title = corrects === null ? words.edition(count(number)) : words.correction(count(number), count(corrects));
  const summary = because === null ? headline : `${words.because(because[language])}\n${headline}`;
  return element(
    'entry',
    {},
    element('id', {}, identity(`${nameIn(language, survey)}/${number}`)),
    element('title', {}, title),
    element('published', {}, momentOf(entry)),
    element('updated', {}, momentOf(entry)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: `${pages}/editions/${number}` }),
    element('link', { rel: 'enclosure', type: 'application/json', href: `${folder}/edition.json` }),
    element('link', { rel: 'enclosure', type: 'application/zip', href: `${folder}/all.zip` }),
    element(
      'category',
      corrects === null
        ? { term: 'edition', label: words.editionLabel }
        : { term: 'correction', label: words.correctionLabel },
    ),
    element('summary', { type: 'text' }, summary),
  );
}

/** What the ids of a feed are made from: each language has its own, so that a reader of both is told twice. */
function nameIn(language: Language, survey: string): string {
  return language === 'fa' ? survey : `${language}/${survey}`;
}

function identity(name: string): string {
  return `urn:uuid:${nameUuid(NAMESPACE, name)}`;
}

/** The beginning of the day of release in Tehran: the day is all that is kept. */
function momentOf(entry: FeedEntry | undefined): string {
  return `${entry?.publishedOn ?? '1970-01-01'}T00:00:00+03:30`;
}
