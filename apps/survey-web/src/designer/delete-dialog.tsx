import { useEffect, type ReactNode } from 'react';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from './designer-context.js';
import { deleteQuestion, deleteSection } from './document/edits.js';
import { referencesTo } from './document/references.js';
import { answerCodesOf, questionAt } from './document/structure.js';

/** Deletes at once what no rule uses (undo brings it back); otherwise names the rules that would go, too. */
export function DeleteDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { view } = useDesigner();
  const names = useNames();
  const edit = useEdit();
  const question = questionAt(definition, code);
  const section = definition.sections.find((each) => each.code === code);
  const codes = new Set([code, ...(question === null ? [] : answerCodesOf(question))]);
  const used = question === null ? [] : referencesTo(definition, codes);
  const isFree = used.length === 0 && (section === undefined || section.questions.length === 0);
  const name = names.any(code);

  const remove = (): void => {
    if (section === undefined)
      edit({ what: 'deleteQuestion', subject: names.number(code) }, deleteQuestion(definition, code));
    else edit({ what: 'deleteSection', subject: name }, deleteSection(definition, code));
    view.choose(null);
    onClose();
  };
  useEffect(() => {
    if (isFree) remove();
  });
  if (isFree) return null;
  return (
    <Dialog title={words.deleteTitle(name)} onClose={onClose}>
      <p>{section === undefined ? words.deleteSure : words.deleteSection}</p>
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
          {section === undefined ? words.deleteWithRules : words.deleteAnyway}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
