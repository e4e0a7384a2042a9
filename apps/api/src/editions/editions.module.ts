import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { EditionJobsModule } from './edition-jobs.module.js';
import { EditionsController } from './editions.controller.js';
import { EditionsResolver } from './editions.resolver.js';
import { EditionsService } from './editions.service.js';
import { MethodsService } from './methods.service.js';

export const EDITION_RESOLVERS = [EditionsResolver];

@Module({
  imports: [EditionJobsModule],
  controllers: [EditionsController],
  providers: [...EDITION_RESOLVERS, EditionsService, MethodsService, StaffOfRequest, SessionCookie],
})
export class EditionsModule {}
