import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { DigestJobsModule } from './digest-jobs.module.js';
import { DigestsController } from './digests.controller.js';
import { DigestsResolver } from './digests.resolver.js';
import { ReceiptsController } from './receipts.controller.js';
import { RecipientsService } from './recipients.service.js';

export const DIGEST_RESOLVERS = [DigestsResolver];

@Module({
  imports: [DigestJobsModule],
  controllers: [DigestsController, ReceiptsController],
  providers: [...DIGEST_RESOLVERS, RecipientsService, StaffOfRequest, SessionCookie],
})
export class DigestsModule {}
