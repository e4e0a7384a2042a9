import { useMemo, type ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { Segmented } from '../ui/segmented.js';
import { orderAgencies, valueAt } from './agency-order.js';
import { ChangeMark } from './change-words.js';
import { AGENCY_ORDERS, MOST_CHOSEN, type AgencyOrder } from './picker-state.js';
import { Spark } from './spark.js';
import {
  drawnHeights,
  newestTold,
  verticalRange,
  type Bounds,
  type PlotSeries,
  type TrendDataset,
} from './to-trend-dataset.js';
import { reasonWords, seriesName } from './trend-sentence.js';

export interface AgencyGridProps {
  readonly dataset: TrendDataset;
  readonly chosen: readonly string[];
  readonly order: AgencyOrder;
  readonly onOrder: (order: AgencyOrder) => void;
  readonly onToggle: (key: string) => void;
}

/** All agencies side by side on one scale. */
export function AgencyGrid({ dataset, chosen, order, onOrder, onToggle }: AgencyGridProps): ReactNode {
  const locale = useLocale();
  const { words, format, language } = locale;
  const range = useMemo(() => verticalRange(drawnHeights([], [dataset.council, ...dataset.agencies])), [dataset]);
  const wave = newestTold(dataset);
  const agencies = useMemo(
    () => orderAgencies(dataset.agencies, { order, language, wave, name: (series) => seriesName(locale, series) }),
    [dataset, order, language, wave, locale],
  );
  return (
    <Card
      title={words.trend.gridTitle}
      subtitle={`${words.trend.gridSubtitle(format.count(range.low), format.count(range.high))} ${words.trend.changeArrowNote}`}
      className="grid-card"
      actions={
        <Segmented
          label={words.trend.sort}
          value={order}
          onChange={onOrder}
          options={AGENCY_ORDERS.map((value) => ({ value, label: words.trend.sorts[value] }))}
        />
      }
    >
      <ul className="grid">
        {agencies.map((series) => (
          <li key={series.key}>
            <GridCell {...{ series, dataset, range, chosen, onToggle }} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function GridCell({
  series,
  dataset,
  range,
  chosen,
  onToggle,
}: {
  readonly series: PlotSeries;
  readonly dataset: TrendDataset;
  readonly range: Bounds;
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}): ReactNode {
  const locale = useLocale();
  const { words, format } = locale;
  const picked = chosen.includes(series.key);
  const told = newestTold(dataset);
  const value = valueAt(series, told);
  const point = series.points[told];
  return (
    <button
      type="button"
      className="grid-cell"
      aria-pressed={picked}
      disabled={!picked && chosen.length >= MOST_CHOSEN}
      onClick={() => onToggle(series.key)}
    >
      <span className="grid-name">{seriesName(locale, series)}</span>
      <span className="grid-figures">
        {value !== null && <b>{format.score(value)}</b>}
        {point?.state === 'withheld' && (
          <span className="cell-withheld">
            {words.trend.notPublished}
            <span className="visually-hidden">
              {words.words.listSeparator}
              {reasonWords({ words }, point.reason)}
            </span>
          </span>
        )}
        {point?.state === 'empty' && <span className="cell-quiet">{words.trend.noAnswersYet}</span>}
        {point?.state === 'published' && <ChangeMark change={series.change} />}
      </span>
      <Spark series={series} dataset={dataset} range={range} />
    </button>
  );
}
