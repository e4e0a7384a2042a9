import { useState, type ReactNode } from 'react';
import type { Question } from '@hamava/surveys';
import { BankItemsDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit } from './designer-context.js';
import { insertQuestion, recoded } from './document/edits.js';
import { scaleFor } from './document/palette.js';
import { answerCodesOf, spotOf, takenCodes } from './document/structure.js';

/** Proven questions: linked ones stay as the bank has them, copies are free. */
export function BankDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const { say, format } = useLocale();
  const definition = useDefinition();
  const { view } = useDesigner();
  const edit = useEdit();
  const [sought, setSought] = useState('');
  const answer = useQuery(BankItemsDocument, { search: sought });
  const items = answer.status === 'ready' ? answer.data.bankItems : [];

  function insert(key: string, json: unknown, scaleJson: unknown, linked: boolean): void {
    const original = json as Question;
    const taken = takenCodes(definition);
    const isTaken = [original.code, ...answerCodesOf(original)].some((code) => taken.has(code));
    const question = { ...(linked || !isTaken ? original : recoded(original, taken)), bank: { item: key, linked } };
    const spot = (view.chosen === null ? null : spotOf(definition, view.chosen)) ?? null;
    const section =
      spot?.section ??
      Math.max(
        0,
        definition.sections.findIndex(({ code }) => code === view.chosen),
      );
    const at = spot === null ? (definition.sections[section]?.questions.length ?? 0) : spot.at + 1;
    edit({ what: 'insertBank', subject: say(question.text) }, (draft) => {
      const onScale = question.kind === 'scale' || question.kind === 'battery';
      if (onScale && scaleJson !== null) {
        const { name, scales } = scaleFor(definition, scaleJson as Parameters<typeof scaleFor>[1], question.scale);
        Object.assign(draft.scales, scales);
        insertQuestion({ ...question, scale: name }, { section, at })(draft);
      } else insertQuestion(question, { section, at })(draft);
    });
    view.choose(question.code);
    onClose();
  }

  return (
    <Dialog title={words.bankDialog.title} onClose={onClose}>
      <input
        type="search"
        className="text-box"
        aria-label={words.bankDialog.search}
        placeholder={words.bankDialog.search}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {answer.status === 'failed' && <p role="alert">{words.bankDialog.failed}</p>}
      {answer.status === 'ready' && items.length === 0 && <p>{words.bankDialog.empty}</p>}
      <ul className="bank-list">
        {items.map(({ key, text, question, scale, usedIn }) => {
          const isIn = takenCodes(definition).has((question as Question).code);
          return (
            <li key={key}>
              <b>{say(text)}</b>
              <p className="fine">{isIn ? words.bankDialog.already : words.bankDialog.usedIn(format.count(usedIn))}</p>
              <div className="row">
                <Button isDisabled={isIn} onPress={() => insert(key, question, scale, true)}>
                  {words.bankDialog.linked}
                </Button>
                <Button onPress={() => insert(key, question, scale, false)}>{words.bankDialog.copy}</Button>
              </div>
            </li>
          );
        })}
      </ul>
      <p className="fine">{words.bankDialog.linkedHint}</p>
    </Dialog>
  );
}
