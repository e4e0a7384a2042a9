import type { Edition, Words } from '@hamava/editions';
import { CODE_LISTS, type CodeListName } from '../tables/code-lists.js';
import { figuresTable } from '../tables/measured-tables.js';
import { type Names, namesOf } from '../tables/names.js';
import type { Column } from '../tables/table.js';
import { type SavVariable, savFile } from './sav-file.js';

type FigureColumn = (typeof figuresTable.columns)[number];

/** Numbers for what is named in an edition: 0 is the province. */
function numbered(edition: Edition): Readonly<Record<string, readonly (readonly [string | null, Words])[]>> {
  return {
    agency: [[null, edition.province], ...edition.agencies.map(({ key, name }) => [key, name] as const)],
    outcome: edition.outcomes.map(({ code, title }) => [code, title] as const),
  };
}

interface SavColumn {
  readonly variable: SavVariable;
  readonly value: (row: Parameters<FigureColumn['of']>[0], names: Names) => number | string | null;
}

/**
 * The table of figures for SPSS: codes are numbers with Persian labels, agencies and outcomes also stand there by their keys. Withheld
 * figures are system-missing.
 */
export function figuresSav(edition: Edition): Uint8Array {
  const lists = numbered(edition);
  const columns = figuresTable.columns
    .filter(({ code }) => !/_(?:fa|en)$/.test(code))
    .flatMap((column) => savColumns(column, edition, lists[column.code]));
  const names = namesOf(edition);
  return savFile({
    label: `Hamava ${edition.survey.code}, edition ${edition.number}`,
    madeOn: edition.madeOn,
    variables: columns.map(({ variable }) => variable),
    cases: figuresTable.rows(edition).map((row) => columns.map(({ value }) => value(row, names))),
  });
}

function savColumns(
  column: FigureColumn,
  edition: Edition,
  list: ReturnType<typeof numbered>[string] | undefined,
): SavColumn[] {
  const { code, type } = column;
  if (list !== undefined) return [labelled(column, list), plain({ ...column, code: `${code}_key` }, true)];
  if (column.list !== undefined) return [labelled(column, entriesOf(column.list))];
  if (code === 'wave')
    return [
      labelled(
        column,
        edition.waves.map(({ number, title }) => [number, title] as const),
      ),
    ];
  return [plain(column, type === 'text' || type === 'day')];
}

function entriesOf(list: CodeListName): readonly (readonly [string, Words])[] {
  return Object.entries(CODE_LISTS[list]);
}

/** A number for each entry: its own, or its place; the province, which has no key, is 0. */
function labelled(column: FigureColumn, entries: readonly (readonly [string | number | null, Words])[]): SavColumn {
  const first = entries[0]?.[0] === null ? 0 : 1;
  const coded = entries.map(([key, words], at) => [key, typeof key === 'number' ? key : at + first, words] as const);
  const codes = new Map(coded.map(([key, number]) => [key, number]));
  return {
    variable: {
      ...described(column),
      text: false,
      decimals: 0,
      measure: column.code === 'wave' ? 'ordinal' : 'nominal',
      valueLabels: coded.map(([, number, { fa }]) => [number, fa]),
    },
    value: (row, names) => codes.get(column.of(row, names)) ?? null,
  };
}

function plain(column: FigureColumn, text: boolean): SavColumn {
  return {
    variable: {
      ...described(column),
      text,
      decimals: column.type === 'number' ? 2 : 0,
      measure: text ? 'nominal' : 'scale',
      valueLabels: [],
    },
    value: (row, names) => column.of(row, names),
  };
}

function described({ code, label }: Pick<Column<never>, 'code' | 'label'>): Pick<SavVariable, 'name' | 'label'> {
  return { name: code, label: `${label.fa} | ${label.en}` };
}
