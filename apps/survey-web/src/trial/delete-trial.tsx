import { useState, type ReactNode } from 'react';
import { DeleteTrialDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/refusal.js';
import { useTrialWords } from './trial-words.js';

export function DeleteTrial({ id, onDeleted }: { readonly id: string; readonly onDeleted: () => void }): ReactNode {
  const words = useTrialWords();
  const [open, setOpen] = useState(false);
  const { run, busy, failure } = useAction();
  const remove = (): void => {
    void run(DeleteTrialDocument, { id }).then((deleted) => {
      if (deleted === null) return;
      setOpen(false);
      onDeleted();
    });
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.remove}</Button>
      {open && (
        <Dialog title={words.removeTitle} onClose={() => setOpen(false)}>
          <p>{words.removeSure}</p>
          <div className="trial-actions">
            <Button tone="primary" onPress={remove} isDisabled={busy}>
              {words.removeYes}
            </Button>
            <Button onPress={() => setOpen(false)}>{words.cancel}</Button>
          </div>
          <Refusal failure={failure} />
        </Dialog>
      )}
    </>
  );
}
