import { balanceTable, likertTable, driversTable } from '@hamava/charts';
import {
  agencyFlags,
  agencyName,
  balanceOf,
  changeSentence,
  driversOf,
  figureAt,
  INDEX,
  isShown,
  likertOf,
  outcomeName,
  points,
  rankingOf,
  scorecardOf,
  span,
  toPoint,
  waveFlags,
} from '@hamava/figures';
import { formatMonthYear, formatSigned } from '@hamava/persian';
import type { ReactNode } from 'react';
import { breaksByWave } from './breaks.js';
import { FigureCard, Files, Fold, Gone, WordTable } from './figure-parts.js';
import { figureFiles } from './figure-files.js';
import { Score } from './headline-page.js';
import { IntervalRows } from './interval-rows.js';
import { Provenance } from './provenance.js';
import type { PublicPage } from './public-document.js';
import { inDigits, pageHref, readingOf, wordsFor, type PublicSite } from './public-site.js';
import { reasonIn } from './ranking-card.js';
import { writeSitePage } from './site-page.js';
import { TrendCard } from './trend-card.js';
import { ScrollBox } from './scroll-box.js';

/** Asked beside the index and never in it: overall trust, and satisfaction of recent users. */
const BESIDE = ['t1', 's1'];

interface Part {
  readonly site: PublicSite;
  readonly agency: string;
  readonly wave: number;
}

/** One agency; null when the edition has no such agency. */
export function agencyPage(site: PublicSite, agency: string): PublicPage | null {
  const { language, edition } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const own = edition.agencies.find(({ key }) => key === agency);
  const wave = edition.waves.findLast(({ number }) => figureAt(reading, agency, INDEX, number) !== undefined)?.number;
  if (own === undefined) return null;
  const name = agencyName(reading, agency);
  const sentence = changeSentence(reading, agency, INDEX);
  return writeSitePage(site, {
    title: name,
    description: sentence,
    page: `/agencies/${encodeURIComponent(agency)}`,
    section: null,
    children: (
      <>
        <h1>{name}</h1>
        <p className="kicker">{own.sector[language]}</p>
        <p className="lead">{sentence}</p>
        {wave !== undefined && (
          <>
            <Score site={site} agency={agency} wave={wave} />
            <Standing site={site} agency={agency} wave={wave} />
            {[...agencyFlags(reading, agency, wave), ...waveFlags(reading, wave)].map((flag) => (
              <p className="small" key={flag}>
                {flag}
              </p>
            ))}
            <Beside site={site} agency={agency} wave={wave} />
            <TrendCard site={site} id="trend" outcome={INDEX} agency={agency} wave={wave} />
            <Scorecard site={site} agency={agency} wave={wave} />
            <Drivers site={site} agency={agency} wave={wave} />
            <History site={site} agency={agency} wave={wave} />
            <Answers site={site} agency={agency} wave={wave} />
          </>
        )}
        <p className="links">
          <a href={pageHref(site, '/actions')}>{words.nav.actions}</a>
        </p>
      </>
    ),
  });
}

function Standing({ site, agency, wave }: Part): ReactNode {
  const words = wordsFor(site);
  const reading = readingOf(site);
  const { agencies } = rankingOf(reading, wave);
  const own = agencies.find(({ name }) => name === agencyName(reading, agency));
  const of = words.count(agencies.length);
  return (
    <p className="lead">
      {own === undefined
        ? words.unranked
        : `${words.place(words.count(own.ranks.low), words.count(own.ranks.high), of)}${words.comma}${words.standing[own.standing]}.`}
    </p>
  );
}

/** PR sub-index, overall trust and satisfaction: beside the index, never inside it. */
function Beside({ site, agency, wave }: Part): ReactNode {
  const { edition, language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const rows = edition.outcomes.flatMap(({ code, kind }) => {
    if (kind !== 'composite' && !BESIDE.includes(code)) return [];
    const figure = figureAt(reading, agency, code, wave);
    return figure === undefined ? [] : [{ code, figure }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-labelledby="beside">
      <h2 id="beside">{words.question.beside}</h2>
      <p className="small">{words.beside.lead}</p>
      <table aria-labelledby="beside">
        <tbody>
          {rows.map(({ code, figure }) => (
            <tr key={code}>
              <th scope="row">{inDigits(outcomeName(reading, code, agencyName(reading, agency)), language)}</th>
              <td className={isShown(figure) ? 'num' : undefined}>
                {isShown(figure) ? (
                  <>
                    {points(figure.value, language)} <small>{words.interval(span(figure.interval95, language))}</small>
                  </>
                ) : (
                  <Gone site={site} reason={reasonIn(site, figure.because)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Scorecard({ site, agency, wave }: Part): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const dataset = scorecardOf(readingOf(site), agency, wave);
  if (dataset.drivers.length + dataset.withheld.length === 0) return null;
  return (
    <FigureCard
      site={site}
      id="scorecard"
      title={dataset.title}
      answer={dataset.sentence}
      how={words.rows.how}
      source={dataset.source}
      origin={<Provenance site={site} agency={agency} outcome={INDEX} wave={wave} />}
      files={figureFiles(site, 'scorecard', { agency, wave: String(wave) })}
    >
      <IntervalRows
        site={site}
        id="scorecard"
        head={[words.rows.driver, words.rows.score, words.rows.mean]}
        rows={dataset.drivers.map(({ name, value, interval95, mean }) => ({
          name,
          value,
          interval95,
          mean,
          look: 'own',
          cells: [
            [points(value, language), span([interval95.low, interval95.high], language)],
            [mean === null ? '' : points(mean, language)],
          ],
        }))}
        withheld={dataset.withheld}
      />
    </FigureCard>
  );
}

function Drivers({ site, agency, wave }: Part): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const dataset = driversOf(readingOf(site), agency);
  if (dataset === null) return <p className="lead">{words.noDrivers}</p>;
  const signed = (value: number): string => formatSigned(value, language, { decimals: 1 });
  return (
    <FigureCard
      site={site}
      id="drivers"
      title={dataset.title}
      answer={dataset.sentence}
      how={words.rows.howDrivers}
      source={dataset.source}
      table={driversTable(dataset, language)}
      origin={<Provenance site={site} agency={agency} outcome={INDEX} wave={wave} />}
      files={figureFiles(site, 'drivers', { agency })}
    >
      <IntervalRows
        site={site}
        id="drivers"
        head={[words.rows.driver, words.rows.points]}
        rows={dataset.drivers.map(({ name, value, interval95 }) => ({
          name,
          value,
          interval95,
          mean: 0,
          look: 'own',
          cells: [[signed(value), `${signed(interval95.low)}${words.to}${signed(interval95.high)}`]],
        }))}
      />
    </FigureCard>
  );
}

/** Every wave of the agency with its figure or the reason, and the marks of the wave. */
function History({ site, agency }: Part): ReactNode {
  const { edition, language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const breaks = breaksByWave(site);
  const head = [words.history.wave, words.history.index, words.history.base, words.history.mark];
  return (
    <section className="card long" aria-labelledby="history">
      <h2 id="history">{words.question.history}</h2>
      <ScrollBox label={words.question.history}>
        <table aria-labelledby="history">
          <thead>
            <tr>
              {head.map((own) => (
                <th key={own} scope="col">
                  {own}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {edition.waves.map(({ number, opensOn }) => {
              const point = toPoint(figureAt(reading, agency, INDEX, number));
              const sample = edition.measured.samples.find((own) => own.agency === agency && own.wave === number);
              return (
                <tr key={number}>
                  <th scope="row">
                    <a href={pageHref(site, `/waves/${number}`)}>{words.wave(words.count(number))}</a>
                    <small>{formatMonthYear(opensOn, language)}</small>
                  </th>
                  <td>
                    {point.state === 'published' && (
                      <>
                        {points(point.value, language)}
                        <small>{span([point.interval95.low, point.interval95.high], language)}</small>
                      </>
                    )}
                    {point.state === 'withheld' && <Gone site={site} reason={reasonIn(site, point.reason)} />}
                    {point.state === 'empty' && words.noFigure}
                  </td>
                  <td className="num">
                    {sample?.base !== undefined && sample.base !== null && words.count(sample.base)}
                    {sample?.effectiveBase !== undefined && sample.effectiveBase !== null && (
                      <small>
                        {words.history.effective} {words.count(sample.effectiveBase)}
                      </small>
                    )}
                  </td>
                  <td>
                    <small>
                      {breaks
                        .filter(({ wave }) => wave === number)
                        .map(({ because }) => inDigits(because, language))
                        .join(' ')}
                    </small>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** How the answers are spread, and how much the sample is like the population: as tables in folds. */
function Answers({ site, agency, wave }: Part): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const likert = likertOf(reading, wave, agency);
  const balance = balanceOf(reading, agency, wave);
  const about = { agency, wave: String(wave) };
  if (likert === null && balance === null) return null;
  return (
    <section className="card" aria-label={words.answersTitle(agencyName(reading, agency))}>
      {likert !== null && (
        <Fold summary={words.answersTitle(agencyName(reading, agency))}>
          <WordTable table={{ ...likertTable(likert, language), caption: likert.subtitle }} />
          <Files site={site} title={likert.title} files={figureFiles(site, 'likert', about)} />
        </Fold>
      )}
      {balance !== null && (
        <Fold summary={balance.title}>
          <p>{balance.sentence}</p>
          <WordTable table={balanceTable(balance, language)} />
          <Files site={site} title={balance.title} files={figureFiles(site, 'balance', about)} />
        </Fold>
      )}
    </section>
  );
}
