import type { ReactNode } from 'react';
import { useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { usePresence } from './presence-context.js';

/** Beside a row of the structure: who else is there. */
export function PresenceMarks({ code }: { readonly code: string }): ReactNode {
  const words = useDesignerWords().shell;
  const here = usePresence().others.filter(({ itemCode }) => itemCode === code);
  return here.map(({ name, editing }) => (
    <span
      key={name}
      className={editing ? 'presence-mark presence-editing' : 'presence-mark'}
      title={editing ? words.editsHere(name) : words.looksHere(name)}
    >
      {editing && <DesignerIcon name="edit" size={12} />}
      <span className="visually-hidden">{editing ? words.editsHere(name) : words.looksHere(name)}</span>
      <span aria-hidden="true" className="presence-name">
        {name}
      </span>
    </span>
  ));
}

/** In the bar: everybody else who has the draft open. */
export function PresenceList(): ReactNode {
  const words = useDesignerWords().shell;
  const { others } = usePresence();
  const names = others.map(({ name }) => name).join(words.nameJoint);
  return (
    <span role="status" className="presence-list">
      {others.length > 0 && (
        <span className="tag tag-info" title={words.alsoHere(names)}>
          {words.alsoHere(names)}
        </span>
      )}
    </span>
  );
}
