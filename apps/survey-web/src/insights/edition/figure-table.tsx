import { useMemo, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import type { Figure } from './figure.js';

/** The twin of a figure: every value that it draws, and why the others are not there. */
export function FigureTable({ figure }: { readonly figure: Figure }): ReactNode {
  const { language } = useLocale();
  const { caption, head, rows } = useMemo(() => figure.table(language), [figure, language]);
  return (
    // A frame that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figure-table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((words, place) => (
              <th scope="col" key={place}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], place) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              {cells.map((words, column) => (
                <td key={column}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
