import { emptyMoments, foldScores, mergeMoments, respondents, subtractMoments } from '@hamava/reporting';
import { scoreAnswers } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import { cellKey, cellLevels } from './cell-key.queries.js';
import {
  type CellRow,
  DELETE_EMPTY_CELLS,
  RAISE_CELL_VERSION,
  SELECT_CELLS_BY_KEY,
  UPSERT_CELLS,
} from './cells.sql.js';
import type { InboxPayload } from './submit-batch.sql.js';

export interface FoldedCell {
  readonly levels: readonly string[];
  readonly weight: string;
  readonly moments: Float64Array;
}

export interface Fold {
  readonly variables: readonly string[];
  readonly version: (id: string) => PublishedVersion;
}

/** Sums responses into their cells, in memory. */
export function foldResponses(payloads: Iterable<InboxPayload>, { variables, version }: Fold): Map<string, FoldedCell> {
  const cells = new Map<string, FoldedCell>();
  for (const payload of payloads) {
    const published = version(payload.v);
    const { scheme } = published;
    const levels = cellLevels(published, variables, payload);
    const key = cellKey(levels, payload.w);
    const layout = { outcomes: scheme.outcomes.length, groups: scheme.groups, pairs: scheme.pairs };
    const cell = cells.get(key) ?? { levels, weight: payload.w, moments: emptyMoments(layout) };
    foldScores(layout, cell.moments, scoreAnswers(scheme, payload.a));
    cells.set(key, cell);
  }
  return cells;
}

const COMBINE = { add: mergeMoments, subtract: subtractMoments } as const;

/** Adds folded responses to the stored cells of an agency in a wave, or takes them out again. Call in a transaction. */
export async function applyFold(
  db: Queryable,
  target: { readonly waveId: string; readonly agencyId: string },
  cells: ReadonlyMap<string, FoldedCell>,
  how: keyof typeof COMBINE,
): Promise<void> {
  const { waveId, agencyId } = target;
  const stored = await db.query<{ key: string; moments: number[] }>(SELECT_CELLS_BY_KEY, [
    waveId,
    agencyId,
    [...cells.keys()],
  ]);
  const before = new Map(stored.rows.map(({ key, moments }) => [key, Float64Array.from(moments)]));
  const rows = [...cells].map(([key, cell]): CellRow => {
    const moments = COMBINE[how](before.get(key) ?? new Float64Array(cell.moments.length), cell.moments);
    return {
      key,
      levels: cell.levels,
      weight: cell.weight,
      n: respondents(moments),
      moments: Array.from(moments, exact),
    };
  });
  await db.query(UPSERT_CELLS, [waveId, agencyId, JSON.stringify(rows)]);
  if (how === 'subtract') await db.query(DELETE_EMPTY_CELLS, [waveId, agencyId, [...cells.keys()]]);
  await db.query(RAISE_CELL_VERSION, [waveId, agencyId]);
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`A moment of ${value} is no longer an exact whole number.`);
  return value;
}
