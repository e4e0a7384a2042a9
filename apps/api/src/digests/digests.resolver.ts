import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { ReadId } from '../graphql/read-id.js';
import { scopeOf } from '../identity/agency-scope.js';
import { CurrentStaff } from '../identity/current-staff.js';
import { audiencesOf } from '../identity/permissions.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { JobQueue } from '../queue/job-queue.js';
import {
  DigestModel,
  DigestRecipientInput,
  DigestRecipientModel,
  DigestRoundModel,
  toDigest,
  toRecipient,
} from './digest.model.js';
import { findDigests, reviveDigests } from './digests.queries.js';
import { MailGateway } from './mail-gateway.js';
import { RecipientsService } from './recipients.service.js';

/** Letters about editions, and who gets them. */
@Resolver(() => DigestModel)
export class DigestsResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(MailGateway) private readonly gateway: MailGateway,
    @Inject(RecipientsService) private readonly recipients: RecipientsService,
    @Inject(JobQueue) private readonly queue: JobQueue,
  ) {}

  @Query(() => [DigestRecipientModel], { description: 'of an office: those of its own agency' })
  async digestRecipients(@CurrentStaff() staff: SignedInStaff): Promise<DigestRecipientModel[]> {
    return (await this.recipients.list(staff)).map(toRecipient);
  }

  @Query(() => DigestRoundModel, { description: 'of an office: the letters to its own agency' })
  async digests(
    @CurrentStaff() staff: SignedInStaff,
    @Args('editionId', { type: () => ID }, ReadId) editionId: string,
  ): Promise<DigestRoundModel> {
    const rows = await findDigests(this.pool, scopeOf(staff), editionId);
    const mayLook = audiencesOf('Query.digestRecipients').includes(staff.role);
    return { leaves: this.gateway.isOpen, digests: rows.map((row) => toDigest(row, mayLook)) };
  }

  @Mutation(() => [DigestRecipientModel], { description: 'adds somebody, or changes whoever has this id' })
  async saveDigestRecipient(
    @CurrentStaff() staff: SignedInStaff,
    @Args('recipient', { type: () => DigestRecipientInput }) recipient: DigestRecipientInput,
  ): Promise<DigestRecipientModel[]> {
    await this.recipients.save(staff, recipient);
    this.queue.hint('sweep-digests', {});
    return this.digestRecipients(staff);
  }

  @Mutation(() => [DigestRecipientModel], { description: 'forgets name and address, and what has not left' })
  async removeDigestRecipient(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<DigestRecipientModel[]> {
    await this.recipients.remove(staff, id);
    return this.digestRecipients(staff);
  }

  @Mutation(() => DigestRoundModel, {
    description: 'tries kept and failed letters once more, and uncertain ones when asked; what was sent stays sent',
  })
  async sendDigests(
    @CurrentStaff() staff: SignedInStaff,
    @Args('editionId', { type: () => ID }, ReadId) editionId: string,
    @Args('uncertain', { type: () => Boolean, defaultValue: false }) uncertain: boolean,
  ): Promise<DigestRoundModel> {
    await reviveDigests(this.pool, editionId, uncertain ? ['kept', 'failed', 'uncertain'] : ['kept', 'failed']);
    this.queue.hint('sweep-digests', {});
    return this.digests(staff, editionId);
  }
}
