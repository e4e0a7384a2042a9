import type { ReactNode } from 'react';
import type { Chapter } from './words/method.js';

/** Text under headings. */
export function Chapters({ chapters }: { readonly chapters: readonly Chapter[] }): ReactNode {
  return chapters.map(({ title, text }) => (
    <section key={title} className="prose">
      <h2>{title}</h2>
      {text.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </section>
  ));
}
