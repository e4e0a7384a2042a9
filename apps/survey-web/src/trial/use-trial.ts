import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/api-failure.js';
import { send } from '../api/client.js';
import { TrialPageDocument, TrialProgressDocument } from '../api/generated/graphql.js';
import { useSessionEnd } from '../api/session-end.js';
import { useQuery, type QueryAnswer } from '../api/use-query.js';
import type { Trial, TrialPage } from './trial-report.js';

const EVERY_MS = 700;

export interface TrialLife {
  readonly answer: QueryAnswer<TrialPage>;
  /** What was last heard, also while it is being asked anew. */
  readonly page: TrialPage | null;
  readonly done: number;
  /** There was a trial on this screen that the server no longer has, and nobody here deleted it. */
  readonly hasGone: boolean;
  readonly onDeleted: () => void;
}

/** The trial of a questionnaire, followed while it runs. */
export function useTrial(id: string): TrialLife {
  const answer = useQuery(TrialPageDocument, { id });
  const { retry } = answer;
  const waiting = answer.status === 'loading' ? answer.previous : null;
  const page = answer.status === 'ready' ? answer.data : waiting;
  const running = page?.trial?.state === 'RUNNING' ? page.trial : null;
  const done = useProgress(id, running, retry);
  const [had, setHad] = useState<string | null>(null);
  // Remembered while rendering: an effect would draw the page once more.
  if (page?.trial && page.trial.id !== had) setHad(page.trial.id);
  useEffect(() => {
    const look = (): void => void (document.visibilityState === 'visible' && retry());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [retry]);
  const [deleted, setDeleted] = useState<string | null>(null);
  const onDeleted = (): void => {
    setDeleted(had);
    retry();
  };
  return { answer, page, done, hasGone: had !== deleted && page?.trial === null, onDeleted };
}

/** How many have come and gone; calls `onEnd` when the trial no longer runs. A poll that gets no reply is followed by the next. */
function useProgress(id: string, running: Trial | null, onEnd: () => void): number {
  const [heard, setHeard] = useState<{ readonly id: string; readonly done: number } | null>(null);
  const onSessionEnd = useSessionEnd();
  const end = useRef(onEnd);
  end.current = onEnd;
  const runningId = running?.id ?? null;
  useEffect(() => {
    if (runningId === null) return undefined;
    const abort = new AbortController();
    let timer = window.setTimeout(ask, EVERY_MS);
    function ask(): void {
      send(TrialProgressDocument, { id }, abort.signal).then(
        ({ trial }) => {
          if (trial?.id !== runningId || trial.state !== 'RUNNING') end.current();
          else {
            setHeard({ id: trial.id, done: trial.done });
            timer = window.setTimeout(ask, EVERY_MS);
          }
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (error instanceof ApiProblem && error.code === 'SIGN_IN_NEEDED') onSessionEnd();
          else timer = window.setTimeout(ask, EVERY_MS);
        },
      );
    }
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, [id, runningId, onSessionEnd]);
  return heard !== null && heard.id === runningId ? heard.done : (running?.done ?? 0);
}
