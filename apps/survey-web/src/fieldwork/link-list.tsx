import { useState, type ReactNode } from 'react';
import { formatLinkCode } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Link, useRouter } from '../ui/routing/router.js';
import type { OfficeWave } from './waves-page.js';

export type OfficeLink = OfficeWave['links'][number];

export function qrImage({ qrSvg }: OfficeLink): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`;
}

export function LinkList({ links }: { readonly links: readonly OfficeLink[] }): ReactNode {
  const { words } = useLocale();
  return (
    <div>
      <h3>{words.office.linksTitle}</h3>
      <p className="fine">{links.length === 0 ? words.office.linksEmpty : words.office.linksSubtitle}</p>
      <ul className="links">
        {links.map((link) => (
          <LinkItem key={link.code} link={link} />
        ))}
      </ul>
    </div>
  );
}

function LinkItem({ link }: { readonly link: OfficeLink }): ReactNode {
  const { words, format } = useLocale();
  const { place } = useRouter();
  const [copied, setCopied] = useState(false);
  const channel = words.office.channels[link.channel];
  const copy = (): void => {
    navigator.clipboard.writeText(link.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <li className="link">
      <img className="qr" src={qrImage(link)} alt={words.office.qrAlt(channel)} width="96" height="96" />
      <div className="link-facts">
        <b>{channel}</b>
        {link.closed && <span className="tag tag-closed">{words.office.closed}</span>}
        <p>
          {words.office.code}: <bdi dir="ltr">{formatLinkCode(link.code)}</bdi>
        </p>
        <p className="fine">
          <a href={link.url} dir="ltr">
            {link.url}
          </a>
        </p>
        {link.quota !== null && <p className="fine">{words.office.quota(format.count(link.quota))}</p>}
        <div className="link-actions">
          <Button icon="copy" onPress={copy}>
            {words.office.copy}
          </Button>
          <span role="status" className="fine">
            {copied ? words.app.copied : ''}
          </span>
          <Link to={{ path: place.path, search: `?poster=${link.code}` }}>{words.office.poster}</Link>
        </div>
      </div>
    </li>
  );
}
