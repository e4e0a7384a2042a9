import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { EditionJobsModule } from './edition-jobs.module.js';
import { EditionsController } from './editions.controller.js';
import { EditionsResolver } from './editions.resolver.js';
import { EditionsService } from './editions.service.js';
import { FieldNotesResolver } from './field-notes.resolver.js';
import { FieldNotesService } from './field-notes.service.js';
import { MethodsService } from './methods.service.js';

export const EDITION_RESOLVERS = [EditionsResolver, FieldNotesResolver];

@Module({
  imports: [EditionJobsModule],
  controllers: [EditionsController],
  providers: [...EDITION_RESOLVERS, EditionsService, FieldNotesService, MethodsService, StaffOfRequest, SessionCookie],
})
export class EditionsModule {}
