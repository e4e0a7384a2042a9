import { normalizeDigits, normalizeText, parseWholeNumber } from '@hamava/persian';
import type { Table } from '@hamava/reporting';
import { type Problem, problem } from '@hamava/surveys';
import { baseWeightOf } from './base-weight.js';
import type { ImportMapping } from './import-mapping.js';
import { itemCode } from './mapped-questionnaire.js';

/** One row of the file, ready to be submitted. */
export interface ImportedResponse {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  /** Positions in the lists of the mapping. */
  readonly agency: number;
  readonly wave: number;
  readonly baseWeight: string;
  readonly answers: Readonly<Record<string, string | number>>;
}

export type ReadResponses =
  | { readonly ok: true; readonly responses: readonly ImportedResponse[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A file with more faults than this has one cause, not many. */
const PROBLEMS_TOLD = 20;

type Refusal = { readonly reason: string };
/** What a field says: an answer, undefined for none, or why it cannot be read. */
type Reading = string | number | undefined | Refusal;

interface Column {
  readonly name: string;
  readonly position: number;
  /** Where the value goes in the response. */
  readonly code: string;
  readonly read: (text: string) => Reading;
}

/** Every row of the table by the mapping. Each fault is told by row and column; one fault, and nothing is read. */
export function readResponses(table: Table, mapping: ImportMapping): ReadResponses {
  const columns = mappedColumns(table, mapping);
  if (!columns.ok) return columns;
  const { agencyOf, waveOf, weightOf, answers } = columns;
  const problems: Problem[] = [];
  const responses: ImportedResponse[] = [];
  table.rows.forEach((fields, index) => {
    const row = index + 2;
    const take = (column: Column): string | number | undefined => {
      const text = tidied(fields[column.position] ?? '');
      const value = column.read(text);
      if (typeof value !== 'object') return value;
      const details = { row, column: column.name, value: text.slice(0, 60), reason: value.reason };
      problems.push(problem('CSV_VALUE_INVALID', `row ${row}, column ${column.name}`, details));
      return undefined;
    };
    const given = answers.map((column) => [column.code, take(column)] as const);
    responses.push({
      row,
      agency: agencyOf === null ? 0 : Number(take(agencyOf)),
      wave: waveOf === null ? 0 : Number(take(waveOf)),
      baseWeight: weightOf === null ? '1' : String(take(weightOf)),
      answers: Object.fromEntries(given.filter((entry): entry is [string, string | number] => entry[1] !== undefined)),
    });
  });
  if (problems.length > 0) return { ok: false, problems: fewest(problems) };
  if (responses.length > 0) return { ok: true, responses };
  return {
    ok: false,
    problems: [problem('NO_VALID_RESPONSES', 'row 2', { reason: 'the file has a heading and no rows' })],
  };
}

/** Spelling does not matter: digits of any script, Arabic or Persian letters, blanks around. */
function tidied(text: string): string {
  return normalizeDigits(normalizeText(text));
}

function fewest(problems: readonly Problem[]): Problem[] {
  const told = problems.slice(0, PROBLEMS_TOLD);
  const more = problems.length - told.length;
  return more === 0
    ? told
    : [...told, problem('CSV_VALUE_INVALID', 'further rows', { reason: `and ${more} more like these` })];
}

type MappedColumns =
  | {
      readonly ok: true;
      readonly agencyOf: Column | null;
      readonly waveOf: Column | null;
      readonly weightOf: Column | null;
      readonly answers: readonly Column[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function mappedColumns(table: Table, mapping: ImportMapping): MappedColumns {
  const heading = table.columns.map(tidied);
  const problems: Problem[] = [];
  const column = (name: string, place: string, code: string, read: Column['read']): Column => {
    const position = heading.indexOf(tidied(name));
    if (position === -1)
      problems.push(problem('CSV_COLUMN_MISSING', `row 1, column ${name}`, { column: name, mapping: place }));
    else if (heading.lastIndexOf(tidied(name)) !== position) {
      const reason = 'the heading has this column twice';
      problems.push(problem('CSV_MALFORMED', `row 1, column ${name}`, { column: name, reason }));
    }
    return { name, position, code, read };
  };
  const missing = new Set(['', ...(mapping.missing ?? []).map(tidied)]);
  const part = (path: 'agencies' | 'waves'): Column | null => {
    const { column: name, list } = mapping[path];
    return name === undefined
      ? null
      : column(name, `${path}.column`, '', positionReader(list.map(({ level = '' }) => level)));
  };
  const agencyOf = part('agencies');
  const waveOf = part('waves');
  const weightOf = mapping.baseWeight === undefined ? null : column(mapping.baseWeight, 'baseWeight', '', baseWeightOf);
  const answers = [
    ...mapping.items.map((item, i) =>
      column(item.column, `items[${i}].column`, itemCode(item), itemReader(item, missing)),
    ),
    ...mapping.demographics.map((each, d) =>
      column(each.column, `demographics[${d}].column`, each.role, levelReader(each, missing)),
    ),
  ];
  return problems.length === 0 ? { ok: true, agencyOf, waveOf, weightOf, answers } : { ok: false, problems };
}

function positionReader(levels: readonly string[]): Column['read'] {
  const positions = new Map(levels.map((level, i) => [tidied(level), i]));
  return (text) => positions.get(text) ?? unknownLevel(levels);
}

function levelReader(
  { levels, blank }: ImportMapping['demographics'][number],
  missing: ReadonlySet<string>,
): Column['read'] {
  const values = levels.map(({ value, code }) => value ?? code);
  const codes = new Map(levels.map(({ code }, i) => [tidied(values[i] ?? ''), code]));
  return (text) => {
    const code = codes.get(text);
    if (code !== undefined) return code;
    if (!missing.has(text)) return unknownLevel(values);
    return blank === 'refuse' ? { reason: 'must not be blank' } : undefined;
  };
}

function unknownLevel(levels: readonly string[]): Refusal {
  const shown = levels.slice(0, 12).join(', ');
  return { reason: `is none of ${shown}${levels.length > 12 ? ', …' : ''}` };
}

function itemReader({ min, max }: ImportMapping['items'][number], missing: ReadonlySet<string>): Column['read'] {
  return (text) => {
    if (missing.has(text)) return undefined;
    const value = parseWholeNumber(text);
    if (value === null) return { reason: 'is no whole number' };
    return value >= min && value <= max ? value : { reason: `is not between ${min} and ${max}` };
  };
}
