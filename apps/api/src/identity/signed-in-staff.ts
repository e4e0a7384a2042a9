import type { StaffRole } from './staff-role.js';

/** The person behind a session, as far as the rest of the house needs to know. */
export interface SignedInStaff {
  readonly id: string;
  readonly displayName: string;
  readonly role: StaffRole;
  /** Of a PR manager; null for the council. */
  readonly agencyId: string | null;
}
