export const STAFF_ROLES = ['council_secretary', 'council_member', 'council_method', 'pr_manager'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
