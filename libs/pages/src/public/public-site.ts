import type { Edition } from '@hamava/editions';
import type { Reading } from '@hamava/figures';
import { formatDate, toPersianDigits, type Language } from '@hamava/persian';
import { publicWords } from './words/words.js';
import type { PublicWords } from './words/fa.js';

/** What somebody of the council does; of the persons who release figures no more is told. */
export type CouncilRole = 'council_secretary' | 'council_member' | 'council_method' | 'pr_manager';

/** The two persons behind a decision, by their roles; null where nobody is known. */
export interface TwoPersons {
  readonly first: CouncilRole | null;
  readonly second: CouncilRole | null;
}

/** What is told of the release of an edition. */
export interface Release {
  readonly number: number;
  readonly sha256: string;
  /** ISO day. */
  readonly publishedOn: string;
  readonly corrects: number | null;
  readonly because: { readonly fa: string; readonly en: string } | null;
  /** Who made it, and who published it. */
  readonly persons?: TwoPersons;
}

/** Everything that a page of the public site is written from: a published edition and its release, and nothing else. */
export interface PublicSite {
  readonly language: Language;
  readonly edition: Edition;
  readonly release: Release;
  /** All published editions of the survey, newest first. */
  readonly releases: readonly Release[];
  /** Who proposed and who approved each method, by its number. */
  readonly approvals?: ReadonlyMap<number, TwoPersons>;
  /** Whether the address names this edition; otherwise it is the newest. */
  readonly address: 'newest' | 'edition';
}

export function readingOf({ edition, language }: PublicSite): Reading {
  return { edition, language };
}

export function wordsFor({ language }: Pick<PublicSite, 'language'>): PublicWords {
  return publicWords(language);
}

/** The edition that replaced this one; undefined while it stands. */
export function correctionOf({ release, releases }: PublicSite): Release | undefined {
  return releases.findLast(({ corrects }) => corrects === release.number);
}

/** Address of a page, in the language of the site and of the edition that is read. `page` begins with a slash or is empty. */
export function pageHref(site: PublicSite, page: string, language: Language = site.language): string {
  const edition = site.address === 'edition' ? `/editions/${site.release.number}` : '';
  return `${surveyHref(site.edition.survey.code, language)}${edition}${page}`;
}

export function surveyHref(code: string, language: Language): string {
  return `${language === 'fa' ? '' : '/en'}/public/${encodeURIComponent(code)}`;
}

/** Address of a file of the edition; files are the same in every language and stay for ever. */
export function fileHref({ edition, release }: PublicSite, file: string): string {
  return `/public/${encodeURIComponent(edition.survey.code)}/editions/${release.number}/${file}`;
}

export function agencyHref(site: PublicSite, key: string): string {
  return pageHref(site, `/agencies/${encodeURIComponent(key)}`);
}

/** Words of an edition with the digits of the language. */
export function inDigits(words: string, language: Language): string {
  return language === 'fa' ? toPersianDigits(words) : words;
}

export function dayIn(site: Pick<PublicSite, 'language'>, day: string): string {
  return formatDate(day, site.language);
}
