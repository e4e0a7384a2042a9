import type { DesignCell } from './design-cell.js';
import { refuse, type Attempt } from './problem.js';

/** Text classes of the cells, as codes into their sorted names. */
export interface CodedColumn {
  readonly names: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * The cells with respondents as typed columns in canonical order. Every sum of this library runs in this order: figures
 * are then the same bits however the caller's cells were ordered (methodology 2.6, determinism).
 */
export interface CellFrame {
  /** Cells the caller gave, with and without respondents. */
  readonly given: number;
  /** Cells with respondents. */
  readonly size: number;
  /** Canonical position -> position in the caller's cells. */
  readonly order: Uint32Array;
  readonly variables: readonly string[];
  readonly columns: readonly CodedColumn[];
  readonly stratum: CodedColumn;
  readonly cluster: CodedColumn | null;
  readonly n: Float64Array;
  readonly baseWeight: Float64Array;
  /** n times base weight. */
  readonly baseTotal: Float64Array;
  readonly respondents: number;
}

/**
 * Sorts and codes the cells. Refuses BASE_WEIGHT_INVALID (not a finite positive number) and NO_VALID_RESPONSES (no cell
 * has a respondent); throws a RangeError for a count that is no whole number or a cell of another width.
 */
export function cellFrame(cells: readonly DesignCell[], variables: readonly string[]): Attempt<{ frame: CellFrame }> {
  const filled: number[] = [];
  for (const [index, cell] of cells.entries()) {
    requireShape(cell, index, variables);
    if (!(cell.baseWeight > 0 && Number.isFinite(cell.baseWeight))) {
      return refuse('BASE_WEIGHT_INVALID', `cells[${index}]`, { baseWeight: String(cell.baseWeight) });
    }
    if (cell.n > 0) filled.push(index);
  }
  if (filled.length === 0) return refuse('NO_VALID_RESPONSES', 'cells', { respondents: 0 });
  const own = filled.map((index) => cells[index]!);
  const columns = variables.map((_, variable) => codeText(own, (cell) => cell.levels[variable]!));
  const stratum = codeText(own, (cell) => cell.stratum ?? '');
  const cluster = clusterColumn(own);
  const n = Float64Array.from(own, (cell) => cell.n);
  const baseWeight = Float64Array.from(own, (cell) => cell.baseWeight);
  const key = codeText(own, (cell) => cell.key ?? '');
  const keys = [...columns, stratum, cluster, rankNumbers(baseWeight), key, rankNumbers(n)];
  const order = sortBy(
    keys.filter((coded) => coded !== null),
    own.length,
  );
  const sortNumbers = (values: Float64Array) => Float64Array.from(order, (position) => values[position]!);
  const sortCodes = ({ names, codes }: CodedColumn) => ({ names, codes: order.map((position) => codes[position]!) });
  const frame = {
    given: cells.length,
    size: own.length,
    order: order.map((position) => filled[position]!),
    variables,
    columns: columns.map(sortCodes),
    stratum: sortCodes(stratum),
    cluster: cluster === null ? null : sortCodes(cluster),
    n: sortNumbers(n),
    baseWeight: sortNumbers(baseWeight),
    baseTotal: Float64Array.from(order, (position) => n[position]! * baseWeight[position]!),
    respondents: n.reduce((sum, count) => sum + count, 0),
  };
  return { ok: true, frame };
}

/** Column of a variable by its name; throws a RangeError for a variable the cells do not carry. */
export function columnOf(frame: CellFrame, variable: string): CodedColumn {
  const column = frame.columns[frame.variables.indexOf(variable)];
  if (column === undefined) {
    throw new RangeError(`the cells carry ${frame.variables.join(', ') || 'no variable'}, not ${variable}`);
  }
  return column;
}

function requireShape(cell: DesignCell, index: number, variables: readonly string[]): void {
  if (cell.levels.length !== variables.length) {
    throw new RangeError(`cells[${index}] has ${cell.levels.length} levels for ${variables.length} variables`);
  }
  if (!Number.isSafeInteger(cell.n) || cell.n < 0) {
    throw new RangeError(`cells[${index}] needs a whole number of respondents, got ${cell.n}`);
  }
}

function clusterColumn(cells: readonly DesignCell[]): CodedColumn | null {
  const clustered = cells.filter((cell) => cell.cluster !== undefined).length;
  if (clustered === 0) return null;
  if (clustered < cells.length) throw new RangeError('either every cell names its cluster or none does');
  return codeText(cells, (cell) => JSON.stringify([cell.stratum ?? '', cell.cluster!]));
}

function codeText(cells: readonly DesignCell[], read: (cell: DesignCell) => string): CodedColumn {
  const first = new Map<string, number>();
  const raw = new Uint32Array(cells.length);
  cells.forEach((cell, position) => {
    const name = read(cell);
    let found = first.get(name);
    if (found === undefined) {
      found = first.size;
      first.set(name, found);
    }
    raw[position] = found;
  });
  // Code-unit order, not a locale's: the order must not depend on the machine.
  const names = [...first.keys()].sort();
  const rank = new Uint32Array(names.length);
  names.forEach((name, position) => (rank[first.get(name)!] = position));
  return { names, codes: raw.map((found) => rank[found]!) };
}

function rankNumbers(values: Float64Array): Ranked {
  const names = [...new Set(values)].sort((a, b) => a - b);
  const rank = new Map(names.map((value, position) => [value, position]));
  return { names, codes: Uint32Array.from(values, (value) => rank.get(value)!) };
}

interface Ranked {
  readonly names: readonly (string | number)[];
  readonly codes: Uint32Array;
}

/** Stable counting sorts, from the last and least significant key to the first. */
function sortBy(keys: readonly Ranked[], size: number): Uint32Array<ArrayBuffer> {
  let order = Uint32Array.from({ length: size }, (_, position) => position);
  for (const { names, codes } of keys.toReversed()) {
    if (names.length > 1) order = countingSort(order, codes, names.length);
  }
  return order;
}

function countingSort(order: Uint32Array, codes: Uint32Array, classes: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(classes + 1);
  for (const code of codes) next[code + 1]! += 1;
  for (let code = 0; code < classes; code += 1) next[code + 1]! += next[code]!;
  const sorted = new Uint32Array(order.length);
  for (const position of order) {
    const code = codes[position]!;
    sorted[next[code]!] = position;
    next[code]! += 1;
  }
  return sorted;
}
