import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const FREE_FAILURES = 5;
const LONGEST_LOCK_MINUTES = 15;

const hashOf = (username: string): Buffer => createHash('sha256').update(username).digest();

/**
 * Counts one more attempt as failed, before anybody knows how it will end, and returns whether it may be made. Counting
 * first makes it exact: of a thousand attempts at once no more than five are made. The fifth failure locks the name for
 * 1 minute, each further one for twice as long, up to 15 minutes.
 */
export async function claimAttempt(db: EntityManager, username: string): Promise<boolean> {
  // clock_timestamp(), as now() stands still while this statement waits for another attempt on the same row.
  const claimed: unknown[] = await db.query(
    `insert into office.sign_in_attempt as a (account_hash, failures, locked_until) values ($1, 1, clock_timestamp())
     on conflict (account_hash) do update set
       failures = a.failures + 1,
       locked_until = clock_timestamp() + case
         when a.failures + 1 < ${FREE_FAILURES} then interval '0'
         else least(power(2, least(a.failures + 1 - ${FREE_FAILURES}, 10)), ${LONGEST_LOCK_MINUTES}) * interval '1 minute'
       end
     where a.locked_until is null or a.locked_until <= clock_timestamp()
     returning failures`,
    [hashOf(username)],
  );
  return claimed.length > 0;
}

/** After a success the count starts again. */
export async function forgetAttempts(db: EntityManager, username: string): Promise<void> {
  await db.query('delete from office.sign_in_attempt where account_hash = $1', [hashOf(username)]);
}
