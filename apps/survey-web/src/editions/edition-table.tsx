import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { useEditionsWords } from './editions-words.js';
import type { EditionRow } from './use-editions.js';

const HASH_SHOWN = 12;

/** Every published edition, newest first; on a phone each is a card. */
export function EditionTable({ editions }: { readonly editions: readonly EditionRow[] }): ReactNode {
  const words = useEditionsWords();
  const { format, say } = useLocale();
  if (editions.length === 0) return <p className="fine">{words.listEmpty}</p>;
  return (
    <table className="sheet">
      <caption className="visually-hidden">{words.listTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.publishedOn}</th>
          <th scope="col">{words.madeBy}</th>
          <th scope="col">{words.releasedBy}</th>
          <th scope="col">{words.correction}</th>
          <th scope="col">{words.hash}</th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition, at) => (
          <tr key={edition.id}>
            <th scope="row">
              {words.edition(format.count(edition.number ?? 0))}
              {at === 0 && <span className="state state-published">{words.current}</span>}
            </th>
            <td data-head={words.publishedOn}>{edition.publishedOn ? format.date(edition.publishedOn) : words.none}</td>
            <td data-head={words.madeBy} lang="fa">
              {edition.madeBy}
            </td>
            <td data-head={words.releasedBy} lang="fa">
              {edition.decidedBy}
            </td>
            <td data-head={words.correction}>
              {typeof edition.corrects === 'number' && edition.because
                ? words.corrects(format.count(edition.corrects), say(edition.because))
                : words.correctsNone}
            </td>
            <td data-head={words.hash}>
              <Fingerprint edition={edition} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The file behind the first letters of its hash. */
function Fingerprint({ edition: { id, number, sha256 } }: { readonly edition: EditionRow }): ReactNode {
  const words = useEditionsWords();
  const { format, words: own } = useLocale();
  return (
    <a href={`/api/editions/${id}?whole`} download={`edition-${number ?? 0}.json`} title={sha256 ?? ''}>
      <span className="visually-hidden">
        {[words.file, words.edition(format.count(number ?? 0))].join(own.words.listSeparator)}
      </span>{' '}
      <code className="hash" lang="en" dir="ltr">
        {sha256?.slice(0, HASH_SHOWN)}…
      </code>
    </a>
  );
}
