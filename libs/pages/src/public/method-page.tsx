import type { EditionMethod } from '@hamava/editions';
import { outcomeName } from '@hamava/figures';
import { formatNumber } from '@hamava/persian';
import type { ReactNode } from 'react';
import { Chapters } from './chapters.js';
import { Fold } from './figure-parts.js';
import type { PublicPage } from './public-document.js';
import { dayIn, pageHref, readingOf, wordsFor, type PublicSite } from './public-site.js';
import { writeSitePage } from './site-page.js';
import { methodChapters } from './words/method.js';

/** What is asked, of whom, how it is weighted and judged, how to check it; and which rules govern which figures, by whom. */
export function methodPage(site: PublicSite): PublicPage {
  const { edition, language } = site;
  const words = wordsFor(site);
  const newest = edition.methods.at(-1);
  const size = { waves: edition.waves.length, agencies: edition.agencies.length };
  return writeSitePage(site, {
    title: words.nav.method,
    description: words.methodLead,
    page: '/method',
    section: 'method',
    children: (
      <>
        <h1>{words.nav.method}</h1>
        <p className="lead">{words.methodLead}</p>
        <Rules site={site} />
        {newest !== undefined && <Chapters chapters={methodChapters(newest, size, language)} />}
      </>
    ),
  });
}

/** Every version of the rules: since when, decided by whom, for which waves, and its numbers. */
function Rules({ site }: { readonly site: PublicSite }): ReactNode {
  const words = wordsFor(site);
  const own = words.rules;
  const newest = site.edition.methods.at(-1);
  return (
    <section className="card" aria-labelledby="rules">
      <h2 id="rules">{own.title}</h2>
      {site.edition.methods.map((method) => (
        <div key={method.number} className="asked">
          <h3>{own.version(words.count(method.number))}</h3>
          <p>{whoDecided(site, method)}</p>
          <p>
            {own.governs}{' '}
            {wavesOf(site, method).map((number, at) => (
              <span key={number}>
                {at > 0 && words.comma}
                <a href={pageHref(site, `/waves/${number}`)}>{words.wave(words.count(number))}</a>
              </span>
            ))}
            {method === newest && ` ${own.judges}`}
          </p>
          <Fold summary={own.numbers}>
            <Numbers site={site} method={method} />
          </Fold>
        </div>
      ))}
      <p className="small">{released(site)}</p>
    </section>
  );
}

function wavesOf({ edition }: PublicSite, { number }: EditionMethod): number[] {
  return edition.waves.filter(({ method }) => method === number).map((wave) => wave.number);
}

function whoDecided(site: PublicSite, { number, approvedOn }: EditionMethod): string {
  const { rules } = wordsFor(site);
  if (approvedOn === null) return rules.installed;
  const { first = null, second = null } = site.approvals?.get(number) ?? {};
  const named = (role: typeof first): string => (role === null ? rules.somebody : rules.roles[role]);
  return rules.approved(dayIn(site, approvedOn), named(first), named(second));
}

function released(site: PublicSite): string {
  const { rules } = wordsFor(site);
  const { first = null, second = null } = site.release.persons ?? {};
  const named = (role: typeof first): string => (role === null ? rules.somebody : rules.roles[role]);
  return rules.released(dayIn(site, site.release.publishedOn), named(first), named(second));
}

/** The numbers of the rules, each by its meaning. */
function Numbers({ site, method }: { readonly site: PublicSite; readonly method: EditionMethod }): ReactNode {
  const { language } = site;
  const { rules, comma } = wordsFor(site);
  const { publication, change } = method;
  const count = (value: number): string => formatNumber(value, language);
  const weights = Object.entries(method.driverWeights)
    .map(([driver, weight]) => `${outcomeName(readingOf(site), driver)} ${count(weight)}`)
    .join(comma);
  const facts: readonly (readonly [string, string])[] = [
    [rules.weights, weights],
    [rules.minimumN, count(publication.minimumN)],
    [rules.minimumEffectiveN, count(publication.minimumEffectiveN)],
    [rules.maximumHalfWidth, count(publication.maximumHalfWidth)],
    [rules.minimumCategory, count(publication.minimumCategory)],
    [rules.roundBasesTo, count(publication.roundBasesTo)],
    [rules.minimumAgencies, count(publication.minimumAgencies)],
    [rules.minimumNew, count(publication.minimumNew)],
    [rules.minimumChange, count(change.minimumChange)],
    [rules.equivalence, count(change.equivalence)],
    [rules.trendWaves, count(method.trendWaves)],
  ];
  return (
    <dl>
      {facts.map(([term, value]) => (
        <Fact key={term} term={term} value={value} />
      ))}
      <Fact term={rules.formulas} value={<bdi dir="ltr">{method.formulas}</bdi>} />
    </dl>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
