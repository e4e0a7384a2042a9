import type { Edition } from '@hamava/editions';
import { namesOf } from './names.js';
import type { Table, Value } from './table.js';

/** Spreadsheets run a text that starts like a formula; an apostrophe before it makes it a text (OWASP: CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** RFC 4180 in UTF-8 with a byte order mark. Throws a RangeError for a number that is none. */
export function csvText(rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** A table of an edition, with its codes as head. */
export function tableCsv(table: Table, edition: Edition): string {
  const names = namesOf(edition);
  const rows = table.rows(edition).map((row) => table.columns.map(({ of }) => of(row, names)));
  return csvText([table.columns.map(({ code }) => code), ...rows]);
}

function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a figure is ${value}`);
    return String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
