import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { digestPage, type DigestPageState } from '@hamava/pages';
import { problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { frameWithoutAddress, pageFrame } from '../answers/citizen-visit.js';
import { sendSecretPage } from '../answers/citizen-reply.js';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findDigest, findDigestKey, noteRead, type DigestRow } from './digests.queries.js';
import { digestIdIn, isSignedReceipt } from './receipt-token.js';

/**
 * Where the reader of a letter says that it was read. Opening the link shows a button and changes nothing, so that a program that
 * follows every link of a letter confirms nothing; the link tells no more than that, once, and opens nothing else.
 */
@Controller('digest')
export class ReceiptsController {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @Get(':token')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    const digest = await this.signed(token);
    this.show({ request, reply }, digest, digest.readOn === null ? 'ask' : 'known');
  }

  @Post(':token')
  async note(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('token') token: string): Promise<void> {
    const digest = await this.signed(token);
    const isNew = await noteRead(this.pool, digest.id);
    this.show({ request, reply }, digest, isNew ? 'noted' : 'known', isNew ? 200 : 409);
  }

  /** The letter behind a link; a link that we did not sign, or to a letter that never left, is none. */
  private async signed(token: string): Promise<DigestRow> {
    const id = digestIdIn(token);
    const digest = id === null ? null : await findDigest(this.pool, id);
    const key = await findDigestKey(this.pool);
    const isOurs =
      digest !== null && isSignedReceipt(key, token, { digestId: digest.id, recipientId: digest.recipientId });
    if (!isOurs || (digest.state !== 'sent' && digest.state !== 'uncertain')) {
      throw ProblemError.of(problem('NOT_FOUND', ''));
    }
    return digest;
  }

  private show(
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    digest: DigestRow,
    state: DigestPageState,
    status = 200,
  ): void {
    const { language, agencyFa, agencyEn } = digest;
    const frame = frameWithoutAddress(pageFrame(request, language));
    const agency = language === 'fa' ? agencyFa : agencyEn;
    sendSecretPage(reply, digestPage({ ...frame, agency, action: request.url, state }), status);
  }
}
