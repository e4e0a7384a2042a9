import type { ReactNode } from 'react';

/** A sentence of the dictionary with what stands between `**` in bold. */
export function RichText({ children }: { readonly children: string }): ReactNode {
  return children.split('**').map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
}
