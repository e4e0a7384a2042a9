import { useMemo, useState, type ReactNode } from 'react';
import { useDesigner } from '../designer-context.js';
import { holderIn, PresenceContext, type Presence } from './presence-context.js';
import { useTelling } from './use-telling.js';
import './presence.css';

/** Knows who else has the draft open, and which questions they write in. */
export function PresenceFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { id, view, canEdit } = useDesigner();
  const others = useTelling(id, view.chosen, canEdit);
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set());
  const presence = useMemo(
    (): Presence => ({
      others,
      holderOf: (code) => holderIn(others, code, anyway),
      editAnyway: (code) => setAnyway((known) => new Set([...known, code])),
    }),
    [others, anyway],
  );
  return <PresenceContext value={presence}>{children}</PresenceContext>;
}
