import { heatStep, type HeatCell } from '@hamava/charts';
import { heatOf, INDEX, newestWave, points } from '@hamava/figures';
import { formatMonthYear } from '@hamava/persian';
import type { ReactNode } from 'react';
import { FigureCard, Gone } from './figure-parts.js';
import { figureFiles } from './figure-files.js';
import { Provenance } from './provenance.js';
import type { PublicPage } from './public-document.js';
import { readingOf, wordsFor, type PublicSite } from './public-site.js';
import { linkTo, RankingCard, reasonIn } from './ranking-card.js';
import { writeSitePage } from './site-page.js';
import { ScrollBox } from './scroll-box.js';

/** All agencies beside each other: places, and every driver as a table of distances from the province. */
export function comparePage(site: PublicSite): PublicPage {
  const words = wordsFor(site);
  const wave = newestWave(readingOf(site));
  return writeSitePage(site, {
    title: words.compare.title,
    description: words.compare.how,
    page: '/agencies',
    section: 'agencies',
    children: (
      <>
        <h1>{words.compare.title}</h1>
        {wave === null ? (
          <p className="lead">{words.noFigure}</p>
        ) : (
          <>
            <p className="kicker">{whenOf(site, wave)}</p>
            <Heat site={site} wave={wave} />
            <RankingCard site={site} id="ranking" wave={wave} />
          </>
        )}
      </>
    ),
  });
}

function whenOf(site: PublicSite, wave: number): string {
  const words = wordsFor(site);
  const opensOn = site.edition.waves.find(({ number }) => number === wave)?.opensOn;
  return words.inWave(words.count(wave), opensOn === undefined ? '' : formatMonthYear(opensOn, site.language));
}

function Heat({ site, wave }: { readonly site: PublicSite; readonly wave: number }): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const dataset = heatOf(readingOf(site), wave);
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
            {dataset.rows.map(({ name, cells }) => {
              const { href } = linkTo(site, name);
              const [first] = cells;
              const isGone = first?.state === 'withheld' && cells.every((own) => own.state === 'withheld');
              return (
                <tr key={name}>
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
