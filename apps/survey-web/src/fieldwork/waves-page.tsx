import type { ReactNode } from 'react';
import { OfficeWavesDocument, type OfficeWavesQuery } from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { usePageTitle, useRouter } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { PosterView } from './poster-view.js';
import { WaveCard } from './wave-card.js';
import './fieldwork.css';

export type OfficeWave = OfficeWavesQuery['officeWaves'][number];

/** An office's own waves: links to hand out, answers as they are counted, and what became of them. */
export function WavesPage({ staff }: { readonly staff: Staff }): ReactNode {
  const { words, say } = useLocale();
  const { place } = useRouter();
  const heading = usePageTitle(words.app.pageTitle(words.office.title));
  const answer = useQuery(OfficeWavesDocument, {});
  const poster = new URLSearchParams(place.search).get('poster');
  if (answer.status === 'ready' && poster !== null) return <PosterView waves={answer.data.officeWaves} code={poster} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.office.title}
        </h1>
        {staff.agency && <p>{words.office.lead(say(staff.agency.name))}</p>}
      </div>
      {answer.status === 'loading' && <Skeleton label={words.app.loading} />}
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'ready' && <Waves waves={answer.data.officeWaves} />}
    </div>
  );
}

function Waves({ waves }: { readonly waves: readonly OfficeWave[] }): ReactNode {
  const { words } = useLocale();
  if (waves.length === 0) return <EmptyState title={words.office.emptyTitle} text={words.office.emptyText} />;
  return waves.map((wave) => <WaveCard key={wave.wave.id} officeWave={wave} />);
}
