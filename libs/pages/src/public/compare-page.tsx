import { heatStep, type HeatCell } from '@hamava/charts';
import { agenciesIn, heatOf, INDEX, newestWave, points } from '@hamava/figures';
import { formatMonthYear } from '@hamava/persian';
import type { ReactNode } from 'react';
import { FigureCard, Gone } from './figure-parts.js';
import { figureFiles } from './figure-files.js';
import { Provenance } from './provenance.js';
import type { PublicPage } from './public-document.js';
import { pageHref, readingOf, wordsFor, type PublicSite } from './public-site.js';
import { AGENCIES_OF_A_PART, linkTo, RankingCard, reasonIn } from './ranking-card.js';
import { writeSitePage } from './site-page.js';
import { ScrollBox } from './scroll-box.js';

/**
 * All agencies beside each other: every driver as a table of distances from the province, and places; many agencies in parts. Null
 * when there is no such part.
 */
export function comparePage(site: PublicSite, part: number = 1): PublicPage | null {
  const words = wordsFor(site);
  const wave = newestWave(readingOf(site));
  const of =
    wave === null ? 1 : Math.max(1, Math.ceil(agenciesIn(readingOf(site), INDEX, wave).length / AGENCIES_OF_A_PART));
  if (part > of) return null;
  const isCut = of > 1;
  const { title } = words.compare;
  return writeSitePage(site, {
    title: part === 1 ? title : title + words.comma + words.part(words.count(part), words.count(of)),
    description: words.compare.how,
    page: addressOf(part),
    section: 'agencies',
    children: (
      <>
        <h1>{words.compare.title}</h1>
        {wave === null ? (
          <p className="lead">{words.noFigure}</p>
        ) : (
          <>
            <p className="kicker">{whenOf(site, wave)}</p>
            {isCut && <Parts site={site} part={part} of={of} />}
            <Heat site={site} wave={wave} part={part} />
            <RankingCard site={site} id="ranking" wave={wave} part={part} />
            {isCut && <Parts site={site} part={part} of={of} />}
          </>
        )}
      </>
    ),
  });
}

function addressOf(part: number): string {
  return part === 1 ? '/agencies' : `/agencies/part/${part}`;
}

function Parts({
  site,
  part,
  of,
}: {
  readonly site: PublicSite;
  readonly part: number;
  readonly of: number;
}): ReactNode {
  const words = wordsFor(site);
  return (
    <p className="links">
      {words.part(words.count(part), words.count(of))}
      {part > 1 && <a href={pageHref(site, addressOf(part - 1))}>{words.previousPart}</a>}
      {part < of && <a href={pageHref(site, addressOf(part + 1))}>{words.nextPart}</a>}
    </p>
  );
}

function whenOf(site: PublicSite, wave: number): string {
  const words = wordsFor(site);
  const opensOn = site.edition.waves.find(({ number }) => number === wave)?.opensOn;
  return words.inWave(words.count(wave), opensOn === undefined ? '' : formatMonthYear(opensOn, site.language));
}

function Heat({
  site,
  wave,
  part,
}: {
  readonly site: PublicSite;
  readonly wave: number;
  readonly part: number;
}): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const dataset = heatOf(readingOf(site), wave);
  const from = (part - 1) * AGENCIES_OF_A_PART;
  return (
    <FigureCard
      site={site}
      id="heat"
      title={dataset.title}
      answer={dataset.sentence}
      how={words.compare.how}
      source={dataset.source}
      origin={<Provenance site={site} agency={null} outcome={INDEX} wave={wave} />}
      files={figureFiles(site, 'heat', { wave: String(wave) })}
    >
      <ul className="key">
        {words.compare.steps.map((step, at) => (
          <li key={step} className={`h${at}`}>
            {step}
          </li>
        ))}
      </ul>
      <ScrollBox label={words.compare.scroll}>
        <table className="heat" aria-labelledby="heat">
          <thead>
            <tr>
              <th scope="col">{words.rank.agency}</th>
              {dataset.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.compare.mean}</th>
              {dataset.columns.map(({ name, mean }) => (
                <td key={name}>{points(mean, language)}</td>
              ))}
            </tr>
            {dataset.rows.slice(from, from + AGENCIES_OF_A_PART).map(({ key, name, cells }) => {
              const { href } = linkTo(site, name);
              const [first] = cells;
              const isGone = first?.state === 'withheld' && cells.every((own) => own.state === 'withheld');
              return (
                <tr key={key}>
                  <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
                  {isGone ? (
                    <td colSpan={cells.length}>
                      <Gone site={site} reason={reasonIn(site, first.reason)} />
                    </td>
                  ) : (
                    cells.map((cell, at) => (
                      <Cell key={at} site={site} cell={cell} mean={dataset.columns[at]?.mean ?? 0} />
                    ))
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </FigureCard>
  );
}

function Cell({
  site,
  cell,
  mean,
}: {
  readonly site: PublicSite;
  readonly cell: HeatCell;
  readonly mean: number;
}): ReactNode {
  const words = wordsFor(site);
  if (cell.state === 'published') {
    return <td className={`h${heatStep(cell.value, mean)}`}>{points(cell.value, site.language)}</td>;
  }
  if (cell.state === 'empty') return <td>{words.compare.noAnswers}</td>;
  return (
    <td className="silent">
      <small>{words.withheld(reasonIn(site, cell.reason))}</small>
    </td>
  );
}
