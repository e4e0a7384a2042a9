import type { Queryable } from '../database/queryable.js';

/** Whoever has not told for so long has gone: three times the pause between two tellings. */
const GONE_AFTER = "interval '30 seconds'";

export interface PresenceRow {
  /** A display name. */
  readonly name: string;
  readonly itemCode: string | null;
  readonly editing: boolean;
  /** Began to write there before the one who asks, who may have begun as well. */
  readonly first: boolean;
}

export interface Presence {
  readonly questionnaireId: string;
  readonly staffId: string;
  readonly itemCode: string | null;
  readonly editing: boolean;
}

/** Notes where somebody is. Whoever goes on writing in the same item keeps the time at which it began. */
export async function notePresence(db: Queryable, presence: Presence): Promise<void> {
  await db.query(`delete from office.draft_presence where seen_at < now() - ${GONE_AFTER}`);
  await db.query(
    `insert into office.draft_presence as known (questionnaire_id, staff_id, item_code, editing_since)
     values ($1, $2, $3, case when $4 then clock_timestamp() end)
     on conflict (questionnaire_id, staff_id) do update set
       item_code = excluded.item_code, seen_at = now(),
       editing_since = case when known.item_code = excluded.item_code and $4
         then coalesce(known.editing_since, excluded.editing_since) else excluded.editing_since end`,
    [presence.questionnaireId, presence.staffId, presence.itemCode, presence.editing],
  );
}

export async function endPresence(db: Queryable, questionnaireId: string, staffId: string): Promise<void> {
  await db.query('delete from office.draft_presence where questionnaire_id = $1 and staff_id = $2', [
    questionnaireId,
    staffId,
  ]);
}

/** Who else has the draft open, by name. */
export async function findOthers(db: Queryable, questionnaireId: string, staffId: string): Promise<PresenceRow[]> {
  const { rows } = await db.query<PresenceRow>(
    `select s.display_name as name, p.item_code as "itemCode", p.editing_since is not null as editing,
       p.editing_since is not null
         and (own.editing_since is null or own.item_code is distinct from p.item_code
           or (p.editing_since, p.staff_id) < (own.editing_since, own.staff_id)) as first
     from office.draft_presence p join office.staff s on s.id = p.staff_id
     left join office.draft_presence own on own.questionnaire_id = p.questionnaire_id and own.staff_id = $2
       and own.seen_at >= now() - ${GONE_AFTER}
     where p.questionnaire_id = $1 and p.staff_id <> $2 and p.seen_at >= now() - ${GONE_AFTER}
     order by s.display_name, s.id`,
    [questionnaireId, staffId],
  );
  return rows;
}
