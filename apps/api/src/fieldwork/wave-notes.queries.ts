import { randomUUID } from 'node:crypto';
import type { WaveMove } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';

export interface WaveNoteRow {
  readonly waveId: string;
  readonly move: WaveMove | 'plan' | 'roll';
  /** The day in Iran. */
  readonly doneOn: string;
  readonly because: string | null;
  /** Null: the clock. */
  readonly doneBy: string | null;
  /** Last day before and after, where it moved. */
  readonly closedOnBefore: string | null;
  readonly closesOnAfter: string | null;
}

export interface NewWaveNote {
  readonly waveId: string;
  readonly move: WaveNoteRow['move'];
  readonly because: string | null;
  readonly staffId: string | null;
  readonly closes?: { readonly before: Date; readonly after: Date };
}

export async function insertWaveNote(db: Queryable, note: NewWaveNote): Promise<void> {
  await db.query(
    `insert into office.wave_note (id, wave_id, move, because, closes_before, closes_after, done_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      randomUUID(),
      note.waveId,
      note.move,
      note.because,
      note.closes?.before ?? null,
      note.closes?.after ?? null,
      note.staffId,
    ],
  );
}

/** What was done with the waves, oldest first. */
export async function findWaveNotes(db: Queryable, waveIds: readonly string[]): Promise<WaveNoteRow[]> {
  const { rows } = await db.query<WaveNoteRow>(
    `select n.wave_id as "waveId", n.move, to_char(n.done_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "doneOn", n.because,
       s.display_name as "doneBy",
       to_char((n.closes_before - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closedOnBefore",
       to_char((n.closes_after - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOnAfter"
     from office.wave_note n left join office.staff s on s.id = n.done_by
     where n.wave_id = any($1::uuid[]) order by n.done_at, n.id`,
    [waveIds],
  );
  return rows;
}
