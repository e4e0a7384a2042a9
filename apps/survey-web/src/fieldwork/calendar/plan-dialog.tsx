import type { ReactNode } from 'react';
import { WavePlanningDocument } from '../../api/generated/graphql.js';
import { useQuery } from '../../api/use-query.js';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCalendarWords } from './calendar-words.js';
import { PlanForm } from './plan-form.js';

/** Everything that is decided about a wave before it opens. */
export function PlanDialog(props: { readonly onClose: () => void; readonly onPlanned: () => void }): ReactNode {
  const words = useCalendarWords();
  const { words: own } = useLocale();
  const answer = useQuery(WavePlanningDocument, {});
  return (
    <Dialog title={words.planTitle} onClose={props.onClose}>
      {answer.status === 'loading' && <Skeleton label={own.app.loading} />}
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'ready' &&
        (answer.data.askableVersions.length === 0 || answer.data.surveys.length === 0 ? (
          <>
            <p>{words.nothingToAsk}</p>
            <Button onPress={props.onClose}>{words.cancel}</Button>
          </>
        ) : (
          <PlanForm planning={answer.data} {...props} />
        ))}
    </Dialog>
  );
}
