import type { Language } from '@hamava/persian';
import type { Queryable } from '../database/queryable.js';
import type { AgencyScope } from '../identity/agency-scope.js';

export interface RecipientRow {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyFa: string;
  readonly agencyEn: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

/** Who gets letters, by agency; an office sees its own. */
export async function findRecipients(db: Queryable, scope: AgencyScope): Promise<RecipientRow[]> {
  const { rows } = await db.query<RecipientRow>(
    `select r.id, r.agency_id as "agencyId", a.name_fa as "agencyFa", a.name_en as "agencyEn", r.name, r.address, r.language
     from office.digest_recipient r join office.agency a on a.id = r.agency_id
     where r.address is not null and ($1::uuid is null or r.agency_id = $1)
     order by a.name_fa collate "fa-x-icu", r.name collate "fa-x-icu", r.id`,
    [scope.agencyId],
  );
  return rows;
}

export interface SavedRecipient {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly staffId: string;
}

/** Adds a recipient, or changes the one with this id; false when the id is that of somebody out of reach or taken off. */
export async function saveRecipient(db: Queryable, scope: AgencyScope, recipient: SavedRecipient): Promise<boolean> {
  const { id, agencyId, name, address, language, staffId } = recipient;
  const { rowCount } = await db.query(
    `insert into office.digest_recipient as r (id, agency_id, name, address, language, changed_by) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint digest_recipient_pk do update
       set name = excluded.name, address = excluded.address, language = excluded.language, changed_by = excluded.changed_by
       where r.address is not null and r.agency_id = excluded.agency_id and ($7::uuid is null or r.agency_id = $7)`,
    [id, agencyId, name, address, language, staffId, scope.agencyId],
  );
  return rowCount === 1;
}

/** Takes somebody off the list: name and address go, and with them every letter that has not left. */
export async function removeRecipient(
  db: Queryable,
  scope: AgencyScope,
  id: string,
  staffId: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with gone as (
       update office.digest_recipient set name = null, address = null, changed_by = $3
       where id = $1 and address is not null and ($2::uuid is null or agency_id = $2) returning id
     ), letters as (
       delete from figures.digest where recipient_id in (select id from gone) and state in ('waiting', 'kept', 'failed')
     ) select from gone`,
    [id, scope.agencyId, staffId],
  );
  return rowCount === 1;
}
