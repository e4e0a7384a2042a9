import type { ReactNode } from 'react';
import { useLocale, type LocalizedText } from '../locale/locale.js';
import type { PlotPoint, PlotSeries, TrendDataset } from './to-trend-dataset.js';
import {
  changeBounds,
  outcomeName,
  plain,
  reasonWords,
  seriesName,
  signedInterval,
  waveName,
} from './trend-sentence.js';

/** The twin of the chart: every figure that it draws, and why the others are not there. */
export function TrendTable({
  dataset,
  outcome,
  chosen,
}: {
  readonly dataset: TrendDataset;
  readonly outcome: LocalizedText;
  readonly chosen: readonly PlotSeries[];
}): ReactNode {
  const locale = useLocale();
  const { words } = locale;
  const shown = [dataset.council, ...(chosen.length > 0 ? chosen : dataset.agencies)];
  const caption = words.trend.tableCaption(outcomeName(locale, outcome));
  return (
    // A frame that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="trend-table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="trend-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.trend.agencyColumn}</th>
            {dataset.waves.map((wave) => (
              <th scope="col" key={wave.id}>
                {waveName(locale, wave)}
              </th>
            ))}
            <th scope="col">{words.trend.changeColumn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((series) => (
            <tr key={series.key}>
              <th scope="row">{seriesName(locale, series)}</th>
              {series.points.map((point, index) => (
                <td key={dataset.waves[index]?.id}>
                  <PointCell point={point} />
                </td>
              ))}
              <td>
                <ChangeCell series={series} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PointCell({ point }: { readonly point: PlotPoint }): ReactNode {
  const { words, format } = useLocale();
  if (point.state === 'empty') return <span className="cell-quiet">{words.trend.noAnswersYet}</span>;
  if (point.state === 'withheld') {
    return (
      <>
        <span className="cell-withheld">{words.trend.notPublished}</span>
        <span className="cell-quiet">{reasonWords({ words }, point.reason)}</span>
      </>
    );
  }
  return (
    <>
      <b>{format.score(point.value)}</b>
      <span className="cell-quiet">{words.trend.intervalShort(format.interval(point.interval95))}</span>
      <span className="cell-quiet">
        {format.count(point.base)} {words.trend.baseColumn}
      </span>
    </>
  );
}

function ChangeCell({ series: { change } }: { readonly series: PlotSeries }): ReactNode {
  const locale = useLocale();
  const { words, format } = locale;
  if (change === null) return <span className="cell-quiet">{words.trend.changeNone}</span>;
  return (
    <>
      {plain(words.trend.changes[change.verdict](format.size(change.difference)))}
      <span className="cell-quiet">{changeBounds({ ...locale, between: signedInterval(locale) }, change)}</span>
    </>
  );
}
