import { useMemo, useState, type ReactNode } from 'react';
import { CommandPalette } from '../commands/command-palette.js';
import { KeysSheet } from '../commands/keys-sheet.js';
import '../commands/commands.css';
import { DeleteDialog } from '../delete-dialog.js';
import { useDesigner, useDesignerWords } from '../designer-context.js';
import { useFollowMarks } from '../discussion/quoted-words.js';
import { PresenceFrame } from '../presence/presence-frame.js';
import { codesGoing } from '../selection/selection-edits.js';
import { focusRow } from './focus-row.js';
import { ShellContext, type Shell, type Window } from './shell-context.js';

/** Holds what lies over the designer, and asks before anything is deleted that rules need. */
export function ShellFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { store, view, canEdit, locked } = useDesigner();
  const words = useDesignerWords().shell;
  const [open, setOpen] = useState<Window | null>(null);
  const [deleting, setDeleting] = useState<readonly string[]>([]);
  const { tell } = view;
  useFollowMarks();
  const shell = useMemo(
    (): Shell => ({
      open,
      show: setOpen,
      close: () => setOpen(null),
      askToDelete: (codes) => {
        const { definition } = store.getState();
        const isLocked = [...codesGoing(definition, codes)].some((code) => locked.has(code));
        if (isLocked) tell({ text: words.lockedStays });
        else if (canEdit) setDeleting(codes);
      },
    }),
    [open, store, locked, canEdit, tell, words],
  );
  return (
    <ShellContext value={shell}>
      <PresenceFrame>{children}</PresenceFrame>
      {open === 'commands' && <CommandPalette />}
      {open === 'keys' && <KeysSheet />}
      {deleting.length > 0 && (
        <DeleteDialog codes={deleting} onClose={() => setDeleting([])} onDeleted={(next) => focusRow(next)} />
      )}
    </ShellContext>
  );
}
