import { useEffect, useState } from 'react';
import type { QueryAnswer } from '../api/use-query.js';

const EVERY_MS = 1500;

/** What was last heard of a question, also while it is asked anew, and asked again and again while `isMoving` says so. */
export function useFollowed<Result>(answer: QueryAnswer<Result>, isMoving: (data: Result) => boolean): Result | null {
  const { status, retry } = answer;
  const [heard, setHeard] = useState<Result | null>(null);
  const fresh = answer.status === 'ready' ? answer.data : null;
  // Remembered while rendering: an effect would draw the page once more.
  if (fresh !== null && fresh !== heard) setHeard(fresh);
  const latest = fresh ?? heard;
  const moves = latest !== null && isMoving(latest);
  useEffect(() => {
    if (!moves || status === 'loading') return undefined;
    const timer = window.setTimeout(retry, EVERY_MS);
    return () => window.clearTimeout(timer);
  }, [moves, status, retry]);
  return latest;
}
