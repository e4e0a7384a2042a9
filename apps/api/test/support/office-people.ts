import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashPassword } from '../../src/identity/passwords.js';
import type { StaffRole } from '../../src/identity/staff-role.js';

export const PASSWORD = 'a password long enough';

/** A province with agencies; gives their ids by key. */
export async function addAgencies(db: pg.Pool, keys: readonly string[]): Promise<Record<string, string>> {
  await db.query(`insert into office.province values (23, 'تهران', 'Tehran') on conflict do nothing`);
  const ids: Record<string, string> = {};
  for (const key of keys) {
    ids[key] = randomUUID();
    await db.query(
      `insert into office.agency (id, province_code, key, name_fa, name_en, sector_key, sector_fa, sector_en, kind)
       values ($1, 23, $2, 'اداره ' || $2, 'Office ' || $2, 'water', 'آب', 'Water', 'company')`,
      [ids[key], key],
    );
  }
  return ids;
}

export interface Person {
  readonly username: string;
  readonly role: StaffRole;
  readonly agencyId?: string;
  readonly disabled?: boolean;
}

/** A member of staff whose password is PASSWORD; gives the id. */
export async function addPerson(db: pg.Pool, { username, role, agencyId, disabled }: Person): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into office.staff (id, username, display_name, role, agency_id, password_hash, disabled)
     values ($1, $2, $2, $3, $4, $5, $6)`,
    [id, username, role, agencyId ?? null, await hashPassword(PASSWORD), disabled ?? false],
  );
  return id;
}
