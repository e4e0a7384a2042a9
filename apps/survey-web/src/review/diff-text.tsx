import type { ReactNode } from 'react';
import type { Change } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';

/** A text with what was put in and taken out, word by word; said in words to those who do not see the marks. */
export function DiffText({
  change,
}: {
  readonly change: Pick<Change, 'words' | 'before' | 'after' | 'language'>;
}): ReactNode {
  const { words: labels } = useLocale();
  const language = change.language ?? 'fa';
  const pieces = change.words ?? [
    ...(change.before === undefined ? [] : [{ op: 'delete' as const, text: change.before }]),
    ...(change.after === undefined ? [] : [{ op: 'insert' as const, text: change.after }]),
  ];
  if (pieces.length === 0) return null;
  const marked = { insert: 'ins', delete: 'del' } as const;
  return (
    <p className="diff-text" dir={language === 'en' ? 'ltr' : 'rtl'} lang={language}>
      {pieces.map(({ op, text }, at) => {
        if (op === 'same') return <span key={at}>{text}</span>;
        const Mark = marked[op];
        return (
          <Mark key={at}>
            <span className="visually-hidden">{op === 'insert' ? labels.review.inserted : labels.review.deleted}</span>
            {text}
            <span className="visually-hidden">{labels.review.endOfMark}</span>
          </Mark>
        );
      })}
    </p>
  );
}
