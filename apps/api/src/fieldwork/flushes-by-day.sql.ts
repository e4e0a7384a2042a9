import type { EntityManager } from 'typeorm';

/** How many answers of a wave were counted on a day. */
export interface DayFlushRow {
  readonly waveId: string;
  readonly day: string;
  readonly count: number;
}

/** The answers counted for one agency, by wave and day, oldest day first. Days are all that is known. */
export async function findFlushesByDay(db: EntityManager, agencyId: string): Promise<DayFlushRow[]> {
  return db.query(
    `select wave_id as "waveId", to_char(day, 'YYYY-MM-DD') as day, sum(n)::int as count
     from answers.flush where agency_id = $1
     group by wave_id, day order by wave_id, day`,
    [agencyId],
  );
}
