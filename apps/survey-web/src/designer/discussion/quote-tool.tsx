import type { ReactNode } from 'react';
import { useDesigner, useDesignerWords } from '../designer-context.js';
import { Tool } from '../tool.js';
import { useQuotedWords } from './quoted-words.js';

/** While words of the question are marked: the way from them to the field where something is said about them. */
export function QuoteTool({ code }: { readonly code: string }): ReactNode {
  const words = useDesignerWords().discussion;
  const { view } = useDesigner();
  const marked = useQuotedWords();
  if (marked?.itemCode !== code) return null;
  return (
    <Tool
      icon="comment"
      label={words.commentOn}
      onPress={() => {
        view.choose(code, { tab: 'discussion' });
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.side-body form textarea')?.focus());
      }}
    />
  );
}
