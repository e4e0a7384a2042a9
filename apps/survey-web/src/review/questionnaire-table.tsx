import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Link, useRouter } from '../ui/routing/router.js';
import type { QuestionnaireRow } from './questionnaires-page.js';
import { StateTag } from './state-tag.js';

/** A table that becomes a list of cards on a phone; the words of its heads go along with the cells. */
export function QuestionnaireTable({
  rows,
  mayDesign,
}: {
  readonly rows: readonly QuestionnaireRow[];
  /** Whether the designer is open to this person at all. */
  readonly mayDesign: boolean;
}): ReactNode {
  const { words } = useLocale();
  const { columns, listTitle } = words.review;
  return (
    <table className="questionnaires">
      <caption className="visually-hidden">{listTitle}</caption>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} isEditable={mayDesign && row.canEdit} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, isEditable }: { readonly row: QuestionnaireRow; readonly isEditable: boolean }): ReactNode {
  const { words, say, format } = useLocale();
  const { place } = useRouter();
  const { columns } = words.review;
  const review = `${place.path}/${row.id}/versions`;
  const size = [
    words.review.questions(format.count(row.questionCount)),
    ...(row.minutes === null || row.minutes === undefined ? [] : [words.review.minutes(format.score(row.minutes))]),
  ];
  return (
    <tr>
      <th scope="row">
        <Link to={{ path: isEditable ? `/office/questionnaires/${row.id}` : review }}>{say(row.title)}</Link>
        <small>{row.agency ? say(row.agency.name) : words.review.council}</small>
      </th>
      <td data-head={columns.state}>
        <StateTag state={row.state} />
      </td>
      <td data-head={columns.version}>
        {row.versionNumber === null || row.versionNumber === undefined
          ? words.review.noVersion
          : words.review.version(format.count(row.versionNumber))}
      </td>
      <td data-head={columns.size}>{size.join(words.words.listSeparator)}</td>
      <td data-head={columns.owner}>{row.owner ?? words.review.noOwner}</td>
      <td data-head={columns.updated}>{format.date(row.updatedAt.slice(0, 10))}</td>
      <td>
        <Link to={{ path: review }}>{words.review.versions}</Link>
      </td>
    </tr>
  );
}
