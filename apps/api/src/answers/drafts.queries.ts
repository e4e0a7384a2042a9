import type { Queryable } from '../database/queryable.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import { type Draft, openDraft, sealDraft } from './sealed-draft.js';
import { draftId } from './submission-key.js';

export const DRAFT_DAYS = 14;

export async function saveDraft(
  db: Queryable,
  link: OpenLink,
  key: Buffer,
  section: string,
  draft: Draft,
): Promise<void> {
  await db.query({
    name: 'save-draft',
    text: `insert into answers.draft (id, wave_id, agency_id, section, sealed, expires_on)
           values ($1, $2, $3, $4, $5, current_date + $6::int)
           on conflict (id) do update
             set section = excluded.section, sealed = excluded.sealed, expires_on = excluded.expires_on`,
    values: [draftId(key), link.waveId, link.agencyId, section, sealDraft(key, draft), DRAFT_DAYS],
  });
}

export interface StoredDraft extends Draft {
  readonly section: string;
}

/** The draft of this key for this wave and agency; null when it is gone, expired or another's. */
export async function findDraft(db: Queryable, link: OpenLink, key: Buffer): Promise<StoredDraft | null> {
  const { rows } = await db.query<{ section: string; sealed: Buffer }>({
    name: 'find-draft',
    text: `select section, sealed from answers.draft
           where id = $1 and wave_id = $2 and agency_id = $3 and expires_on >= current_date`,
    values: [draftId(key), link.waveId, link.agencyId],
  });
  const row = rows[0];
  const draft = row && openDraft(key, row.sealed);
  return draft ? { ...draft, section: row.section } : null;
}

export async function forgetDraft(db: Queryable, key: Buffer): Promise<void> {
  await db.query({ name: 'forget-draft', text: 'delete from answers.draft where id = $1', values: [draftId(key)] });
}

export async function purgeExpiredDrafts(db: Queryable): Promise<number> {
  const { rowCount } = await db.query('delete from answers.draft where expires_on < current_date');
  return rowCount ?? 0;
}
