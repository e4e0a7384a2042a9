import { useState, type ReactNode } from 'react';
import { WaveCalendarDocument, type CalendarWaveFieldsFragment } from '../../api/generated/graphql.js';
import type { Staff } from '../../api/session.js';
import { useQuery } from '../../api/use-query.js';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CalendarWaveCard } from './calendar-wave-card.js';
import { useCalendarWords } from './calendar-words.js';
import { PlanDialog } from './plan-dialog.js';
import { WaveLines } from './wave-lines.js';
import '../fieldwork.css';
import './calendar.css';

export type CalendarWave = CalendarWaveFieldsFragment;

/** `/council/fieldwork`: every wave of the province on one line of time, and what is done with it. */
export function CalendarPage({ staff }: { readonly staff: Staff }): ReactNode {
  const words = useCalendarWords();
  const { words: own } = useLocale();
  const heading = usePageTitle(own.app.pageTitle(words.title));
  const answer = useQuery(WaveCalendarDocument, {});
  const [isPlanning, setPlanning] = useState(false);
  const mayDecide = staff.role === 'COUNCIL_SECRETARY' || staff.role === 'COUNCIL_METHOD';
  const waves =
    answer.status === 'failed' ? undefined : (answer.status === 'ready' ? answer.data : answer.previous)?.waveCalendar;
  return (
    <div className="page calendar-page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <p>{words.lead}</p>
        </div>
        {mayDecide && (
          <Button tone="primary" onPress={() => setPlanning(true)}>
            {words.plan}
          </Button>
        )}
      </div>
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'loading' && waves === undefined && <Skeleton label={own.app.loading} blocks={3} />}
      {waves?.length === 0 && <EmptyState title={words.empty} text={words.emptyText} />}
      {waves !== undefined && waves.length > 0 && (
        <>
          <WaveLines waves={waves} />
          {waves.map((wave) => (
            <CalendarWaveCard key={wave.wave.id} calendarWave={wave} mayDecide={mayDecide} onChanged={answer.retry} />
          ))}
        </>
      )}
      {isPlanning && <PlanDialog onClose={() => setPlanning(false)} onPlanned={answer.retry} />}
    </div>
  );
}
