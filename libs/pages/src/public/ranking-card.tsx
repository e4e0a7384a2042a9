import { reasonOf, type CaterpillarDataset } from '@hamava/charts';
import { agencyName, INDEX, points, rankingOf, span } from '@hamava/figures';
import type { ReactNode } from 'react';
import { FigureCard } from './figure-parts.js';
import { figureFiles } from './figure-files.js';
import { IntervalRows, type IntervalRow } from './interval-rows.js';
import { Provenance } from './provenance.js';
import { agencyHref, pageHref, readingOf, wordsFor, type PublicSite } from './public-site.js';

interface RankingCardProps {
  readonly site: PublicSite;
  readonly id: string;
  readonly wave: number;
  /** The part of the list, each of `AGENCIES_OF_A_PART`; without it both ends of a long list. */
  readonly part?: number;
}

/** Rows of agencies, drawn and as a table of colours, that fit on a page of 60 KB. */
export const AGENCIES_OF_A_PART = 30;
const ENDS = 12;
/** A list that is hardly longer than its ends is shown whole. */
const WHOLE = 32;

/** Places of agencies in a wave, each with the places that the data leave open. */
export function RankingCard({ site, id, wave, part }: RankingCardProps): ReactNode {
  const words = wordsFor(site);
  const dataset = rankingOf(readingOf(site), wave);
  const all = rankingRows(site, dataset);
  const hasGap = part === undefined && all.length > WHOLE;
  const isLast = part === undefined || part * AGENCIES_OF_A_PART >= all.length;
  const gap = {
    after: ENDS,
    words: <a href={pageHref(site, '/agencies')}>{words.rank.between(words.count(all.length - 2 * ENDS))}</a>,
  };
  return (
    <FigureCard
      site={site}
      id={id}
      title={dataset.title}
      answer={dataset.sentence}
      how={words.rank.how}
      source={dataset.source}
      origin={<Provenance site={site} agency={null} outcome={INDEX} wave={wave} />}
      files={figureFiles(site, 'ranking', { wave: String(wave) })}
    >
      <IntervalRows
        site={site}
        id={id}
        head={[words.rank.agency, words.rank.score, words.rank.places]}
        rows={hasGap ? [...all.slice(0, ENDS), ...all.slice(-ENDS)] : partOf(all, part)}
        sharing={all}
        {...(hasGap ? { gap } : {})}
        withheld={isLast ? dataset.withheld.map((own) => ({ ...own, ...linkTo(site, own.name) })) : []}
      />
    </FigureCard>
  );
}

function partOf(rows: readonly IntervalRow[], part: number | undefined): readonly IntervalRow[] {
  return part === undefined ? rows : rows.slice((part - 1) * AGENCIES_OF_A_PART, part * AGENCIES_OF_A_PART);
}

function rankingRows(site: PublicSite, { agencies, mean }: CaterpillarDataset): IntervalRow[] {
  const { language } = site;
  const words = wordsFor(site);
  return [...agencies]
    .sort((a, b) => b.value - a.value)
    .map(({ name, value, interval95, interval50, ranks, standing }) => ({
      name,
      ...linkTo(site, name),
      value,
      interval95,
      ...(interval50 ? { interval50 } : {}),
      mean: mean?.value ?? null,
      look: standing,
      cells: [
        [points(value, language), span([interval95.low, interval95.high], language)],
        [placesOf(ranks, words.count, words.to), words.rank[standing]],
      ],
    }));
}

function placesOf(
  { low, high }: CaterpillarDataset['agencies'][number]['ranks'],
  count: (value: number) => string,
  to: string,
): string {
  return low === high ? count(low) : count(low) + to + count(high);
}

/** The page of an agency by its name; none when two bear the same. */
export function linkTo(site: PublicSite, name: string): { readonly href?: string } {
  const reading = readingOf(site);
  const named = site.edition.agencies.filter(({ key }) => agencyName(reading, key) === name);
  const [only] = named;
  return named.length === 1 && only !== undefined ? { href: agencyHref(site, only.key) } : {};
}

export function reasonIn({ language }: PublicSite, reason: string): string {
  return reasonOf(reason, language);
}
