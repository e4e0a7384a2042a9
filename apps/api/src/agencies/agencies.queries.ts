import { type EntityManager, In } from 'typeorm';
import type { AgencyScope } from '../identity/agency-scope.js';
import { Agency } from './agency.entity.js';

/** The agencies in reach, in the order of the Persian alphabet. */
export async function findAgencies(db: EntityManager, scope: AgencyScope): Promise<Agency[]> {
  return db
    .createQueryBuilder(Agency, 'agency')
    .where(scope.agencyId === null ? 'true' : 'agency.id = :agencyId', { agencyId: scope.agencyId })
    .orderBy('agency.name_fa collate "fa-x-icu"')
    .addOrderBy('agency.id')
    .getMany();
}

/** Those of the agencies that are in reach; the others are left out as if they did not exist. */
export async function findAgenciesById(
  db: EntityManager,
  scope: AgencyScope,
  ids: readonly string[],
): Promise<Agency[]> {
  const inReach = scope.agencyId === null ? ids : ids.filter((id) => id === scope.agencyId);
  return inReach.length === 0 ? [] : db.findBy(Agency, { id: In([...inReach]) });
}
