import type { ReactNode } from 'react';
import { formatLinkCode } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Link, usePageTitle, useRouter } from '../ui/routing/router.js';
import { qrImage } from './link-list.js';
import type { OfficeWave } from './waves-page.js';

/** A sheet to print and hang up: the QR code, the short code, three lines. */
export function PosterView({
  waves,
  code,
}: {
  readonly waves: readonly OfficeWave[];
  readonly code: string;
}): ReactNode {
  const { words, say, format } = useLocale();
  const { place } = useRouter();
  const wave = waves.find(({ links }) => links.some((link) => link.code === code));
  const link = wave?.links.find((each) => each.code === code);
  const heading = usePageTitle(words.app.pageTitle(words.office.poster));
  const back = <Link to={{ path: place.path }}>{words.office.posterBack}</Link>;
  if (!wave || !link) {
    return (
      <div className="page">
        <EmptyState title={words.office.posterMissing} text={words.app.notFoundText} action={back} />
      </div>
    );
  }
  return (
    <div className="page">
      <div className="page-head poster-tools">
        {back}
        <Button icon="printer" tone="primary" onPress={() => window.print()}>
          {words.office.posterPrint}
        </Button>
      </div>
      <article className="poster">
        <h1 ref={heading} tabIndex={-1}>
          {words.office.posterTitle(say(wave.agency.name))}
        </h1>
        <img
          src={qrImage(link)}
          alt={words.office.qrAlt(words.office.channels[link.channel])}
          width="280"
          height="280"
        />
        <ol>
          {words.office.posterLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>{words.office.posterOr}</p>
        <p className="poster-address" dir="ltr">
          {new URL(link.url).host}
        </p>
        <p className="poster-code" dir="ltr">
          {formatLinkCode(link.code)}
        </p>
        <p>{words.office.posterUntil(format.date(wave.wave.closesOn))}</p>
      </article>
    </div>
  );
}
