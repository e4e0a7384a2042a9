import { memo, type ReactNode } from 'react';
import type { Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDesigner, useDesignerWords, useDraftPart, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { changeQuestion, withWords } from '../document/edits.js';
import { paletteKeyOf } from '../document/palette.js';
import { FindingNotes } from '../quality/finding-notes.js';
import { useShell } from '../shell/shell-context.js';
import { QuoteTool } from '../discussion/quote-tool.js';
import { Tool } from '../tool.js';
import { UsedBefore } from '../used-before.js';
import { useMoves } from '../use-moves.js';
import { CitizenCard } from './citizen-card.js';
import { OptionEditor } from './option-editor.js';

/** A question on the canvas: drawn as the citizen sees it, and opened for writing when it is chosen. Others leave it alone. */
export const QuestionPiece = memo(function QuestionPiece({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const { view, canEdit, locked } = useDesigner();
  const names = useNames();
  const { code } = question;
  const isChosen = view.chosen === code;
  const name = names.question(code);
  const isLocked = locked.has(code);
  const writes = isChosen && canEdit && !isLocked;
  return (
    <article className={isChosen ? 'piece piece-chosen' : 'piece'} aria-label={name} data-code={code}>
      <PieceHead question={question} isLocked={isLocked} />
      {writes ? <WrittenPiece question={question} /> : <CitizenCard question={question} />}
      {!isChosen && (
        <button
          type="button"
          className="piece-cover"
          aria-label={words.edit(name)}
          onClick={() => view.choose(code, { edit: true })}
        />
      )}
      {isChosen && isLocked && <p className="fine">{words.lockedHint}</p>}
      {isChosen && <UsedBefore question={question} />}
      {isChosen && <FindingNotes code={code} />}
    </article>
  );
});

function PieceHead({ question, isLocked }: { readonly question: Question; readonly isLocked: boolean }): ReactNode {
  const words = useDesignerWords();
  const scales = useDraftPart(({ definition }) => definition.scales);
  const { view, canEdit } = useDesigner();
  const names = useNames();
  const { duplicate, moveBy } = useMoves();
  const { askToDelete } = useShell();
  const { code } = question;
  const name = names.question(code);
  return (
    <header className="piece-head">
      <b className="leaf-number">{names.number(code)}</b>
      <span className="fine">{words.kinds[paletteKeyOf(question, { scales })]}</span>
      <PieceTags question={question} isLocked={isLocked} />
      {view.chosen === code && canEdit && (
        <div className="piece-tools" role="group" aria-label={words.menuOf(name)}>
          <Tool icon="duplicate" label={words.duplicate} onPress={() => duplicate([code])} />
          <Tool icon="up" label={words.moveUp} onPress={() => moveBy([code], -1)} />
          <Tool icon="down" label={words.moveDown} onPress={() => moveBy([code], 1)} />
          <QuoteTool code={code} />
          {!isLocked && <Tool icon="remove" label={words.remove} onPress={() => askToDelete([code])} />}
        </div>
      )}
    </header>
  );
}

function PieceTags({ question, isLocked }: { readonly question: Question; readonly isLocked: boolean }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const { view } = useDesigner();
  const { code } = question;
  const rules = (question.showIf === undefined ? 0 : 1) + (question.goTo?.length ?? 0);
  const asks = question.kind !== 'note' && question.kind !== 'calculated' && question.kind !== 'split';
  return (
    <>
      {asks && <span className="tag">{question.optional === true ? words.optional : words.required}</span>}
      {isLocked && <span className="tag tag-info">{words.locked}</span>}
      {!isLocked && question.bank !== undefined && (
        <span className="tag">{question.bank.linked ? words.linked : words.copied}</span>
      )}
      {rules > 0 && (
        <button type="button" className="tag tag-info" onClick={() => view.choose(code, { tab: 'logic' })}>
          <DesignerIcon name="rule" size={14} /> {words.rules(format.count(rules))}
        </button>
      )}
    </>
  );
}

function WrittenPiece({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const edit = useEdit();
  const names = useNames();
  const { code } = question;
  const subject = names.number(code);
  const name = names.question(code);
  const inList = question.kind === 'choice' || question.kind === 'multiple' || question.kind === 'ranking';
  return (
    <div className="written">
      <textarea
        className="written-text"
        rows={1}
        data-text-of={code}
        lang="fa"
        dir="rtl"
        aria-label={words.textLabel(name)}
        placeholder={words.textPlaceholder}
        value={question.text.fa}
        onChange={({ target }) =>
          edit(
            { what: 'editText', subject },
            changeQuestion(code, (draft) => void (draft.text = withWords(question.text, 'fa', target.value))),
            `text ${code}`,
          )
        }
      />
      {question.kind !== 'note' && (
        <textarea
          className="written-hint"
          rows={1}
          lang="fa"
          dir="rtl"
          aria-label={words.hintLabel(name)}
          placeholder={words.hintPlaceholder}
          value={question.hint?.fa ?? ''}
          onChange={({ target }) =>
            edit(
              { what: 'editHint', subject },
              changeQuestion(code, (draft) => {
                if (target.value === '') delete draft.hint;
                else draft.hint = withWords(question.hint, 'fa', target.value);
              }),
              `hint ${code}`,
            )
          }
        />
      )}
      {inList ? <OptionEditor question={question} /> : <CitizenCard question={question} part="answer" />}
    </div>
  );
}
