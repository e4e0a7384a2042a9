import { Injectable, Logger } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { DigestLetters } from './digest-letters.js';
import { claimDigest, findDigest, keepDigest, markFailed, markSent, putBack } from './digests.queries.js';
import { MailGateway } from './mail-gateway.js';
import type { MailOutcome } from './mail-outcome.js';

/** Tries for one letter, over a day and a half. */
const MOST_ATTEMPTS = 10;

/**
 * Sends one letter, once. It is written first and claimed then, so that between the claim and the answer of the mail server there is
 * nothing but sending; a process that ends there leaves the letter to a person, because nobody knows whether it left.
 */
@HandlesJob('send-digest')
@Injectable()
export class SendDigestJob implements JobHandler<'send-digest'> {
  private readonly logger = new Logger('digests');

  constructor(
    private readonly pool: DatabasePool,
    private readonly letters: DigestLetters,
    private readonly gateway: MailGateway,
  ) {}

  async run({ digestId }: JobPayload<'send-digest'>): Promise<void> {
    const { pool, gateway } = this;
    if ((await findDigest(pool, digestId))?.state !== 'waiting') return;
    if (!gateway.isOpen) return keepDigest(pool, digestId);
    const written = await this.letters.write(digestId, 'send');
    if (written === null || !(await claimDigest(pool, digestId))) return;
    const outcome = await gateway.send(written.envelope, written.message);
    if (outcome !== 'sent') this.logger.warn(`Letter ${digestId}: ${outcome}.`);
    await this.settle(digestId, outcome);
  }

  private settle(id: string, outcome: MailOutcome): Promise<void> {
    switch (outcome) {
      case 'sent':
        return markSent(this.pool, id);
      case 'again':
        return putBack(this.pool, id, 'MAIL_GATEWAY_DOWN', MOST_ATTEMPTS);
      case 'refused':
        return markFailed(this.pool, id, 'MAIL_REFUSED');
      case 'uncertain':
        return markFailed(this.pool, id, 'MAIL_UNCERTAIN');
    }
  }
}
