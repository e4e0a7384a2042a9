import { createHash } from 'node:crypto';
import type { CountedCell } from '@hamava/editions';
import { emptyMoments, foldScores } from '@hamava/reporting';
import { canonicalJson, scoreAnswers } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { pagesOfResponses, refoldCells } from '../answers/refolded-cells.queries.js';
import { cellKey, cellLevels } from '../answers/cell-key.queries.js';
import { findCellsToCompare } from '../figures/cells-to-compare.queries.js';
import { differences as cellDifferences } from '../figures/verify-cells.queries.js';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import type { ScoredInstrument } from './instrument-of.js';

export interface SamplePlace {
  readonly waveId: string;
  readonly agencyId: string;
  /** Demographic roles that key a cell, in order. */
  readonly variables: readonly string[];
}

/** A cell as a snapshot keeps it: plain, and with its base weight as it was written. */
export interface SnapshotCell {
  readonly key: string;
  readonly levels: readonly string[];
  readonly weight: string;
  readonly n: number;
  readonly moments: readonly number[];
  readonly counts: readonly number[];
}

export interface Snapshot {
  readonly sha256: string;
  readonly n: number;
  readonly cells: readonly SnapshotCell[];
}

/** Stored cells that are not what the responses add up to: nothing is published until somebody has looked. */
export class CellDriftError extends Error {
  constructor(readonly differences: readonly (readonly [string, string])[]) {
    super(`${differences.length} stored cells are not what their responses add up to.`);
    this.name = 'CellDriftError';
  }
}

/**
 * Refuses cells that are not, bit for bit, what all responses of an agency in a wave add up to. Call in a REPEATABLE READ transaction.
 * Throws a CellDriftError.
 */
export async function requireNoDrift(db: Queryable, place: SamplePlace): Promise<void> {
  const wrong = cellDifferences(await refoldCells(db, place), await findCellsToCompare(db, place));
  if (wrong.length > 0) throw new CellDriftError(wrong);
}

/** The cells of an agency in a wave under a method, folded anew from its responses, with counts of all closed answers. */
export async function countSample(
  db: Queryable,
  place: SamplePlace & { readonly upToFlush?: number },
  instrumentFor: (version: PublishedVersion) => ScoredInstrument,
): Promise<Snapshot> {
  const cells = new Map<string, { levels: string[]; weight: string; moments: Float64Array; counts: number[] }>();
  for await (const { rows, version } of pagesOfResponses(db, place)) {
    for (const payload of rows) {
      const published = version(payload.v);
      const { scheme, instrument, places } = instrumentFor(published);
      const levels = cellLevels(published, place.variables, payload);
      const key = cellKey(levels, payload.w);
      const cell = cells.get(key) ?? {
        levels,
        weight: payload.w,
        moments: emptyMoments(instrument.layout),
        counts: instrument.questions.flatMap(({ categories }) => categories.map(() => 0)),
      };
      foldScores(instrument.layout, cell.moments, scoreAnswers(scheme, payload.a));
      for (const at of places(payload.a)) cell.counts[at] = (cell.counts[at] ?? 0) + 1;
      cells.set(key, cell);
    }
  }
  return snapshotOf(
    [...cells].map(([key, { levels, weight, moments, counts }]) => ({
      key,
      levels,
      weight,
      n: moments[0] as number,
      moments: [...moments],
      counts,
    })),
  );
}

/** The snapshot of these cells: in one order, with the hash of its canonical JSON. */
export function snapshotOf(cells: readonly SnapshotCell[]): Snapshot {
  const ordered = [...cells].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return {
    sha256: createHash('sha256').update(canonicalJson(ordered)).digest('hex'),
    n: ordered.reduce((sum, { n }) => sum + n, 0),
    cells: ordered,
  };
}

/** As the arithmetic of editions takes them. */
export function toCountedCells({ cells }: Pick<Snapshot, 'cells'>): CountedCell[] {
  return cells.map(({ levels, weight, n, moments, counts }) => ({
    levels,
    baseWeight: Number(weight),
    n,
    moments: Float64Array.from(moments),
    counts,
  }));
}
