import type { EntityManager } from 'typeorm';
import { Staff } from './staff.entity.js';

/** The person with a user name in its normal form; null when there is none. */
export async function findStaffByUsername(db: EntityManager, username: string): Promise<Staff | null> {
  return db.findOneBy(Staff, { username });
}
