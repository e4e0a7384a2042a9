import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, ApiUnreachable, type ApiFailure } from './api-failure.js';
import { send } from './client.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { useSessionEnd } from './session-end.js';

/** `previous` is what was shown before, so that a change of filter dims the figure instead of emptying it. */
export type QueryState<Result> =
  | { readonly status: 'loading'; readonly previous: Result | null }
  | { readonly status: 'ready'; readonly data: Result }
  | { readonly status: 'failed'; readonly failure: ApiFailure };

export type QueryAnswer<Result> = QueryState<Result> & { readonly retry: () => void };

function asFailure(error: unknown): ApiFailure {
  if (error instanceof ApiProblem || error instanceof ApiUnreachable) return error;
  return new ApiUnreachable(null, error);
}

/** Asks when the variables change, and drops the answer of a question that nobody asks any more. `null` asks nothing yet. */
export function useQuery<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
): QueryAnswer<Result> {
  const [state, setState] = useState<QueryState<Result>>({ status: 'loading', previous: null });
  const [attempt, setAttempt] = useState(0);
  const onSessionEnd = useSessionEnd();
  const latest = useRef(variables);
  latest.current = variables;
  const key = variables === null ? null : JSON.stringify(variables);

  useEffect(() => {
    const asked = latest.current;
    if (key === null || asked === null) return undefined;
    const abort = new AbortController();
    setState((known) => ({ status: 'loading', previous: known.status === 'ready' ? known.data : null }));
    send(operation, asked, abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ status: 'ready', data });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure = asFailure(error);
        if (failure instanceof ApiProblem && failure.code === 'SIGN_IN_NEEDED') onSessionEnd();
        setState({ status: 'failed', failure });
      },
    );
    return () => abort.abort();
  }, [operation, key, attempt, onSessionEnd]);

  const retry = useCallback(() => setAttempt((known) => known + 1), []);
  return { ...state, retry };
}
