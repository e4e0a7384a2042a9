import type { EditionQuestion, EditionWave } from '@hamava/editions';
import { agencyFlags, agencyName, balanceOf, groupsOf, INDEX, points, said, span, waveFlags } from '@hamava/figures';
import { formatNumber, formatPercent } from '@hamava/persian';
import type { ReactNode } from 'react';
import { breaksByWave, touched } from './breaks.js';
import { figureFiles } from './figure-files.js';
import { FigureCard, Fold, Gone } from './figure-parts.js';
import { Score } from './headline-page.js';
import { IntervalRows } from './interval-rows.js';
import { Provenance } from './provenance.js';
import type { PublicPage } from './public-document.js';
import {
  agencyHref,
  dayIn,
  fileHref,
  inDigits,
  pageHref,
  readingOf,
  wordsFor,
  type PublicSite,
} from './public-site.js';
import { reasonIn } from './ranking-card.js';
import { writeSitePage } from './site-page.js';
import { ScrollBox } from './scroll-box.js';
import { partsOfWave } from './wave-parts.js';

/** One wave: when, how, who, and every question with all its answers; null when the edition has no such wave or part. */
export function wavePage(
  site: PublicSite,
  { number, part }: { readonly number: number; readonly part: number },
): PublicPage | null {
  const { edition } = site;
  const words = wordsFor(site);
  const wave = edition.waves.find((own) => own.number === number);
  const parts = partsOfWave(site, number);
  const questions = parts[part - 1];
  if (wave === undefined || questions === undefined) return null;
  const title = words.waveTitle(words.count(number));
  const time = words.waveTime(dayIn(site, wave.opensOn), dayIn(site, wave.closesOn));
  return writeSitePage(site, {
    title: part === 1 ? title : title + words.comma + words.part(words.count(part), words.count(parts.length)),
    description: time,
    page: part === 1 ? `/waves/${number}` : `/waves/${number}/${part}`,
    section: null,
    children: (
      <>
        <h1>{title}</h1>
        <p className="kicker">{time}</p>
        {!wave.closed && <p className="note">{words.waveOpen}</p>}
        {part === 1 && (
          <>
            <Score site={site} agency={null} wave={number} />
            <Breaks site={site} wave={wave} />
            <Groups site={site} wave={number} />
            <Sample site={site} wave={number} />
          </>
        )}
        <section className="card long" aria-labelledby="questions">
          <h2 id="questions">{words.questionnaireTitle}</h2>
          <p className="small">{words.questionnaireLead}</p>
          <p className="small">
            {words.questionnaireVersion(words.count(wave.questionnaire.version))}{' '}
            <code>{wave.questionnaire.sha256}</code>
          </p>
          <p>
            <a href={pageHref(site, `/waves/${number}/questionnaire`)}>{words.fullQuestionnaire}</a>
          </p>
          <div className="columns">
            {questions.map((question) => (
              <Asked key={question.code} site={site} wave={number} question={question} />
            ))}
          </div>
          {parts.length > 1 && <Parts site={site} wave={number} part={part} of={parts.length} />}
        </section>
        <section className="card" aria-labelledby="files">
          <h2 id="files">{words.filesOf}</h2>
          <p>
            {['edition.json', 'figures.csv', 'frequencies.csv', 'figures.sav', 'all.zip'].map((file, at) => (
              <span key={file}>
                {at > 0 && words.comma}
                <a href={fileHref(site, file)} dir="ltr">
                  {file}
                </a>
              </span>
            ))}
          </p>
        </section>
      </>
    ),
  });
}

interface PartsProps {
  readonly site: PublicSite;
  readonly wave: number;
  readonly part: number;
  readonly of: number;
}

function Parts({ site, wave, part, of }: PartsProps): ReactNode {
  const words = wordsFor(site);
  const hrefOf = (to: number): string => pageHref(site, to === 1 ? `/waves/${wave}` : `/waves/${wave}/${to}`);
  return (
    <p className="links">
      {words.part(words.count(part), words.count(of))}
      {part > 1 && <a href={hrefOf(part - 1)}>{words.previousPart}</a>}
      {part < of && <a href={hrefOf(part + 1)}>{words.nextPart}</a>}
    </p>
  );
}

function Breaks({ site, wave }: { readonly site: PublicSite; readonly wave: EditionWave }): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const own = breaksByWave(site).filter(({ wave: at }) => at === wave.number);
  const names: Readonly<Record<string, string>> = words.channels;
  const known = waveFlags(readingOf(site), wave.number);
  const isOpen = wave.channels.some((channel) => channel !== 'counter' && channel !== 'kiosk');
  const flags = known.length === 0 && isOpen ? [words.channels.note] : known;
  return (
    <section className="card" aria-labelledby="breaks">
      <h2 id="breaks">{words.breaksTitle}</h2>
      {own.length === 0 && <p>{words.noBreaks}</p>}
      {own.length > 0 && (
        <ul className="list">
          {own.map((each) => (
            <li key={each.because + each.kind}>
              <b>{words.breakNote(inDigits(touched(site, each), language), inDigits(each.because, language))}</b>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.channels.title}</h2>
      <p>{wave.channels.map((channel) => names[channel] ?? channel).join(words.comma)}</p>
      {flags.map((flag) => (
        <p className="small" key={flag}>
          {flag}
        </p>
      ))}
    </section>
  );
}

/** The index of groups of people over the province. */
function Groups({ site, wave }: { readonly site: PublicSite; readonly wave: number }): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const dataset = groupsOf(readingOf(site), wave);
  if (dataset === null) return null;
  return (
    <FigureCard
      site={site}
      id="groups"
      title={dataset.title}
      answer={dataset.sentence}
      how={words.rows.howGroups}
      source={dataset.source}
      origin={<Provenance site={site} agency={null} outcome={INDEX} wave={wave} />}
      files={figureFiles(site, 'groups', { wave: String(wave) })}
    >
      <IntervalRows
        site={site}
        id="groups"
        head={[words.rows.group, words.rows.score]}
        rows={dataset.drivers.map(({ name, value, interval95, mean }) => ({
          name: inDigits(name, language),
          value,
          interval95,
          mean,
          look: 'own',
          cells: [[points(value, language), span([interval95.low, interval95.high], language)]],
        }))}
      />
    </FigureCard>
  );
}

/** Of every agency: how many answered, what that is worth, and how much they are like the population. */
function Sample({ site, wave }: { readonly site: PublicSite; readonly wave: number }): ReactNode {
  const { edition, language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const samples = edition.measured.samples.filter((own) => own.wave === wave);
  const head = [
    words.sample.agency,
    words.sample.base,
    words.sample.effective,
    words.sample.deff,
    words.sample.balance,
  ];
  return (
    <section className="card long" aria-labelledby="sample">
      <h2 id="sample">{words.sampleTitle}</h2>
      <ScrollBox label={words.sampleTitle}>
        <table aria-labelledby="sample">
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
            {samples.map((sample) => (
              <tr key={sample.agency}>
                <th scope="row">
                  <a href={agencyHref(site, sample.agency)}>{agencyName(reading, sample.agency)}</a>
                  {agencyFlags(reading, sample.agency, wave).map((flag) => (
                    <small key={flag}> {flag}</small>
                  ))}
                </th>
                {sample.status === 'PUBLISHED' ? (
                  <>
                    <td>{sample.base === null ? '' : words.count(sample.base)}</td>
                    <td>{sample.effectiveBase === null ? '' : words.count(sample.effectiveBase)}</td>
                    <td>
                      {sample.weightsDesignEffect === null
                        ? ''
                        : formatNumber(sample.weightsDesignEffect, language, { decimals: 2 })}
                    </td>
                    <td>{furthest(site, sample.agency, wave)}</td>
                  </>
                ) : (
                  <td colSpan={4}>
                    <Gone site={site} reason={reasonIn(site, sample.because ?? 'OTHER')} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Fold summary={words.howToRead}>
        <p>{words.sample.how}</p>
      </Fold>
    </section>
  );
}

/** The largest distance of a group's share from the population after weighting, in percent. */
function furthest(site: PublicSite, agency: string, wave: number): string {
  const balance = balanceOf(readingOf(site), agency, wave);
  if (balance === null) return '';
  const distances = balance.margins.flatMap(({ levels }) =>
    levels.map(({ after, target }) => Math.abs(after - target)),
  );
  return formatPercent(Math.max(...distances), site.language);
}

/** A question with every answer of its list, the negative ones and those without an opinion too. */
function Asked({
  site,
  wave,
  question,
}: {
  readonly site: PublicSite;
  readonly wave: number;
  readonly question: EditionQuestion;
}): ReactNode {
  const { edition, language } = site;
  const words = wordsFor(site);
  const table = edition.measured.frequencies.find(
    (own) => own.agency === null && own.wave === wave && own.question === question.code,
  );
  const percents = new Map(table?.shares.map(({ code, percent }) => [code, percent]));
  return (
    <section className="asked">
      <h3 id={`q-${question.code}`}>
        <bdi dir="ltr">{question.code}</bdi> {inDigits(said(question.title, language), language)}
      </h3>
      {table === undefined ? (
        <p className="small">{words.notPublished}</p>
      ) : (
        <>
          <p className="small">{words.askedBase(words.count(table.base))}</p>
          <table aria-labelledby={`q-${question.code}`}>
            <tbody>
              {question.categories.map(({ code, kind, label }) => (
                <tr key={code} className={kind === 'nonAnswer' ? 'silent' : undefined}>
                  <th scope="row">{inDigits(label[language], language)}</th>
                  <Share percent={percents.get(code) ?? null} site={site} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Share({ percent, site }: { readonly percent: number | null; readonly site: PublicSite }): ReactNode {
  if (percent === null) {
    return (
      <td>
        <small>{wordsFor(site).categoryWithheld}</small>
      </td>
    );
  }
  return <td className={`share p${percent}`}>{formatPercent(percent, site.language)}</td>;
}
