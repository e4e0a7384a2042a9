import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import type { OfficeWave } from './waves-page.js';

type Point = OfficeWave['point'];

/** The office's figure, or in words why there is none to show. */
export function OwnPoint({ point }: { readonly point: Point }): ReactNode {
  const { words } = useLocale();
  return (
    <div className="own-point">
      <h3>{words.office.pointTitle}</h3>
      {point?.status === 'PUBLISHED' ? <PublishedPoint point={point} /> : <WithheldPoint point={point} />}
    </div>
  );
}

function PublishedPoint({ point }: { readonly point: NonNullable<Point> }): ReactNode {
  const { words, format } = useLocale();
  const { value, interval95, base, effectiveBase } = point;
  return (
    <>
      <p>
        <b className="big-number">{format.score(value ?? 0)}</b> <span className="of">{words.trend.outOf}</span>
      </p>
      {interval95 && <p>{words.office.pointPublished(format.interval(interval95))}</p>}
      <p className="fine">{words.office.pointBase(format.count(base ?? 0), format.count(effectiveBase ?? 0))}</p>
    </>
  );
}

function WithheldPoint({ point }: { readonly point: Point }): ReactNode {
  const { words } = useLocale();
  if (point === null || point.status === 'PUBLISHED') return <p className="withheld">{words.office.pointNone}</p>;
  const reasons: Readonly<Record<string, string>> = words.office.pointReasons;
  return (
    <>
      <p className="withheld">{words.office.pointWhy[point.status]}</p>
      {point.status !== 'EMPTY' && <p>{reasons[point.reason ?? ''] ?? words.office.pointReasons.OTHER}</p>}
    </>
  );
}
