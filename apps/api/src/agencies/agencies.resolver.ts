import { Query, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { AgencyScope } from '../identity/agency-scope.js';
import { CurrentScope } from '../identity/current-staff.js';
import { findAgencies } from './agencies.queries.js';
import { AgencyModel, toAgency } from './agency.model.js';

@Resolver(() => AgencyModel)
export class AgenciesResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @Query(() => [AgencyModel])
  async agencies(@CurrentScope() scope: AgencyScope): Promise<AgencyModel[]> {
    return (await findAgencies(this.db, scope)).map(toAgency);
  }
}
