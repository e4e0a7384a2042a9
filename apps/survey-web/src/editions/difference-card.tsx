import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { differenceSentence, movesInOrder, type Difference, type Move } from './difference-sentence.js';
import { useEditionsWords } from './editions-words.js';
import type { EditionRow } from './use-editions.js';

const SHOWN = 12;

/** What would change, said first and then listed. */
export function DifferenceText({
  edition,
  difference,
  names,
}: {
  readonly edition: EditionRow;
  readonly difference: Difference;
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const words = useEditionsWords();
  const locale = useLocale();
  const { format } = locale;
  const moves = movesInOrder(difference.moved);
  const waves = difference.wavesAdded.map((wave) => locale.words.words.waveNumber(format.count(wave)));
  return (
    <section className="difference">
      <h3>{words.changesTitle}</h3>
      <p className="difference-said">{differenceSentence({ ...edition, difference }, words, locale)}</p>
      <dl className="facts">
        <div>
          <dt>{words.figures}</dt>
          <dd>{format.count(difference.figures)}</dd>
        </div>
        <div>
          <dt>{words.wavesAdded}</dt>
          <dd>{waves.length === 0 ? words.none : waves.join(locale.words.words.listSeparator)}</dd>
        </div>
      </dl>
      {moves.length > 0 && <MovesTable moves={moves.slice(0, SHOWN)} names={names} />}
      {moves.length > SHOWN && (
        <details>
          <summary>{words.more(format.count(moves.length - SHOWN))}</summary>
          <MovesTable moves={moves.slice(SHOWN)} names={names} />
        </details>
      )}
    </section>
  );
}

function MovesTable({
  moves,
  names,
}: {
  readonly moves: readonly Move[];
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const words = useEditionsWords();
  const { words: own, format } = useLocale();
  const score = (value: number | null | undefined): string =>
    value === null || value === undefined ? words.unpublished : format.score(value);
  return (
    <table className="sheet">
      <caption>{words.movesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.agency}</th>
          <th scope="col">{words.wave}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.movedBy}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={`${move.agency} ${move.wave}`}>
            <th scope="row">{names.get(move.agency) ?? move.agency}</th>
            <td data-head={words.wave}>{own.words.waveNumber(format.count(move.wave))}</td>
            <td data-head={words.before}>{score(move.before)}</td>
            <td data-head={words.after}>{score(move.after)}</td>
            <td data-head={words.movedBy}>
              <Moved move={move} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moved({ move: { before, after } }: { readonly move: Move }): ReactNode {
  const words = useEditionsWords();
  const { format } = useLocale();
  if (typeof before !== 'number') return words.appears;
  return typeof after === 'number' ? <bdi>{format.change(after - before)}</bdi> : words.goes;
}
