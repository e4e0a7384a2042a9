import { problem, type Problem, type TranslatedRow, type TranslationRow } from '@hamava/surveys';

const COLUMNS = ['path', 'code', 'source', 'target', 'state'] as const;
/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LONGEST = 5_000_000;
const MOST_ROWS = 20_000;

export type ReadTranslations =
  { readonly ok: true; readonly rows: readonly TranslatedRow[] } | { readonly ok: false; readonly problem: Problem };

/** A table for translators: RFC 4180, UTF-8 with a byte order mark. Cells that a spreadsheet would run as a formula get a leading '. */
export function translationsToCsv(rows: readonly TranslationRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','));
  return `${BYTE_ORDER_MARK}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads such a table back, whatever the order of its columns; `path` and `target` must be there. Comma, semicolon or tab. */
export function translationsFromCsv(text: string): ReadTranslations {
  if (text.length > LONGEST) return refused('tooLong');
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const records = recordsOf(bare, separatorOf(bare));
  if (records === null) return { ok: false, problem: problem('CSV_MALFORMED', '', {}) };
  if (records.length > MOST_ROWS) return refused('tooManyRows');
  const header = (records[0] ?? []).map((name) => name.trim().toLowerCase());
  const [path, target, source] = ['path', 'target', 'source'].map((name) => header.indexOf(name));
  for (const [name, at] of Object.entries({ path, target })) {
    if (at === undefined || at === -1)
      return { ok: false, problem: problem('CSV_COLUMN_MISSING', '', { column: name }) };
  }
  const rows = records.slice(1).filter((record) => record.some((value) => value !== ''));
  return {
    ok: true,
    rows: rows.map((record) => ({
      path: valueAt(record, path),
      target: valueAt(record, target),
      ...(source === -1 ? {} : { source: valueAt(record, source) }),
    })),
  };
}

function valueAt(record: readonly string[], at: number | undefined): string {
  return (record[at ?? -1] ?? '').replace(/^'(?='*[=+\-@\t\r])/, '');
}

function refused(reason: string): ReadTranslations {
  return { ok: false, problem: problem('FILE_UNREADABLE', '', { reason }) };
}

function separatorOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  return [',', ';', '\t'].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best));
}

/** Null for a quote that is never closed, or one in the middle of a bare cell. */
function recordsOf(text: string, separator: string): readonly (readonly string[])[] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"';
    const read = quoted ? quotedCell(text, at) : bareCell(text, at, separator);
    if (read === null) return null;
    record.push(read.value);
    at = read.next;
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) record.push('');
      continue;
    }
    if (text[at] !== '\r' && text[at] !== '\n') return null;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    records.push(record);
    record = [];
  }
  return record.length > 0 ? [...records, record] : records;
}

function quotedCell(text: string, from: number): { value: string; next: number } | null {
  let value = '';
  for (let at = from + 1; at < text.length;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return null;
}

function bareCell(text: string, from: number, separator: string): { value: string; next: number } | null {
  let next = from;
  while (next < text.length && text[next] !== separator && text[next] !== '\r' && text[next] !== '\n') {
    if (text[next] === '"') return null;
    next += 1;
  }
  return { value: text.slice(from, next), next };
}
