import { useState, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { Tool } from '../tool.js';
import { useMoves } from '../use-moves.js';
import { DeleteSeveral } from './delete-several.js';
import { questionsIn } from './selection-edits.js';

/** How many questions are chosen together, and what can be done with them. */
export function SelectionBar(): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const definition = useDefinition();
  const { view, canEdit, locked } = useDesigner();
  const { moveBy, duplicate } = useMoves();
  const [isDeleting, setDeleting] = useState(false);
  const codes = questionsIn(definition, view.picked).map(({ code }) => code);
  const isShown = codes.length > 1;
  return (
    <>
      <p role="status" className={isShown ? 'selection-count' : 'visually-hidden'}>
        {isShown && words.shell.picked(format.count(codes.length))}
      </p>
      {isShown && (
        <div className="row selection-bar" role="group" aria-label={words.shell.pickedTools}>
          {canEdit && (
            <>
              <Tool icon="up" label={words.moveUp} onPress={() => moveBy(codes, -1)} />
              <Tool icon="down" label={words.moveDown} onPress={() => moveBy(codes, 1)} />
              <Tool icon="duplicate" label={words.duplicate} onPress={() => duplicate(codes)} />
              <Tool
                icon="remove"
                label={words.remove}
                isDisabled={codes.some((code) => locked.has(code))}
                onPress={() => setDeleting(true)}
              />
            </>
          )}
          <Tool icon="close" label={words.shell.dropPicked} onPress={() => view.choose(view.chosen)} />
        </div>
      )}
      {isDeleting && <DeleteSeveral codes={codes} onClose={() => setDeleting(false)} />}
    </>
  );
}
