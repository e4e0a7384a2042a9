import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ApiProblem, ApiUnreachable, type ApiFailure } from './api-failure.js';
import { send } from './client.js';
import {
  CurrentStaffDocument,
  SignInDocument,
  SignOutDocument,
  type StaffFieldsFragment,
} from './generated/graphql.js';
import { SessionEndContext } from './session-end.js';

export type Staff = StaffFieldsFragment;

export type SessionState =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly failure: ApiFailure }
  | { readonly status: 'signedOut'; readonly ended: boolean }
  | { readonly status: 'signedIn'; readonly staff: Staff };

export interface Session {
  readonly state: SessionState;
  readonly askAgain: () => void;
  /** Rejects with ApiProblem or ApiUnreachable. */
  readonly signIn: (username: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession requires a SessionProvider around it');
  return session;
}

/** Who is signed in, as the server says. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [state, setState] = useState<SessionState>({ status: 'asking' });

  const ask = useCallback(() => {
    send(CurrentStaffDocument, {}).then(
      ({ me }) => setState(me ? { status: 'signedIn', staff: me } : { status: 'signedOut', ended: false }),
      (error: unknown) => {
        const known = error instanceof ApiProblem || error instanceof ApiUnreachable;
        setState({ status: 'failed', failure: known ? error : new ApiUnreachable(null, error) });
      },
    );
  }, []);
  useEffect(ask, [ask]);
  const askAgain = useCallback(() => {
    setState({ status: 'asking' });
    ask();
  }, [ask]);

  const signIn = useCallback(async (username: string, password: string) => {
    const reply = await send(SignInDocument, { username, password });
    setState({ status: 'signedIn', staff: reply.signIn.staff });
  }, []);
  const signOut = useCallback(async () => {
    await send(SignOutDocument, {});
    setState({ status: 'signedOut', ended: false });
  }, []);
  const end = useCallback(() => setState({ status: 'signedOut', ended: true }), []);

  const session = useMemo(() => ({ state, askAgain, signIn, signOut }), [state, askAgain, signIn, signOut]);
  return (
    <SessionContext value={session}>
      <SessionEndContext value={end}>{children}</SessionEndContext>
    </SessionContext>
  );
}
