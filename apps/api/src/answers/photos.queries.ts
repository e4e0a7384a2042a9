import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/queryable.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import { DRAFT_DAYS } from './drafts.queries.js';

/** Keeps a picture as long as a draft; sending the answers keeps it for good. Returns its id. */
export async function storePhoto(db: Queryable, link: OpenLink, image: Buffer): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into answers.photo (id, wave_id, agency_id, image, expires_on)
     values ($1, $2, $3, $4, current_date + $5::int)`,
    [id, link.waveId, link.agencyId, image, DRAFT_DAYS],
  );
  return id;
}

/** Which of these ids are pictures of this wave and agency that wait for their answers. */
export async function waitingPhotos(
  db: Queryable,
  link: OpenLink,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select id from answers.photo where id = any ($1::uuid[]) and wave_id = $2 and agency_id = $3`,
    [ids, link.waveId, link.agencyId],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function purgeExpiredPhotos(db: Queryable): Promise<number> {
  const { rowCount } = await db.query('delete from answers.photo where expires_on < current_date');
  return rowCount ?? 0;
}
