import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { StaffRole } from '../identity/staff-role.js';

/** Whose a questionnaire is and whether it still changes. */
export interface Owned {
  /** Null: the council's. */
  readonly agencyId: string | null;
  readonly retired: boolean;
}

const COUNCIL_AUTHORS: readonly StaffRole[] = ['council_method', 'council_secretary'];
const REVIEWERS: readonly StaffRole[] = ['council_method', 'council_secretary'];

/** An office writes its own questionnaires, the council's method unit and secretary the council's. */
export function owns({ role, agencyId }: SignedInStaff, questionnaire: Owned): boolean {
  if (questionnaire.agencyId === null) return COUNCIL_AUTHORS.includes(role);
  return role === 'pr_manager' && agencyId === questionnaire.agencyId;
}

export function canEdit(staff: SignedInStaff, questionnaire: Owned): boolean {
  return !questionnaire.retired && owns(staff, questionnaire);
}

/** Drafts, comments and what is under review are the owner's to see, and the council's own are the whole council's. */
export function seesDraft(staff: SignedInStaff, { agencyId }: Owned): boolean {
  return agencyId === null ? staff.agencyId === null : staff.agencyId === agencyId;
}

/** Everything that was submitted is the council's to see; of the council's questionnaires an office sees what is published. */
export function seesReview(staff: SignedInStaff, { agencyId }: Owned): boolean {
  return staff.agencyId === null || staff.agencyId === agencyId;
}

export function isReviewer({ role }: SignedInStaff): boolean {
  return REVIEWERS.includes(role);
}

export function mayEditCore({ role }: SignedInStaff): boolean {
  return role === 'council_method';
}
