import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { RequestContext } from '../graphql/request-context.js';
import { scopeOf } from '../identity/agency-scope.js';
import { StaffModel } from '../identity/staff.model.js';
import { agencyLoader } from './agency-loader.js';
import { AgencyModel, toAgency } from './agency.model.js';

/** The agency of a PR manager; identity stands left of agencies and cannot know them. */
@Resolver(() => StaffModel)
export class StaffAgencyResolver {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  @ResolveField(() => AgencyModel, { nullable: true })
  async agency(@Parent() staff: StaffModel, @Context() context: RequestContext): Promise<AgencyModel | null> {
    if (staff.agencyId === null) return null;
    return toAgency(await agencyLoader(context, this.db, scopeOf(staff)).load(staff.agencyId));
  }
}
