import type { ReactNode } from 'react';
import { FieldNotesDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Skeleton } from '../ui/skeleton.js';
import { EventsCard } from './events-card.js';
import { HoldsCard } from './holds-card.js';

/** What the next edition will say of how answers came and what happened meanwhile. */
export function FieldNotes({
  surveyId,
  mayDecide,
}: {
  readonly surveyId: string;
  readonly mayDecide: boolean;
}): ReactNode {
  const { words } = useLocale();
  const answer = useQuery(FieldNotesDocument, { surveyId });
  if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
  const notes = answer.status === 'ready' ? answer.data : answer.previous;
  if (notes === null) return <Skeleton label={words.app.loading} />;
  const shared = { surveyId, mayDecide, onChanged: answer.retry };
  return (
    <>
      <HoldsCard {...shared} holds={notes.holds} />
      <EventsCard {...shared} events={notes.fieldEvents} />
    </>
  );
}
