import { LICENCE, type XmlText, element, xmlDocument } from '@hamava/opendata';
import { toPersianDigits } from '@hamava/persian';
import type { PublicEditionFacts } from '../public-editions.queries.js';
import { nameUuid } from './name-uuid.js';

/** Made up once for the entries of these feeds; never to be changed, or every reader sees every edition anew. */
const NAMESPACE = '6a1f1c0e-3d0b-4c57-9a53-0b7f6f1c2d94';

export interface FeedEntry extends Pick<PublicEditionFacts, 'number' | 'publishedOn' | 'corrects' | 'because'> {
  /** What the edition has found, in one sentence. */
  readonly headline: string;
}

export interface Feed {
  readonly survey: string;
  readonly title: string;
  readonly province: string;
  /** Address of the survey's public pages, without a slash at the end. */
  readonly address: string;
  /** Newest first, at least one. */
  readonly entries: readonly FeedEntry[];
}

/** The published editions as an Atom feed (RFC 4287), corrections with their reason. */
export function editionsFeed({ survey, title, province, address, entries }: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fa' },
      element('id', {}, identity(survey)),
      element('title', {}, `${title}: ویرایش‌ها`),
      element('updated', {}, momentOf(entries[0])),
      element('author', {}, element('name', {}, province)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${address}/feed.atom` }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: 'fa', href: address }),
      element('link', { rel: 'license', href: LICENCE.address }),
      element('rights', {}, LICENCE.name),
      entries.map((entry) => entryElement(survey, address, entry)),
    ),
  );
}

function entryElement(survey: string, address: string, entry: FeedEntry): XmlText {
  const { number, corrects, because, headline } = entry;
  const folder = `${address}/editions/${number}`;
  const digits = (value: number): string => toPersianDigits(String(value));
  const title =
    corrects === null ? `ویرایش ${digits(number)}` : `ویرایش ${digits(number)}: اصلاح ویرایش ${digits(corrects)}`;
  const summary = because === null ? headline : `دلیل اصلاح: ${because.fa}\n${headline}`;
  return element(
    'entry',
    {},
    element('id', {}, identity(`${survey}/${number}`)),
    element('title', {}, title),
    element('published', {}, momentOf(entry)),
    element('updated', {}, momentOf(entry)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: 'fa', href: folder }),
    element('link', { rel: 'enclosure', type: 'application/json', href: `${folder}/edition.json` }),
    element('link', { rel: 'enclosure', type: 'application/zip', href: `${folder}/all.zip` }),
    element(
      'category',
      corrects === null ? { term: 'edition', label: 'ویرایش' } : { term: 'correction', label: 'اصلاح' },
    ),
    element('summary', { type: 'text' }, summary),
  );
}

function identity(name: string): string {
  return `urn:uuid:${nameUuid(NAMESPACE, name)}`;
}

/** The beginning of the day of release in Tehran: the day is all that is kept. */
function momentOf(entry: FeedEntry | undefined): string {
  return `${entry?.publishedOn ?? '1970-01-01'}T00:00:00+03:30`;
}
