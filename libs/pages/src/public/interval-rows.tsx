import type { Interval, Withheld } from '@hamava/charts';
import { reasonOf } from '@hamava/charts';
import { formatNumber } from '@hamava/persian';
import { Fragment, type ReactNode } from 'react';
import { Gone } from './figure-parts.js';
import type { PublicSite } from './public-site.js';

export interface IntervalRow {
  readonly name: string;
  readonly href?: string;
  readonly value: number;
  readonly interval95: Interval;
  readonly interval50?: Interval;
  /** Where the dashed line stands; none without it. */
  readonly mean: number | null;
  /** Class of the mark: its colour and whether its dot is filled. */
  readonly look: 'ABOVE' | 'BELOW' | 'INDISTINGUISHABLE' | 'own';
  /** The figures beside the mark: the first line of each cell and a smaller second one. */
  readonly cells: readonly (readonly [string, string?])[];
}

interface IntervalRowsProps {
  readonly site: PublicSite;
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly IntervalRow[];
  readonly withheld?: readonly (Withheld & { readonly href?: string })[];
  /** What stands in place of rows that are left out, after so many of those that are shown. */
  readonly gap?: { readonly after: number; readonly words: ReactNode };
  /** Rows of other parts, which share the axis. */
  readonly sharing?: readonly IntervalRow[];
}

interface Domain {
  readonly low: number;
  readonly high: number;
}

/**
 * Levels with their intervals as rows of a table: the plot and its numbers are one thing, on any width and for any number of rows.
 * What is withheld has a row with the reason and no mark.
 */
export function IntervalRows({ site, id, head, rows, withheld = [], gap, sharing = [] }: IntervalRowsProps): ReactNode {
  const domain = domainOf([...rows, ...sharing]);
  const [nameHead, ...heads] = head;
  return (
    <table aria-labelledby={id}>
      <thead>
        <tr>
          <th scope="col">
            <span className="who">
              <span>{nameHead}</span>
              {rows.length > 0 && (
                <span className="axis" dir="ltr">
                  {[domain.low, (domain.low + domain.high) / 2, domain.high].map((value) => (
                    <span key={value}>{formatNumber(value, site.language)}</span>
                  ))}
                </span>
              )}
            </span>
          </th>
          {heads.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <Fragment key={row.href ?? row.name}>
            {gap?.after === place && (
              <tr>
                <td colSpan={head.length}>{gap.words}</td>
              </tr>
            )}
            <tr>
              <th scope="row">
                <span className="who">
                  <Name {...row} />
                  <Mark row={row} domain={domain} />
                </span>
              </th>
              {row.cells.map(([words, second], at) => (
                <td key={at} className="num">
                  {words}
                  {second !== undefined && <small>{second}</small>}
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
        {withheld.map((own) => (
          <tr key={own.name}>
            <th scope="row">
              <Name {...own} />
            </th>
            <td colSpan={heads.length}>
              <Gone site={site} reason={reasonOf(own.reason, site.language)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ name, href }: { readonly name: string; readonly href?: string }): ReactNode {
  return href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>;
}

function Mark({ row, domain }: { readonly row: IntervalRow; readonly domain: Domain }): ReactNode {
  const at = (value: number): number => Math.round((1000 * (value - domain.low)) / (domain.high - domain.low)) / 10;
  const bar = ({ low, high }: Interval, height: number): ReactNode => {
    const [from, to] = [Math.max(0, at(low)), Math.min(100, at(high))];
    return <rect x={`${from}%`} y={8 - height / 2} width={`${Math.round(10 * (to - from)) / 10}%`} height={height} />;
  };
  return (
    <svg className={`mark ${row.look}`} aria-hidden="true">
      {row.mean !== null && <line x1={`${at(row.mean)}%`} x2={`${at(row.mean)}%`} y2="16" />}
      {bar(row.interval95, 2)}
      {row.interval50 !== undefined && bar(row.interval50, 5)}
      <circle cx={`${at(row.value)}%`} cy="8" r="4.5" />
    </svg>
  );
}

const STEP = 10;

/** From one round number to another around everything that is drawn. */
function domainOf(rows: readonly IntervalRow[]): Domain {
  const drawn = rows.flatMap(({ value, interval95, mean }) => [
    value,
    interval95.low,
    interval95.high,
    ...(mean === null ? [] : [mean]),
  ]);
  const widest = drawn.length === 0 ? 0 : Math.max(...drawn) - Math.min(...drawn);
  const step = widest > STEP ? STEP : 2;
  const low = drawn.length === 0 ? 0 : Math.floor(Math.min(...drawn) / step) * step;
  const high = drawn.length === 0 ? 100 : Math.ceil(Math.max(...drawn) / step) * step;
  return { low, high: high === low ? low + step : high };
}
