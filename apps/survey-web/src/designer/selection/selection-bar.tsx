import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { useShell } from '../shell/shell-context.js';
import { Tool } from '../tool.js';
import { useMoves } from '../use-moves.js';
import { codesGoing, together } from './selection-edits.js';

/** How much is chosen together, and what can be done with it. */
export function SelectionBar(): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const { view, canEdit, locked } = useDesigner();
  const { askToDelete } = useShell();
  const { moveBy, duplicate } = useMoves();
  const { sections, questions, codes } = together(definition, view.picked);
  const isShown = codes.length > 1;
  const isMixed = sections.length > 0 && questions.length > 0;
  const count = format.count(codes.length);
  return (
    <>
      <p role="status" className={isShown ? 'selection-count' : 'visually-hidden'}>
        {isShown && (sections.length === 0 ? words.shell.picked(count) : words.shell.pickedItems(count))}
      </p>
      {isShown && (
        <div className="row selection-bar" role="group" aria-label={words.shell.pickedTools}>
          {canEdit && !isMixed && (
            <>
              <Tool icon="up" label={words.moveUp} onPress={() => moveBy(codes, -1)} />
              <Tool icon="down" label={words.moveDown} onPress={() => moveBy(codes, 1)} />
            </>
          )}
          {canEdit && sections.length === 0 && (
            <Tool icon="duplicate" label={words.duplicate} onPress={() => duplicate(codes)} />
          )}
          {canEdit && (
            <Tool
              icon="remove"
              label={words.remove}
              isDisabled={[...codesGoing(definition, codes)].some((code) => locked.has(code))}
              onPress={() => askToDelete(codes)}
            />
          )}
          <Tool icon="close" label={words.shell.dropPicked} onPress={() => view.choose(view.chosen)} />
        </div>
      )}
    </>
  );
}
