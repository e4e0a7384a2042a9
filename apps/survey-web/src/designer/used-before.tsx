import { useEffect, useState, type ReactNode } from 'react';
import type { Question } from '@hamava/surveys';
import { UsedBeforeDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { foldForSearch } from '../locale/fold-for-search.js';
import { useLocale } from '../locale/locale.js';
import { useDesigner, useDesignerWords } from './designer-context.js';

const PAUSE_MS = 800;
/** Fewer letters are alike by chance. */
const SHORTEST = 12;

/** Says where the words of a question were asked before, once they rest; nothing of how they were answered. */
export function UsedBefore({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords().shell;
  const { format, say } = useLocale();
  const { id, canEdit } = useDesigner();
  const text = useRested(question.text.fa);
  // An item that is linked to the bank is meant to be asked again and again.
  const isNews = question.kind !== 'note' && question.bank?.linked !== true;
  const isAsked = canEdit && isNews && foldForSearch(text).length >= SHORTEST;
  const answer = useQuery(UsedBeforeDocument, isAsked ? { id, text } : null);
  const uses = isAsked && answer.status === 'ready' ? answer.data.usedBefore : [];
  return (
    <div role="status">
      {uses.length > 0 && (
        <div className="used-before">
          <b>{uses.some(({ similarity }) => similarity === 1) ? words.usedBefore : words.usedAlike}</b>
          <ul className="plain-list">
            {uses.map((use) => (
              <li key={use.questionnaireId}>
                {words.usedIn(say(use.title), format.count(use.versionNumber))}
                {use.publishedOn !== null && ` · ${format.monthYear(use.publishedOn)}`}
                {use.similarity < 1 && <q className="fine used-words">{say(use.text)}</q>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
