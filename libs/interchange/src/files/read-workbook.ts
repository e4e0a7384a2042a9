import { problem, type Problem } from '@hamava/surveys';
import { strFromU8, unzipSync } from 'fflate';
import { child, children, rawText, readXml, type XmlElement } from './read-xml.js';

/** A sheet as rows of texts, from the first row on; what is not there is ''. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export type ReadWorkbook =
  { readonly ok: true; readonly sheets: readonly Sheet[] } | { readonly ok: false; readonly problem: Problem };

export const LARGEST_FILE_BYTES = 10_000_000;
/** What a workbook may grow to: a form of 2,000 questions in five languages is a tenth of it. */
const LARGEST_UNPACKED_BYTES = 40_000_000;
const MOST_PARTS = 500;
const MOST_SHEETS = 30;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_CELLS = 400_000;

class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/**
 * Reads the texts of a workbook (.xlsx). Sizes are looked at in the archive's table of contents before anything is unpacked, and
 * cells by their address before a row is made for them, so that neither a zip bomb nor a cell in the last row costs anything.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  try {
    return { ok: true, sheets: sheetsOf(unpacked(bytes)) };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : 'notAWorkbook';
    return { ok: false, problem: problem('FILE_UNREADABLE', '', { reason }) };
  }
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes.length > LARGEST_FILE_BYTES) throw new Refused('tooLarge');
  let total = 0;
  let parts = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize, compression }) => {
      parts += 1;
      if (parts > MOST_PARTS) throw new Refused('tooManyParts');
      if (
        !/^(?:xl\/(?:workbook|sharedStrings)\.xml|xl\/worksheets\/[\w-]+\.xml|xl\/_rels\/workbook\.xml\.rels)$/.test(
          name,
        )
      ) {
        return false;
      }
      // A part that is only stored is as long as the file itself; fflate cuts a packed one off at the size that it declares.
      total += compression === 0 ? 0 : originalSize;
      if (total > LARGEST_UNPACKED_BYTES) throw new Refused('tooLarge');
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

function sheetsOf(files: ReadonlyMap<string, string>): readonly Sheet[] {
  const workbook = part(files, 'xl/workbook.xml');
  if (workbook === undefined) throw new Refused('notAWorkbook');
  const targets = new Map(
    children(part(files, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const strings = children(part(files, 'xl/sharedStrings.xml'), 'si').map(stringOf);
  const cells = { left: MOST_CELLS };
  const listed = children(child(workbook, 'sheets'), 'sheet');
  if (listed.length > MOST_SHEETS) throw new Refused('tooManySheets');
  return listed.flatMap(({ attributes }) => {
    const sheet = part(files, targets.get(attributes['id'] ?? '') ?? '');
    return sheet === undefined ? [] : [{ name: attributes['name'] ?? '', rows: rowsOf(sheet, strings, cells) }];
  });
}

function part(files: ReadonlyMap<string, string>, name: string): XmlElement | undefined {
  const text = files.get(name);
  if (text === undefined) return undefined;
  const xml = readXml(text);
  if (!xml.ok) throw new Refused(String(xml.problem.details['reason']));
  return xml.root;
}

function rowsOf(
  sheet: XmlElement,
  strings: readonly string[],
  cells: { left: number },
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let next = 1;
  for (const row of children(child(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r'] ?? next);
    if (!Number.isInteger(number) || number < next || number > MOST_ROWS) throw new Refused('tooManyRows');
    next = number + 1;
    const values: string[] = [];
    for (const cell of children(row, 'c')) {
      cells.left -= 1;
      if (cells.left < 0) throw new Refused('tooManyCells');
      const column = columnOf(cell.attributes['r']) ?? values.length;
      const value = cellText(cell, strings);
      if (value === '') continue;
      if (column >= MOST_COLUMNS) throw new Refused('tooManyColumns');
      while (values.length <= column) values.push('');
      values[column] = value;
    }
    while (rows.length < number - 1) rows.push([]);
    rows.push(values);
  }
  return rows;
}

/** `C7` is column 2; undefined for a cell without an address. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const type = cell.attributes['t'];
  if (type === 'inlineStr') return stringOf(child(cell, 'is'));
  const value = rawText(child(cell, 'v'));
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type === 'str') return excelText(value);
  // 3 is stored as 3 or 3.0, and 0.1 as 0.10000000000000001.
  return value === '' || !Number.isFinite(Number(value)) ? value : String(Number(Number(value).toPrecision(15)));
}

/** Plain text, or the pieces of a text with several fonts; phonetic guides are no part of it. */
function stringOf(element: XmlElement | undefined): string {
  const pieces = children(element).filter(({ name }) => name === 't' || name === 'r');
  return excelText(pieces.map((piece) => rawText(piece.name === 'r' ? child(piece, 't') : piece)).join(''));
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function excelText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16);
    if (point === 0x5f) return '_';
    if (point >= 0x20) return whole;
    return point === 9 || point === 10 ? String.fromCharCode(point) : '';
  });
}
