import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { DigestLetters } from './digest-letters.js';
import { findDigest } from './digests.queries.js';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(html|eml)$/;

/** The letter may show its own looks and its figure, and do nothing. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Letters to look at, exactly as they leave but for the signature in their link. */
@Controller('api/digests')
export class DigestsController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
    @Inject(DigestLetters) private readonly letters: DigestLetters,
  ) {}

  @Get(':file')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('file') name: string): Promise<void> {
    const staff = await this.people.allowedTo('Query.digestRecipients', request);
    const [, id = '', form = 'html'] = FILE.exec(name) ?? [];
    const digest = id === '' ? null : await findDigest(this.pool, id);
    const isMine = digest !== null && (staff.agencyId === null || staff.agencyId === digest.agencyId);
    const written = isMine ? await this.letters.write(id, 'show') : null;
    if (written === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    if (form === 'eml') {
      void reply
        .type('message/rfc822')
        .header('content-disposition', `attachment; filename="hamava-letter-${id.slice(0, 8)}.eml"`)
        .send(written.message);
      return;
    }
    const { html, figure, png } = written.letter;
    const shown = html.replace(`cid:${figure.name}`, `data:image/png;base64,${png.toString('base64')}`);
    void reply.type('text/html; charset=utf-8').header('content-security-policy', LETTER_POLICY).send(shown);
  }
}
