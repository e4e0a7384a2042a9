import type { StaffRole } from './staff-role.js';

declare const madeByScopeOf: unique symbol;

/**
 * Which agencies a person may see. Every query about agencies asks for one, and only `scopeOf` makes one, so that a
 * query without it does not compile.
 */
export interface AgencyScope {
  readonly [madeByScopeOf]: true;
  /** The one agency in reach; null: every agency of the province, for the council. */
  readonly agencyId: string | null;
}

/** The council sees every agency, a PR manager the own agency and nothing else. */
export function scopeOf({
  role,
  agencyId,
}: {
  readonly role: StaffRole;
  readonly agencyId: string | null;
}): AgencyScope {
  const reach = role === 'pr_manager' ? agencyId : null;
  // The table forbids it; should it ever happen, it must not mean "every agency".
  if (role === 'pr_manager' && reach === null) throw new Error('scopeOf requires the agency of a PR manager');
  return Object.freeze({ agencyId: reach }) as AgencyScope;
}

export function scopeCovers(scope: AgencyScope, agencyId: string): boolean {
  return scope.agencyId === null || scope.agencyId === agencyId;
}

/** True for the scope of an office. */
export function isOneAgency(scope: AgencyScope): scope is AgencyScope & { readonly agencyId: string } {
  return scope.agencyId !== null;
}
