import { useEffect, type ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from './designer-context.js';
import type { StepName } from './document/history.js';
import { referencesTo } from './document/references.js';
import { codesGoing, deleteItems, neighbourOf, together } from './selection/selection-edits.js';

/** Deletes at once what no rule uses (undo brings it back); otherwise names what would go, too. */
export function DeleteDialog({
  codes,
  onClose,
  onDeleted,
}: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
  /** Told the code of what is looked at now. */
  readonly onDeleted?: (neighbour: string | null) => void;
}): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { view } = useDesigner();
  const names = useNames();
  const edit = useEdit();
  const { name, title, confirm } = useDeleteWords(codes);
  const { sections } = together(definition, codes);
  const going = codesGoing(definition, codes);
  const used = referencesTo(definition, going).filter(({ owner }) => !going.has(owner));
  const held = sections.filter(({ questions }) => questions.length > 0).length;
  const isFree = used.length === 0 && held === 0;

  const remove = (): void => {
    const neighbour = neighbourOf(definition, codes);
    edit(name, deleteItems(definition, codes));
    view.choose(neighbour);
    onClose();
    onDeleted?.(neighbour);
  };
  useEffect(() => {
    if (isFree) remove();
  });
  if (isFree) return null;
  return (
    <Dialog title={title} onClose={onClose}>
      {held > 0 && <p>{held === 1 ? words.deleteSection : words.shell.deleteSections}</p>}
      {used.length > 0 && <p>{codes.length === 1 && held === 0 ? words.deleteSure : words.shell.deletePickedSure}</p>}
      <ul className="plain-list">
        {used.map(({ owner, as }) => (
          <li key={`${owner}/${as}`}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                view.choose(owner, { tab: 'logic' });
                onClose();
              }}
            >
              {words.usedAs[as](names.any(owner))}
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button tone="primary" onPress={remove}>
          {confirm}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

interface DeleteWords {
  readonly name: StepName;
  readonly title: string;
  readonly confirm: string;
}

/** What deleting these items is called: in the history, over the question, and on the button. */
function useDeleteWords(codes: readonly string[]): DeleteWords {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const names = useNames();
  const { sections, questions } = together(definition, codes);
  const [code = ''] = codes;
  if (sections.length + questions.length > 1) {
    const count = format.count(sections.length + questions.length);
    const onlyQuestions = sections.length === 0;
    const title = onlyQuestions ? words.shell.deletePicked(count) : words.shell.deleteItems(count);
    return { name: { what: onlyQuestions ? 'deleteQuestions' : 'deleteItems', subject: count }, title, confirm: title };
  }
  const title = words.deleteTitle(names.any(code));
  return sections.length === 1
    ? { name: { what: 'deleteSection', subject: names.any(code) }, title, confirm: words.deleteAnyway }
    : { name: { what: 'deleteQuestion', subject: names.number(code) }, title, confirm: words.deleteWithRules };
}
