import { useCallback, useState } from 'react';
import { ApiProblem, ApiUnreachable, type ApiFailure } from './api-failure.js';
import { send } from './client.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { useSessionEnd } from './session-end.js';

export interface Action {
  readonly busy: boolean;
  readonly failure: ApiFailure | null;
  /** Sends a mutation; gives its data, or null when it was refused (then `failure` says why). */
  readonly run: <Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ) => Promise<Result | null>;
}

/** One change at a time, with what became of it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const onSessionEnd = useSessionEnd();
  const run = useCallback(
    async <Result, Variables>(
      operation: TypedDocumentString<Result, Variables>,
      variables: Variables,
    ): Promise<Result | null> => {
      setBusy(true);
      setFailure(null);
      try {
        return await send(operation, variables);
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'SIGN_IN_NEEDED') onSessionEnd();
        setFailure(
          error instanceof ApiProblem || error instanceof ApiUnreachable ? error : new ApiUnreachable(null, error),
        );
        return null;
      } finally {
        setBusy(false);
      }
    },
    [onSessionEnd],
  );
  return { busy, failure, run };
}
