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
  const sorted = canonicalOrder(own, variables.length);
  const inOrder = Array.from(sorted, (position) => own[position]!);
  const n = Float64Array.from(inOrder, (cell) => cell.n);
  return {
    ok: true,
    frame: {
      given: cells.length,
      size: inOrder.length,
      order: Uint32Array.from(sorted, (position) => filled[position]!),
      variables,
      columns: variables.map((_, variable) => code(inOrder, (cell) => cell.levels[variable]!)),
      stratum: code(inOrder, (cell) => cell.stratum ?? ''),
      cluster: clusterColumn(inOrder),
      n,
      baseWeight: Float64Array.from(inOrder, (cell) => cell.baseWeight),
      baseTotal: Float64Array.from(inOrder, (cell) => cell.n * cell.baseWeight),
      respondents: n.reduce((sum, count) => sum + count, 0),
    },
  };
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
  return code(cells, (cell) => JSON.stringify([cell.stratum ?? '', cell.cluster!]));
}

function code(cells: readonly DesignCell[], read: (cell: DesignCell) => string): CodedColumn {
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

function rankNumbers(values: Float64Array): Uint32Array {
  const rank = new Map([...new Set(values)].sort((a, b) => a - b).map((value, position) => [value, position]));
  return Uint32Array.from(values, (value) => rank.get(value)!);
}

/** Stable counting sorts from the least to the most significant key: levels, stratum, cluster, base weight, key, n. */
function canonicalOrder(cells: readonly DesignCell[], variables: number): Uint32Array {
  const keys: Uint32Array[] = [];
  for (let variable = 0; variable < variables; variable += 1) {
    keys.push(code(cells, (cell) => cell.levels[variable]!).codes);
  }
  keys.push(code(cells, (cell) => cell.stratum ?? '').codes);
  keys.push(code(cells, (cell) => cell.cluster ?? '').codes);
  keys.push(rankNumbers(Float64Array.from(cells, (cell) => cell.baseWeight)));
  keys.push(code(cells, (cell) => cell.key ?? '').codes);
  keys.push(rankNumbers(Float64Array.from(cells, (cell) => cell.n)));
  let order = Uint32Array.from(cells, (_, position) => position);
  for (const key of keys.reverse()) order = countingSort(order, key);
  return order;
}

function countingSort(order: Uint32Array<ArrayBuffer>, key: Uint32Array): Uint32Array<ArrayBuffer> {
  let classes = 0;
  for (const own of key) classes = Math.max(classes, own + 1);
  const next = new Uint32Array(classes + 1);
  for (const own of key) next[own + 1]! += 1;
  for (let own = 0; own < classes; own += 1) next[own + 1]! += next[own]!;
  const sorted = new Uint32Array(order.length);
  for (const position of order) {
    const own = key[position]!;
    sorted[next[own]!] = position;
    next[own]! += 1;
  }
  return sorted;
}
