import type pg from 'pg';
import { type Refolded, refoldCells } from '../answers/refolded-cells.queries.js';
import { type ComparedCell, findAgencyWaves, findCellsToCompare } from './cells-to-compare.queries.js';

/** A stored cell that is not what the responses add up to. */
export interface CellDrift {
  readonly survey: string;
  readonly wave: number;
  readonly agency: string;
  readonly cellKey: string;
  readonly difference: string;
}

export interface CellsReport {
  readonly agencyWaves: number;
  readonly responses: number;
  readonly cells: number;
  /** Empty: every cell is the full fold of its responses, bit for bit. */
  readonly drift: readonly CellDrift[];
}

/**
 * Folds every stored response again and compares with `figures.cell`. One REPEATABLE READ snapshot, because a flush in
 * between moves both sides in one transaction and would look like a drift.
 */
export async function verifyCells(
  pool: Pick<pg.Pool, 'connect'>,
  onProgress: (message: string) => void = () => undefined,
): Promise<CellsReport> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    const report = await compareAll(client, onProgress);
    await client.query('rollback');
    return report;
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function compareAll(client: pg.PoolClient, onProgress: (message: string) => void): Promise<CellsReport> {
  const agencyWaves = await findAgencyWaves(client);
  const drift: CellDrift[] = [];
  let responses = 0;
  let cells = 0;
  for (const [i, place] of agencyWaves.entries()) {
    onProgress(`Folding again: ${i} of ${agencyWaves.length} agencies and waves`);
    const refolded = await refoldCells(client, place);
    const stored = await findCellsToCompare(client, place);
    responses += refolded.responses;
    cells += stored.length;
    for (const [cellKey, difference] of differences(refolded, stored)) {
      drift.push({ survey: place.survey, wave: place.wave, agency: place.agency, cellKey, difference });
    }
  }
  return { agencyWaves: agencyWaves.length, responses, cells, drift };
}

/** Key of the cell and what is wrong with it, for every stored cell that is not what its responses add up to. */
export function differences({ cells }: Refolded, stored: readonly ComparedCell[]): [string, string][] {
  const found: [string, string][] = [];
  const seen = new Set<string>();
  for (const cell of stored) {
    seen.add(cell.key);
    const wanted = cells.get(cell.key);
    if (wanted === undefined) {
      // A cell that everybody was taken out of may stay behind empty.
      if (cell.n !== 0) found.push([cell.key, `stored with ${cell.n} responses, but there are none`]);
      continue;
    }
    if (cell.weight !== wanted.weight) found.push([cell.key, `base weight ${cell.weight} instead of ${wanted.weight}`]);
    if (cell.levels.join('\n') !== wanted.levels.join('\n')) found.push([cell.key, `levels ${cell.levels.join(', ')}`]);
    if (cell.n !== wanted.moments[0]) found.push([cell.key, `n ${cell.n} instead of ${wanted.moments[0]}`]);
    const moments = differentMoments(cell.moments, wanted.moments);
    if (moments !== null) found.push([cell.key, moments]);
  }
  for (const [key, cell] of cells) {
    if (!seen.has(key)) found.push([key, `missing: ${cell.moments[0]} responses were never folded`]);
  }
  return found;
}

/** Compared as texts: a number that lost a digit on the way into a double must not look equal. */
function differentMoments(stored: readonly string[], wanted: Float64Array): string | null {
  if (stored.length !== wanted.length) return `${stored.length} moments instead of ${wanted.length}`;
  const positions = stored.flatMap((text, i) => (text === String(wanted[i]) ? [] : [i]));
  const [first] = positions;
  if (first === undefined) return null;
  return `${positions.length} moments differ, the first at ${first}: ${stored[first]} instead of ${wanted[first]}`;
}
