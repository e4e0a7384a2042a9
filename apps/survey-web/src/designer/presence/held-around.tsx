import { useMemo, type ReactNode } from 'react';
import { DesignerContext, useDesigner, useDesignerWords } from '../designer-context.js';
import { usePresence } from './presence-context.js';

/** What is written in by somebody else is only read here, until the reader wants to write all the same. */
export function HeldAround({
  code,
  children,
}: {
  readonly code: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const designer = useDesigner();
  const { holderOf } = usePresence();
  const isHeld = code !== null && designer.canEdit && holderOf(code) !== null;
  const value = useMemo(() => (isHeld ? { ...designer, canEdit: false } : designer), [designer, isHeld]);
  return <DesignerContext value={value}>{children}</DesignerContext>;
}

/** Says who writes in the question, and lets the reader in all the same: what both write is merged question by question. */
export function HeldNote({ code }: { readonly code: string | null }): ReactNode {
  const words = useDesignerWords().shell;
  const { canEdit } = useDesigner();
  const { holderOf, editAnyway } = usePresence();
  const holder = code === null || !canEdit ? null : holderOf(code);
  return (
    <div role="status">
      {holder !== null && code !== null && (
        <p className="held-note">
          <span>{words.editedBy(holder)}</span>
          <button type="button" className="link-button" onClick={() => editAnyway(code)}>
            {words.editAnyway}
          </button>
        </p>
      )}
    </div>
  );
}
