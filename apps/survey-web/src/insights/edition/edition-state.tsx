import { useState, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Icon } from '../../ui/icon.js';
import { Link } from '../../ui/routing/router.js';
import { useCouncilWords } from './council-words.js';
import { PreviewBanner } from './preview-banner.js';
import type { OpenEdition } from './use-edition.js';

const DAY = 86_400_000;

/** Which edition is read, how fresh it is, and whether another one waits for a second person. */
export function EditionState({ open }: { readonly open: OpenEdition }): ReactNode {
  if (open.entry.state === 'candidate') return <PreviewBanner open={open} />;
  return <Published open={open} />;
}

function Published({ open }: { readonly open: OpenEdition }): ReactNode {
  const { entry, entries, reading } = open;
  const { format, say } = useLocale();
  const words = useCouncilWords();
  const { edition } = reading;
  const day = entry.publishedOn ?? edition.madeOn;
  const [now] = useState(() => Date.now());
  const days = Math.max(0, Math.floor((now - Date.parse(`${day}T00:00:00+03:30`)) / DAY));
  const newest = entries.find(({ state }) => state === 'published');
  const candidate = entries.find(({ state }) => state === 'candidate');
  const last = edition.waves.at(-1);
  return (
    <div className="edition-state">
      <p>
        <Icon name="provenance" />
        <span>
          {words.editionNumber(format.count(edition.number), format.date(day))}
          {words.clause}
          {days === 0 ? words.today : words.daysAgo(format.count(days))}
        </span>
      </p>
      {last !== undefined && !last.closed && (
        <p className="edition-note">{words.stillOpen(format.count(last.number), format.date(last.closesOn))}</p>
      )}
      {edition.correction !== null && (
        <p className="edition-note">
          {words.corrects(format.count(edition.correction.of), say(edition.correction.because))}
        </p>
      )}
      {newest !== undefined && newest.id !== entry.id && newest.number !== null && (
        <p className="edition-note">{words.newerEdition(format.count(newest.number))}</p>
      )}
      {candidate !== undefined && (
        <p className="edition-waiting">
          <Icon name="alert" />
          <span>
            {candidate.mine ? words.candidateMine : words.candidateWaits(candidate.madeBy)}{' '}
            <Link to={{ path: '/council/editions' }}>{words.toEditions}</Link>
          </span>
        </p>
      )}
    </div>
  );
}
