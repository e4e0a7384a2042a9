import { useEffect, useState } from 'react';
import { EditionsDocument, type EditionFieldsFragment } from '../api/generated/graphql.js';
import { useQuery, type QueryAnswer } from '../api/use-query.js';

export type EditionRow = EditionFieldsFragment;

const EVERY_MS = 1200;

export interface EditionsLife {
  readonly answer: QueryAnswer<unknown>;
  /** What was last heard, also while it is being asked anew; null before the first reply. */
  readonly editions: readonly EditionRow[] | null;
  readonly reload: () => void;
}

/** The editions of a survey, followed while one is being made. A poll that gets no reply is followed by the next. */
export function useEditions(surveyId: string): EditionsLife {
  const answer = useQuery(EditionsDocument, { surveyId });
  const { status, retry } = answer;
  const [heard, setHeard] = useState<{ readonly of: string; readonly editions: readonly EditionRow[] } | null>(null);
  const fresh = answer.status === 'ready' ? answer.data.editions : null;
  // Remembered while rendering: an effect would draw the page once more.
  if (fresh !== null && fresh !== heard?.editions) setHeard({ of: surveyId, editions: fresh });
  const editions = fresh ?? (heard?.of === surveyId ? heard.editions : null);
  const isBuilding = editions?.some(({ state }) => state === 'building') === true;
  useEffect(() => {
    if (!isBuilding || status === 'loading') return undefined;
    const timer = window.setTimeout(retry, EVERY_MS);
    return () => window.clearTimeout(timer);
  }, [isBuilding, status, retry]);
  return { answer, editions, reload: retry };
}
