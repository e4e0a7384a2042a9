import type { Words } from '@hamava/editions';
import { CODE_LISTS } from '../tables/code-lists.js';
import { csvText } from '../tables/csv.js';
import type { Column, ColumnType, Value } from '../tables/table.js';
import { TABLES } from '../tables/tables.js';

interface DescribedColumn {
  readonly code: string;
  readonly type: ColumnType;
  readonly label: Words;
  readonly codes: readonly (Words & { readonly code: string })[];
}

/** Every column of every table, with what its codes mean. */
export function dictionaryJson(): string {
  const files = TABLES.map(({ name, title, columns }) => ({
    file: `${name}.csv`,
    title,
    columns: columns.map(described),
  }));
  return `${JSON.stringify({ format: 'hamava.dictionary/1', files }, null, 2)}\n`;
}

/** The same as a table: a row a column, and a row for every code below its column. */
export function dictionaryCsv(): string {
  const rows = TABLES.flatMap(({ name, columns }) =>
    columns
      .map(described)
      .flatMap(({ code, type, label, codes }): Value[][] => [
        [`${name}.csv`, code, type, label.fa, label.en, null, null, null],
        ...codes.map((own) => [`${name}.csv`, code, type, null, null, own.code, own.fa, own.en]),
      ]),
  );
  return csvText([['file', 'column', 'type', 'label_fa', 'label_en', 'code', 'code_fa', 'code_en'], ...rows]);
}

function described({ code, type, label, list }: Column<never>): DescribedColumn {
  const codes = list === undefined ? [] : Object.entries<Words>(CODE_LISTS[list]);
  return { code, type, label, codes: codes.map(([own, words]) => ({ code: own, ...words })) };
}
