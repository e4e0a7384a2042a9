import { useEffect, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { referencesTo } from '../document/references.js';
import { codesHeld, deleteQuestions, questionsIn } from './selection-edits.js';

/** Deletes several questions at once when no other question's rule needs them; otherwise names those rules first. */
export function DeleteSeveral({
  codes,
  onClose,
}: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const { view } = useDesigner();
  const names = useNames();
  const edit = useEdit();
  const count = format.count(codes.length);
  const used = referencesTo(definition, codesHeld(questionsIn(definition, codes))).filter(
    ({ owner }) => !codes.includes(owner),
  );
  const isFree = used.length === 0;
  const remove = (): void => {
    edit({ what: 'deleteQuestions', subject: count }, deleteQuestions(definition, codes));
    view.choose(null);
    onClose();
  };
  useEffect(() => {
    if (isFree) remove();
  });
  if (isFree) return null;
  return (
    <Dialog title={words.shell.deletePicked(count)} onClose={onClose}>
      <p>{words.shell.deletePickedSure}</p>
      <ul className="plain-list">
        {used.map(({ owner, as }) => (
          <li key={`${owner}/${as}`}>{words.usedAs[as](names.any(owner))}</li>
        ))}
      </ul>
      <div className="row">
        <Button tone="primary" onPress={remove}>
          {words.deleteWithRules}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
