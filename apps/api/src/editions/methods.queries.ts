import type { EditionMethod } from '@hamava/editions';
import type { Queryable } from '../database/queryable.js';
import { toEditionMethod } from './method.js';

export interface MethodRow {
  readonly number: number;
  readonly settings: unknown;
  readonly because: string;
  readonly state: 'proposed' | 'approved' | 'rejected';
  readonly proposedById: string | null;
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
  readonly approvedOn: string | null;
}

/** Every method that was ever proposed, newest first. */
export async function findMethods(db: Queryable): Promise<MethodRow[]> {
  const { rows } = await db.query<MethodRow>(
    `select m.number, m.settings, m.because, m.state, m.proposed_by as "proposedById", p.display_name as "proposedBy", d.display_name as "decidedBy",
       to_char(m.approved_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "approvedOn"
     from figures.method m
     left join office.staff p on p.id = m.proposed_by left join office.staff d on d.id = m.decided_by
     order by m.number desc`,
  );
  return rows;
}

/** The approved methods that the waves of a survey follow, oldest first; the one in force today is always the last. */
export async function findMethodsInForce(db: Queryable): Promise<EditionMethod[]> {
  const rows = await findMethods(db);
  return rows
    .filter(({ state }) => state === 'approved')
    .reverse()
    .map(toEditionMethod);
}

export async function insertMethod(
  db: Queryable,
  { settings, because, staffId }: { readonly settings: object; readonly because: string; readonly staffId: string },
): Promise<number> {
  const { rows } = await db.query<{ number: number }>(
    `insert into figures.method (number, settings, because, proposed_by, state)
     select coalesce(max(number), 0) + 1, $1, $2, $3, 'proposed' from figures.method returning number`,
    [JSON.stringify(settings), because, staffId],
  );
  return rows[0]?.number as number;
}

/** Decides what is proposed; false when it is not (any more). The table refuses one and the same person. */
export async function decideMethod(
  db: Queryable,
  {
    number,
    staffId,
    state,
  }: { readonly number: number; readonly staffId: string; readonly state: 'approved' | 'rejected' },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.method set state = $3, decided_by = $2, approved_at = case when $3 = 'approved' then now() end
     where number = $1 and state = 'proposed'`,
    [number, staffId, state],
  );
  return rowCount === 1;
}

/** Whether any wave takes answers: methods change between waves, never during one. */
export async function isAnyWaveOpen(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ open: boolean }>(
    'select exists (select from office.wave where now() >= opens_at and now() < closes_at) as open',
  );
  return rows[0]?.open === true;
}

/** Waves that have opened, with the method that was in force when they did. */
export async function findMethodsOfWaves(
  db: Queryable,
): Promise<{ readonly method: number; readonly survey: string; readonly wave: number }[]> {
  const { rows } = await db.query<{ method: number; survey: string; wave: number }>(
    `select (select max(m.number) from figures.method m
         where m.state = 'approved' and (m.approved_at <= w.opens_at or m.number = 1)) as method,
       s.code as survey, w.number as wave
     from office.wave w join office.survey s on s.id = w.survey_id
     where w.opens_at <= now() order by s.code collate "C", w.number`,
  );
  return rows;
}
