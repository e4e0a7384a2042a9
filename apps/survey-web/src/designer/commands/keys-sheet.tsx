import { Fragment, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { useDesignerWords } from '../designer-context.js';
import { useShell } from '../shell/shell-context.js';
import { SHORTCUTS } from './shortcuts.js';

/** What the tree and the lines beside the panels understand by themselves. */
const ELSEWHERE = [
  { does: 'pickMore', keys: ['Shift', '↓'] },
  { does: 'pickApart', keys: ['Ctrl', 'Space'] },
  { does: 'grip', keys: ['Enter'] },
  { does: 'width', keys: ['←', '→'] },
  { does: 'hidePanel', keys: ['Enter'] },
  { does: 'leave', keys: ['Esc'] },
] as const;

/** All shortcuts of the designer, on one sheet. */
export function KeysSheet(): ReactNode {
  const words = useDesignerWords().shell;
  const { close } = useShell();
  return (
    <Dialog title={words.actions.keys} onClose={close}>
      <p className="fine">{words.keysHint}</p>
      <dl className="keys-sheet">
        {SHORTCUTS.map(({ does, keys }) => (
          <Fragment key={keys.join()}>
            <dt>{does === 'save' ? words.keysSave : words.actions[does]}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </Fragment>
        ))}
        {ELSEWHERE.map(({ does, keys }) => (
          <Fragment key={does}>
            <dt>{words.elsewhere[does]}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}

export function Keys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return (
    <span className="keys" dir="ltr">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
