/** Rows of tab-separated values with quotes; null when there are more than `most`. Linear in the length of the text. */
export function parseTsv(text: string, most: number): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    if (rows.length > most) return null;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((value) => value !== ''));
}

function readCell(text: string, from: number): { readonly value: string; readonly end: number } {
  if (text[from] !== '"') return bare(text, from);
  const pieces: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      const rest = bare(text, quote + 1);
      return { value: pieces.join('') + rest.value, end: rest.end };
    }
    pieces.push('"');
    at = quote + 2;
  }
}

function bare(text: string, from: number): { readonly value: string; readonly end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

/** Rows as tab-separated values; a cell with a tab, a quote or a line end stands in quotes. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => (/["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return `\ufeff${rows.map((row) => row.map(cell).join('\t')).join('\n')}\n`;
}
