import { useState, type ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import type { Trial } from './trial-report.js';
import { useTrialWords } from './trial-words.js';

/** The way into the trial for people: what they send is counted with the made-up answers, and nowhere else. */
export function TrialLink({ trial: { url, qrSvg } }: { readonly trial: Trial }): ReactNode {
  const words = useTrialWords();
  const { words: common } = useLocale();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Card title={words.tryIt} subtitle={words.tryItLead}>
      <div className="trial-link">
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} alt={words.qrAlt} width="128" height="128" />
        <div>
          <Button icon="copy" onPress={copy}>
            {words.copy}
          </Button>
          <span role="status" className="fine">
            {copied ? ` ${common.app.copied}` : ''}
          </span>
        </div>
      </div>
      <p className="trial-address">
        <a href={url} dir="ltr" target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
    </Card>
  );
}
