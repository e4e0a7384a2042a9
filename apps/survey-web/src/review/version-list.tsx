import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Link, useRouter } from '../ui/routing/router.js';
import type { Version } from './decision-card.js';
import { ExportLinks } from './export-links.js';
import { StateTag } from './state-tag.js';

/** Every frozen version, newest first, with who sent it and who decided. */
export function VersionList({
  questionnaireId,
  versions,
  shown,
}: {
  readonly questionnaireId: string;
  readonly versions: readonly Version[];
  readonly shown: Version;
}): ReactNode {
  const { place } = useRouter();
  const { words, format } = useLocale();
  return (
    <ol className="versions">
      {versions.map((version) => (
        <li key={version.id} className={version.id === shown.id ? 'version version-shown' : 'version'}>
          <p className="comment-head">
            <Link
              to={{ path: place.path, search: `?version=${version.number}` }}
              aria-current={version.id === shown.id ? 'true' : undefined}
            >
              {words.review.version(format.count(version.number))}
            </Link>
            <StateTag state={version.state} />
          </p>
          <History version={version} />
          <ExportLinks id={questionnaireId} number={version.number} />
        </li>
      ))}
    </ol>
  );
}

function History({ version }: { readonly version: Version }): ReactNode {
  const { words, format } = useLocale();
  const labels = words.review;
  const day = (time: string): string => format.date(time.slice(0, 10));
  const decision = labels.decided[version.state as keyof typeof labels.decided] as string | undefined;
  const sent = version.submittedBy
    ? labels.submitted(version.submittedBy, day(version.submittedAt))
    : labels.submittedBySystem(day(version.submittedAt));
  return (
    <div className="fine">
      <p>{sent}</p>
      {version.decidedBy && version.decidedAt && decision && (
        <p>{labels.decidedBy(version.decidedBy, decision, day(version.decidedAt))}</p>
      )}
      {version.publishedAt && <p>{labels.published(day(version.publishedAt))}</p>}
      {version.note && <blockquote dir="auto">{version.note}</blockquote>}
      <details>
        <summary>{labels.fingerprint}</summary>
        <code dir="ltr">{version.sha256}</code>
      </details>
    </div>
  );
}
