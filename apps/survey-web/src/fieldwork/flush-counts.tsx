import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { ReleaseNote, type Release } from '../ui/release-note.js';
import type { OfficeWave } from './waves-page.js';

const SHOWN_DAYS = 7;

export interface FlushCountsProps {
  readonly flushes: OfficeWave['flushes'];
  readonly counted: number;
  readonly wave: Release;
}

/** Answers by the day on which they were counted; the bars are the table's own. */
export function FlushCounts({ flushes, counted, wave }: FlushCountsProps): ReactNode {
  const { words, format, language } = useLocale();
  const text = words.office;
  // Bars of a magnitude begin where the line begins.
  const mirrored = language === 'fa';
  const newestFirst = [...flushes].sort((a, b) => b.day.localeCompare(a.day));
  const most = Math.max(1, ...flushes.map(({ count }) => count));
  const rows = (days: typeof newestFirst) =>
    days.map(({ day, count }) => (
      <tr key={day}>
        <th scope="row">{format.date(day)}</th>
        <td>
          <span>{format.count(count)}</span>
          <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect x={mirrored ? 100 - (100 * count) / most : 0} width={(100 * count) / most} height="8" rx="1" />
          </svg>
        </td>
      </tr>
    ));
  const head = (
    <thead>
      <tr>
        <th scope="col">{text.day}</th>
        <th scope="col">{text.answers}</th>
      </tr>
    </thead>
  );
  const older = newestFirst.slice(SHOWN_DAYS);
  return (
    <div className="counts">
      <h3>{text.counted}</h3>
      <p>
        <b className="big-number">{format.count(counted)}</b>
      </p>
      <ReleaseNote wave={wave} className="fine" />
      {flushes.length === 0 ? (
        <p className="fine">{wave.state === 'PLANNED' ? text.flushNotYet : text.flushEmpty}</p>
      ) : (
        <table className="days">
          <caption className="visually-hidden">{text.flushCaption}</caption>
          {head}
          <tbody>{rows(newestFirst.slice(0, SHOWN_DAYS))}</tbody>
        </table>
      )}
      {older.length > 0 && (
        <details>
          <summary>{text.olderDays(format.count(older.length))}</summary>
          <table className="days">
            <caption className="visually-hidden">{text.flushCaption}</caption>
            {head}
            <tbody>{rows(older)}</tbody>
          </table>
        </details>
      )}
    </div>
  );
}
