import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { useDesigner, useDesignerWords, useDraft, useNames } from './designer-context.js';

/** Two people have changed the same questions: a choice for each, while everything else can be worked on. */
export function ConflictBar(): ReactNode {
  const words = useDesignerWords();
  const { say } = useLocale();
  const { store } = useDesigner();
  const names = useNames();
  const { conflict, mergedFrom } = useDraft();
  if (conflict === null) {
    if (mergedFrom === null) return null;
    return (
      <div className="bar-note" role="status">
        <span>{words.conflict.merged}</span>
        <button type="button" className="link-button" onClick={() => store.mergeRead()}>
          {words.dismiss}
        </button>
      </div>
    );
  }
  return (
    <section className="bar-note bar-conflict" aria-live="polite">
      <p>{words.conflict.title(conflict.by || words.conflict.someone)}</p>
      <ul>
        {conflict.open.map(({ code, mine, theirs }) => (
          <li key={code}>
            <b>{words.conflict.choose(names.question(code))}</b>
            <dl>
              <dt>{words.conflict.mine}</dt>
              <dd>{mine === null ? words.conflict.deleted : say(mine.text)}</dd>
              <dt>{words.conflict.theirs}</dt>
              <dd>{theirs === null ? words.conflict.deleted : say(theirs.text)}</dd>
            </dl>
            <div className="row">
              <Button onPress={() => store.resolve(code, 'mine')}>{words.conflict.mine}</Button>
              <Button onPress={() => store.resolve(code, 'theirs')}>{words.conflict.theirs}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
