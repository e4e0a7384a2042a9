import { problem } from '@hamava/surveys';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../database/problem-error.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { AgencyScope } from '../identity/agency-scope.js';
import { findAgenciesById } from './agencies.queries.js';
import type { Agency } from './agency.entity.js';

const LOADERS = Symbol('agency loaders');

/** Agencies by id, fetched together; an agency out of reach is NOT_FOUND. */
export function agencyLoader(
  context: RequestContext,
  db: EntityManager,
  scope: AgencyScope,
): DataLoader<string, Agency> {
  const loaders = context.once(LOADERS, () => new Map<string | null, DataLoader<string, Agency>>());
  const loader = loaders.get(scope.agencyId) ?? makeLoader(db, scope);
  loaders.set(scope.agencyId, loader);
  return loader;
}

function makeLoader(db: EntityManager, scope: AgencyScope): DataLoader<string, Agency> {
  return new DataLoader<string, Agency>(async (ids) => {
    const found = new Map((await findAgenciesById(db, scope, ids)).map((agency) => [agency.id, agency]));
    return ids.map((id) => found.get(id) ?? ProblemError.of(problem('NOT_FOUND', '')));
  });
}
