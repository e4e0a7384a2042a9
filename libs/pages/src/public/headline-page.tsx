import {
  figureAt,
  headlineOf,
  INDEX,
  isShown,
  multiplesOf,
  newestWave,
  points,
  rankingOf,
  span,
  waveOf,
  withheldIn,
} from '@hamava/figures';
import { formatMonthYear, formatNumber } from '@hamava/persian';
import type { ReactNode } from 'react';
import { breaksByWave } from './breaks.js';
import { EditionTable } from './edition-table.js';
import type { PublicPage } from './public-document.js';
import { inDigits, pageHref, readingOf, surveyHref, wordsFor, type PublicSite } from './public-site.js';
import { RankingCard, reasonIn } from './ranking-card.js';
import { writeSitePage } from './site-page.js';
import { TrendCard } from './trend-card.js';

/** What an edition has found, in one sentence, with its figure, its way, the agencies, and what is not known. */
export function headlinePage(site: PublicSite): PublicPage {
  const { language, edition } = site;
  const reading = readingOf(site);
  const wave = newestWave(reading);
  const sentence = headlineOf(reading);
  return writeSitePage(site, {
    title: edition.survey.title[language],
    description: sentence,
    page: '',
    section: 'home',
    children: (
      <>
        <h1 className="headline">{sentence}</h1>
        {wave !== null && (
          <>
            <Score site={site} agency={null} wave={wave} />
            <TrendCard site={site} id="trend" outcome={INDEX} agency={null} wave={wave} />
            <RankingCard site={site} id="ranking" wave={wave} />
            <Unknown site={site} wave={wave} />
          </>
        )}
        <Waves site={site} />
        <Editions site={site} />
      </>
    ),
  });
}

/** The index of the province or an agency as one large figure with its interval; in its place the reason when it is withheld. */
export function Score({
  site,
  agency,
  wave,
}: {
  readonly site: PublicSite;
  readonly agency: string | null;
  readonly wave: number;
}): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const figure = figureAt(reading, agency, INDEX, wave);
  const opensOn = waveOf(reading, wave)?.opensOn ?? '';
  const when = words.inWave(formatNumber(wave, language), opensOn === '' ? '' : formatMonthYear(opensOn, language));
  return (
    <section className="card score" aria-label={when}>
      {isShown(figure) ? (
        <>
          <b>{points(figure.value, language)}</b>
          <p>
            {words.outOf100}
            {words.comma}
            {words.interval(span(figure.interval95, language))}
            <br />
            {when}
            {words.comma}
            {words.bases(words.count(figure.base), words.count(figure.effectiveBase))}
            {figure.agencies !== null && (
              <>
                <br />
                {words.meanOf(words.count(figure.agencies))}
              </>
            )}
          </p>
        </>
      ) : (
        <p>
          {when}
          {words.comma}
          {figure === undefined ? words.noFigure : words.withheld(reasonIn(site, figure.because))}
        </p>
      )}
    </section>
  );
}

function Unknown({ site, wave }: { readonly site: PublicSite; readonly wave: number }): ReactNode {
  const words = wordsFor(site);
  const reading = readingOf(site);
  const undetermined = multiplesOf(reading).agencies.filter(({ change }) => change?.verdict === 'UNDETERMINED').length;
  const between = rankingOf(reading, wave).agencies.filter(({ standing }) => standing === 'INDISTINGUISHABLE').length;
  const facts = [
    ...withheldIn(reading, INDEX, wave).map(({ name, reason }) => words.unknown.withheld(name, reasonIn(site, reason))),
    ...(undetermined > 0 ? [words.unknown.undetermined(undetermined)] : []),
    ...(between > 0 ? [words.unknown.indistinct(between)] : []),
    ...breaksByWave(site).map((own) => words.unknown.brk(words.count(own.wave), inDigits(own.because, site.language))),
    words.unknown.sample,
    words.unknown.cause,
  ];
  return (
    <section className="card long" aria-labelledby="unknown">
      <h2 id="unknown">{words.question.unknown}</h2>
      <ul className="list">
        {[...new Set(facts)].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

function Waves({ site }: { readonly site: PublicSite }): ReactNode {
  const { language, edition } = site;
  const words = wordsFor(site);
  return (
    <section className="card" aria-labelledby="waves">
      <h2 id="waves">{words.wavesTitle}</h2>
      <p>
        {edition.waves.map(({ number, opensOn }, at) => (
          <span key={number}>
            {at > 0 && words.comma}
            <a href={pageHref(site, `/waves/${number}`)}>
              {words.inWave(formatNumber(number, language), formatMonthYear(opensOn, language))}
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

function Editions({ site }: { readonly site: PublicSite }): ReactNode {
  const words = wordsFor(site);
  const shown = site.releases.slice(0, 3);
  return (
    <section className="card" aria-labelledby="editions">
      <h2 id="editions">{words.editionsTitle}</h2>
      <p>{words.editionsLead}</p>
      {!site.releases.some(({ corrects }) => corrects !== null) && <p>{words.noCorrections}</p>}
      <EditionTable site={site} releases={shown} />
      <p className="links">
        <a href={`${surveyHref(site.edition.survey.code, site.language)}/editions`}>{words.allEditions}</a>
      </p>
    </section>
  );
}
