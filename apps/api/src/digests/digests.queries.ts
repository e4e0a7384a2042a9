import type { Language } from '@hamava/persian';
import type { Queryable } from '../database/queryable.js';
import type { AgencyScope } from '../identity/agency-scope.js';

export type DigestState = 'waiting' | 'sending' | 'sent' | 'kept' | 'failed' | 'uncertain';
export type MailProblem = 'MAIL_GATEWAY_DOWN' | 'MAIL_REFUSED' | 'MAIL_UNCERTAIN';

export interface DigestRow {
  readonly id: string;
  readonly editionId: string;
  readonly recipientId: string;
  readonly agencyId: string;
  readonly agencyKey: string;
  readonly agencyFa: string;
  readonly agencyEn: string;
  /** Null when the recipient has been taken off the list. */
  readonly name: string | null;
  readonly address: string | null;
  readonly language: Language;
  readonly state: DigestState;
  readonly attempts: number;
  readonly problem: MailProblem | null;
  /** ISO days. */
  readonly sentOn: string | null;
  readonly readOn: string | null;
}

const SELECT_DIGEST = `
  select d.id, d.edition_id as "editionId", d.recipient_id as "recipientId", r.agency_id as "agencyId", a.key as "agencyKey",
    a.name_fa as "agencyFa", a.name_en as "agencyEn", r.name, r.address, r.language, d.state, d.attempts, d.problem,
    to_char(d.sent_on, 'YYYY-MM-DD') as "sentOn", to_char(d.read_on, 'YYYY-MM-DD') as "readOn"
  from figures.digest d join office.digest_recipient r on r.id = d.recipient_id join office.agency a on a.id = r.agency_id`;

/** Letters about an edition, by agency; an office sees its own. */
export async function findDigests(db: Queryable, scope: AgencyScope, editionId: string): Promise<DigestRow[]> {
  const { rows } = await db.query<DigestRow>(
    `${SELECT_DIGEST} where d.edition_id = $1 and ($2::uuid is null or r.agency_id = $2)
     order by a.name_fa collate "fa-x-icu", r.name collate "fa-x-icu", d.id`,
    [editionId, scope.agencyId],
  );
  return rows;
}

/** For jobs and signed links, which know no scope. */
export async function findDigest(db: Queryable, id: string): Promise<DigestRow | null> {
  const { rows } = await db.query<DigestRow>(`${SELECT_DIGEST} where d.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function findDigestKey(db: Queryable): Promise<Buffer> {
  const { rows } = await db.query<{ key: Buffer }>('select key from office.digest_key');
  if (rows[0] === undefined) throw new Error('The key that signs the links of letters is missing.');
  return rows[0].key;
}

export interface MissingLetter {
  readonly editionId: string;
  readonly recipientId: string;
  readonly agencyKey: string;
}

/** Whom the newest edition of a survey has no letter for yet. */
export async function findMissingLetters(db: Queryable): Promise<MissingLetter[]> {
  const { rows } = await db.query<MissingLetter>(
    `select e.id as "editionId", r.id as "recipientId", a.key as "agencyKey"
     from (select distinct on (survey_id) id, survey_id from figures.edition where state = 'published'
           order by survey_id, number desc) e
       join office.survey s on s.id = e.survey_id
       join office.agency a on a.province_code = s.province_code
       join office.digest_recipient r on r.agency_id = a.id and r.address is not null
     where not exists (select from figures.digest d where d.edition_id = e.id and d.recipient_id = r.id)`,
  );
  return rows;
}

/** Keys of the agencies that an edition is about. */
export async function findAgenciesOfEdition(db: Queryable, editionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ key: string }>(
    `select jsonb_array_elements(content::jsonb -> 'agencies') ->> 'key' as key from figures.edition where id = $1`,
    [editionId],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Puts a letter on the pile; a second one to the same person about the same edition is none. */
export async function insertDigest(db: Queryable, id: string, editionId: string, recipientId: string): Promise<void> {
  await db.query(
    `insert into figures.digest (id, edition_id, recipient_id) values ($1, $2, $3) on conflict on constraint digest_uq do nothing`,
    [id, editionId, recipientId],
  );
}

/** Waiting letters whose time has come. */
export async function findDueDigests(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from figures.digest where state = 'waiting' and due_at <= now() order by due_at limit 500`,
  );
  return rows.map(({ id }) => id);
}

/** Takes a letter into one's hands; false for everybody but the first. */
export async function claimDigest(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.digest set state = 'sending', attempts = attempts + 1, problem = null, due_at = now() + interval '10 minutes'
     where id = $1 and state = 'waiting' and due_at <= now()`,
    [id],
  );
  return rowCount === 1;
}

export async function keepDigest(db: Queryable, id: string): Promise<void> {
  await db.query(`update figures.digest set state = 'kept' where id = $1 and state = 'waiting'`, [id]);
}

export async function markSent(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update figures.digest set state = 'sent', problem = null, sent_on = (now() at time zone 'Asia/Tehran')::date
     where id = $1 and state = 'sending'`,
    [id],
  );
}

/** Ends a try that came to nothing for good. */
export async function markFailed(db: Queryable, id: string, problem: MailProblem): Promise<void> {
  const state: DigestState = problem === 'MAIL_UNCERTAIN' ? 'uncertain' : 'failed';
  await db.query(`update figures.digest set state = $3, problem = $2 where id = $1 and state = 'sending'`, [
    id,
    problem,
    state,
  ]);
}

/** Puts a letter back: after 1, 4, 16 ... minutes, six hours at most; after the last try it has failed. */
export async function putBack(db: Queryable, id: string, problem: MailProblem, mostAttempts: number): Promise<void> {
  await db.query(
    `update figures.digest set problem = $2, state = case when attempts >= $3 then 'failed' else 'waiting' end,
       due_at = now() + least(interval '1 minute' * 4 ^ (attempts - 1), interval '6 hours')
     where id = $1 and state = 'sending'`,
    [id, problem, mostAttempts],
  );
}

/** A process that ended while it was sending leaves a letter of which nobody knows whether it left. */
export async function giveUpLostDigests(db: Queryable): Promise<void> {
  await db.query(
    `update figures.digest set state = 'uncertain', problem = 'MAIL_UNCERTAIN' where state = 'sending' and due_at <= now()`,
  );
}

/** Sends what was kept, has failed or is uncertain once more: a person has decided so. What was sent stays sent. */
export async function reviveDigests(
  db: Queryable,
  editionId: string,
  states: readonly Extract<DigestState, 'kept' | 'failed' | 'uncertain'>[],
): Promise<void> {
  await db.query(
    `update figures.digest d set state = 'waiting', attempts = 0, problem = null, due_at = now()
     where d.edition_id = $1 and d.state = any($2) and d.read_on is null
       and exists (select from office.digest_recipient r where r.id = d.recipient_id and r.address is not null)`,
    [editionId, states],
  );
}

/** Notes that a letter was read; false when that is known already, or the letter has not left. */
export async function noteRead(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update figures.digest set read_on = (now() at time zone 'Asia/Tehran')::date
     where id = $1 and read_on is null and state in ('sent', 'uncertain')`,
    [id],
  );
  return rowCount === 1;
}
