import { Inject, Injectable } from '@nestjs/common';
import type { Edition } from '@hamava/editions';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';
import { findEdition, findEditionContent } from '../editions/editions.queries.js';
import { composeMail } from './compose-mail.js';
import { findDigest, findDigestKey, type DigestRow } from './digests.queries.js';
import { type Envelope, MailGateway } from './mail-gateway.js';
import { signReceipt } from './receipt-token.js';
import { writeLetter, type WrittenLetter } from './write-letter.js';

export interface AddressedLetter {
  readonly digest: DigestRow;
  readonly letter: WrittenLetter;
  readonly envelope: Envelope;
  readonly message: Buffer;
}

/** Stands for the signature in letters that are shown to others than their recipient: nobody confirms in another's name. */
const NO_SIGNATURE = 'preview';

/** Writes the letters of digests: to be sent, or to be looked at. */
@Injectable()
export class DigestLetters {
  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(MailGateway) private readonly gateway: MailGateway,
  ) {}

  /** Null when nobody is to get it any more, or the edition is not there to be told about. */
  async write(id: string, purpose: 'send' | 'show'): Promise<AddressedLetter | null> {
    const digest = await findDigest(this.pool, id);
    if (digest === null || digest.name === null || digest.address === null) return null;
    const { name, address, editionId, recipientId } = digest;
    const row = await findEdition(this.pool, editionId);
    const stored = await findEditionContent(this.pool, editionId);
    if (row?.state !== 'published' || stored === null) return null;
    const token =
      purpose === 'show' ? NO_SIGNATURE : signReceipt(await findDigestKey(this.pool), { digestId: id, recipientId });
    const letter = await writeLetter({
      digest: { ...digest, name },
      edition: JSON.parse(stored.content) as Edition,
      publishedOn: row.publishedOn ?? '',
      address: this.env.publicUrl ?? `http://${this.env.host}:${this.env.port}`,
      token,
    });
    const { from } = this.gateway;
    const message = await composeMail({ from, to: { name, address }, id, letter });
    return { digest, letter, envelope: { from, to: address }, message };
  }
}
