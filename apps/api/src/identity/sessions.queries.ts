import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SignedInStaff } from './signed-in-staff.js';

const TOKEN_BYTES = 32;

/** How long a session lives, and how long it outlives the last request. Both are judged by the database's clock. */
export const SESSION_HOURS = 12;
const SESSION = `make_interval(hours => ${SESSION_HOURS})`;
const IDLE = `interval '30 minutes'`;
/** Noting every single request would write a row for every read. */
const NOTE_EVERY = `interval '1 minute'`;

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a session and returns its token, which exists nowhere else. */
export async function openSession(db: EntityManager, staffId: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await db.query('insert into office.session (token_hash, staff_id) values ($1, $2)', [sha256(token), staffId]);
  return token;
}

/** The person behind a token; null when the session is unknown, over or idle, or the person has been disabled. */
export async function findSignedInStaff(db: EntityManager, token: string): Promise<SignedInStaff | null> {
  const tokenHash = sha256(token);
  const rows: (SignedInStaff & { noted: boolean })[] = await db.query(
    `select s.id, s.display_name as "displayName", s.role, s.agency_id as "agencyId",
       i.last_seen_at > now() - ${NOTE_EVERY} as noted
     from office.session i join office.staff s on s.id = i.staff_id
     where i.token_hash = $1 and not s.disabled
       and i.created_at > now() - ${SESSION} and i.last_seen_at > now() - ${IDLE}`,
    [tokenHash],
  );
  const found = rows[0];
  if (found === undefined) return null;
  const { noted, ...staff } = found;
  if (!noted) await db.query('update office.session set last_seen_at = now() where token_hash = $1', [tokenHash]);
  return staff;
}

/** Ends the session of a token; returns false when there was none. */
export async function endSession(db: EntityManager, token: string): Promise<boolean> {
  const [, ended]: [unknown, number] = await db.query('delete from office.session where token_hash = $1', [
    sha256(token),
  ]);
  return ended > 0;
}

/** Deletes sessions that are over, and failed sign-ins that no longer slow anybody down. */
export async function purgeSessions(db: EntityManager): Promise<void> {
  await db.query(
    `delete from office.session where created_at <= now() - ${SESSION} or last_seen_at <= now() - ${IDLE}`,
  );
  await db.query(`delete from office.sign_in_attempt where locked_until < now() - interval '1 day'`);
}
