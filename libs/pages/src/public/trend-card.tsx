import { trendChart, trendTable } from '@hamava/charts';
import { lastChange, trendOf } from '@hamava/figures';
import type { ReactNode } from 'react';
import { modeBreakBetween } from './breaks.js';
import { FigureCard } from './figure-parts.js';
import { figureFiles } from './figure-files.js';
import { InlineFigure } from './inline-figure.js';
import { Provenance } from './provenance.js';
import { readingOf, wordsFor, type PublicSite } from './public-site.js';

interface TrendCardProps {
  readonly site: PublicSite;
  readonly id: string;
  readonly outcome: string;
  readonly agency: string | null;
  readonly wave: number;
}

/** The way of an outcome through the waves: with every break, and with what is withheld in its place. */
export function TrendCard({ site, id, outcome, agency, wave }: TrendCardProps): ReactNode {
  const { language } = site;
  const words = wordsFor(site);
  const reading = readingOf(site);
  const dataset = trendOf(reading, { outcome, agencies: agency === null ? [null] : [agency, null] });
  const change = lastChange(reading, agency, outcome);
  const isAcrossMode = change !== undefined && modeBreakBetween(site, change.from, change.to);
  const about = { outcome, ...(agency === null ? {} : { agency }) };
  return (
    <FigureCard
      site={site}
      id={id}
      title={dataset.title}
      answer={isAcrossMode ? `${dataset.sentence} ${words.acrossMode}` : dataset.sentence}
      how={dataset.subtitle}
      source={dataset.source}
      table={trendTable(dataset, language)}
      origin={<Provenance site={site} agency={agency} outcome={outcome} wave={wave} />}
      files={figureFiles(site, 'trend', about)}
    >
      <InlineFigure id={id} dataset={dataset} language={language} draw={trendChart} />
    </FigureCard>
  );
}
