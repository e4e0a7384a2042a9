import { Module } from '@nestjs/common';
import { AgenciesResolver } from './agencies.resolver.js';
import { Agency } from './agency.entity.js';
import { County } from './county.entity.js';
import { Province } from './province.entity.js';
import { StaffAgencyResolver } from './staff-agency.resolver.js';

export const AGENCY_ENTITIES = [Province, County, Agency];
export const AGENCY_RESOLVERS = [AgenciesResolver, StaffAgencyResolver];

@Module({ providers: AGENCY_RESOLVERS })
export class AgenciesModule {}
