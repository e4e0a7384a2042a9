import type { FigureTable } from '@hamava/charts';
import type { ReactNode } from 'react';
import { wordsFor, type PublicSite } from './public-site.js';
import { ScrollBox } from './scroll-box.js';

/** A table of words, as it stands in a fold. */
export function WordTable({
  table,
  isCaptioned = true,
}: {
  readonly table: FigureTable;
  readonly isCaptioned?: boolean;
}): ReactNode {
  const kept = table.head.map((_, column) => table.rows.some((row) => (row[column] ?? '') !== ''));
  const shown = <Cell,>(cells: readonly Cell[]): readonly Cell[] => cells.filter((_, column) => kept[column] === true);
  return (
    <ScrollBox label={table.caption}>
      <table className="table">
        {isCaptioned && <caption>{table.caption}</caption>}
        <thead>
          <tr>
            {shown(table.head).map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {shown(row).map((words, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {words}
                  </th>
                ) : (
                  <td key={column}>{words}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

export function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }): ReactNode {
  return (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface FigureCard {
  readonly site: PublicSite;
  readonly id: string;
  /** A question. */
  readonly title: string;
  /** The answer in a sentence. */
  readonly answer: string;
  readonly how: string;
  readonly source?: string;
  readonly table?: FigureTable;
  readonly origin: ReactNode;
  readonly files?: FigureFiles;
  readonly children: ReactNode;
}

/** A figure with everything that stands around each: question, answer, how to read it, the same as a table, its origin and its files. */
export function FigureCard({
  site,
  id,
  title,
  answer,
  how,
  source,
  table,
  origin,
  files = [],
  children,
}: FigureCard): ReactNode {
  const words = wordsFor(site);
  return (
    <section className="card long" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="answer" id={`${id}-answer`}>
        {answer}
      </p>
      {children}
      {source !== undefined && <p className="source">{source}</p>}
      <Fold summary={words.howToRead}>
        <p>{how}</p>
      </Fold>
      {table !== undefined && (
        <Fold summary={words.asTable}>
          <WordTable table={table} />
        </Fold>
      )}
      <Fold summary={words.origin}>{origin}</Fold>
      <Files site={site} title={title} files={files} />
    </section>
  );
}

type FigureFiles = readonly { readonly words: string; readonly href: string }[];

/** The ways to have a figure by itself. */
export function Files({
  site,
  title,
  files,
}: {
  readonly site: PublicSite;
  readonly title: string;
  readonly files: FigureFiles;
}): ReactNode {
  const words = wordsFor(site);
  if (files.length === 0) return null;
  return (
    <p className="links">
      {words.download}
      {files.map(({ words: name, href }) => (
        <a key={name} href={href} aria-label={words.of(name, title)}>
          {name}
        </a>
      ))}
    </p>
  );
}

/** In place of a figure: never a value, always why. */
export function Gone({ site, reason }: { readonly site: PublicSite; readonly reason: string }): ReactNode {
  return (
    <span className="gone">
      <span>{wordsFor(site).withheld(reason)}</span>
    </span>
  );
}
