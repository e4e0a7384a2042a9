import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { JobQueue } from '../queue/job-queue.js';
import {
  findAgenciesOfEdition,
  findDueDigests,
  findMissingLetters,
  giveUpLostDigests,
  insertDigest,
} from './digests.queries.js';

/** Puts letters about what has been published on the pile, and takes up those whose time has come. */
@HandlesJob('sweep-digests')
@Injectable()
export class SweepDigestsJob implements JobHandler<'sweep-digests'> {
  /** What an edition is about never changes, and looking costs a megabyte. */
  private readonly agencies = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
  ) {}

  async run(): Promise<void> {
    const { pool, queue } = this;
    for (const { editionId, recipientId, agencyKey } of await findMissingLetters(pool)) {
      if ((await this.agenciesOf(editionId)).has(agencyKey))
        await insertDigest(pool, randomUUID(), editionId, recipientId);
    }
    await giveUpLostDigests(pool);
    for (const digestId of await findDueDigests(pool)) await queue.add('send-digest', { digestId });
  }

  private async agenciesOf(editionId: string): Promise<ReadonlySet<string>> {
    const known = this.agencies.get(editionId);
    if (known !== undefined) return known;
    const keys = await findAgenciesOfEdition(this.pool, editionId);
    this.agencies.clear();
    this.agencies.set(editionId, keys);
    return keys;
  }
}
