import { useMemo, type ReactNode } from 'react';
import { heatStep, reasonOf, type HeatCell, type HeatDataset, type HeatRow } from '@hamava/charts';
import type { Language } from '@hamava/persian';
import { useLocale } from '../../locale/locale.js';
import { Link } from '../../ui/routing/router.js';
import { useAddress } from '../edition/address.js';
import { useCouncilWords } from '../edition/council-words.js';

const NAME = 'name';
const ARROWS = ['▼', '▼', '', '▲', '▲'] as const;

type Direction = 'ascending' | 'descending';

/** Agencies by drivers as a real table: sorted by any column, and every cell opens what stands behind it. */
export function HeatGrid({ dataset }: { readonly dataset: HeatDataset }): ReactNode {
  const { language } = useLocale();
  const words = useCouncilWords();
  const address = useAddress();
  const columns = dataset.columns;
  const sorted = columns.findIndex(({ key }) => key === address.get('sort'));
  const byName = address.get('sort') === NAME;
  const column = sorted < 0 ? 0 : sorted;
  const direction: Direction = (address.get('order') ?? (byName ? 'ascending' : 'descending')) as Direction;
  const rows = useMemo(
    () => sortRows(dataset.rows, byName ? null : column, direction, language),
    [dataset.rows, byName, column, direction, language],
  );
  const sortBy = (key: string, isNow: 'now' | 'other'): void => {
    const first = key === NAME ? 'ascending' : 'descending';
    const turned = direction === 'ascending' ? 'descending' : 'ascending';
    address.set({ sort: key, order: isNow === 'now' ? turned : first });
  };
  return (
    <>
      <HeatLegend />
      {/* A frame that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="heat-frame" role="region" aria-label={dataset.title} tabIndex={0}>
        <table className="heat">
          <caption className="visually-hidden">{dataset.title}</caption>
          <thead>
            <tr>
              <th scope="col" {...(byName && { 'aria-sort': direction })}>
                <SortButton
                  name={words.agency}
                  direction={byName ? direction : null}
                  onSort={() => sortBy(NAME, byName ? 'now' : 'other')}
                />
              </th>
              {columns.map(({ key = '', name }, place) => {
                const isNow = !byName && place === column;
                return (
                  <th scope="col" key={key} {...(isNow && { 'aria-sort': direction })}>
                    <SortButton
                      name={name}
                      direction={isNow ? direction : null}
                      onSort={() => sortBy(key, isNow ? 'now' : 'other')}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key = '', name, cells }) => (
              <tr key={key}>
                <th scope="row">
                  <Link to={{ path: `/council/agencies/${key}` }}>{name}</Link>
                </th>
                {cells.map((cell, place) => (
                  <td key={columns[place]?.key ?? place}>
                    <Cell
                      cell={cell}
                      mean={columns[place]?.mean ?? 0}
                      name={`${name}${words.clause}${columns[place]?.name ?? ''}`}
                      onOpen={() => address.set({ cell: `${key}.${columns[place]?.key ?? ''}` })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Withheld figures come last either way, for no order may tell where they stand. */
export function sortRows(
  rows: readonly HeatRow[],
  column: number | null,
  direction: Direction,
  language: Language,
): HeatRow[] {
  const collator = new Intl.Collator(language);
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const byName = collator.compare(a.name, b.name);
    if (column === null) return sign * byName;
    const [left, right] = [a.cells[column], b.cells[column]];
    const shown = Number(right?.state === 'published') - Number(left?.state === 'published');
    if (shown !== 0 || left?.state !== 'published' || right?.state !== 'published') return shown || byName;
    return sign * (left.value - right.value) || byName;
  });
}

function SortButton({
  name,
  direction,
  onSort,
}: {
  readonly name: string;
  readonly direction: Direction | null;
  readonly onSort: () => void;
}): ReactNode {
  const mark = direction === 'ascending' ? '↑' : '↓';
  return (
    <button type="button" className="heat-sort" onClick={onSort}>
      {name} <span aria-hidden>{direction === null ? '' : mark}</span>
    </button>
  );
}

function Cell({
  cell,
  mean,
  name,
  onOpen,
}: {
  readonly cell: HeatCell;
  readonly mean: number;
  /** Agency and driver. */
  readonly name: string;
  readonly onOpen: () => void;
}): ReactNode {
  const { format, language } = useLocale();
  const words = useCouncilWords();
  if (cell.state === 'empty') return <span className="heat-none">–</span>;
  if (cell.state === 'withheld') {
    return (
      <button type="button" className="heat-cell heat-withheld" onClick={onOpen}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">
          {[name, words.withheld, reasonOf(cell.reason, language)].join(words.clause)}
        </span>
      </button>
    );
  }
  const step = heatStep(cell.value, mean);
  return (
    <button type="button" className={`heat-cell heat-${step}`} onClick={onOpen}>
      <span className="visually-hidden">{name}: </span>
      {format.score(cell.value)} <span aria-hidden>{ARROWS[step]}</span>
      <span className="visually-hidden">{words.heatSteps[step]}</span>
    </button>
  );
}

function HeatLegend(): ReactNode {
  const words = useCouncilWords();
  return (
    <ul className="heat-legend" aria-label={words.legend}>
      {([4, 3, 2, 1, 0] as const).map((step) => (
        <li key={step}>
          <span className={`heat-sample heat-${step}`} aria-hidden>
            {ARROWS[step]}
          </span>
          {words.heatSteps[step]}
        </li>
      ))}
      <li>
        <span className="heat-sample heat-withheld" aria-hidden />
        {words.withheld}
      </li>
    </ul>
  );
}
