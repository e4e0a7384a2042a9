import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findMedia, storeMedia } from './media.queries.js';
import { redrawImage } from './redraw-image.js';
import { answering, fileOf } from './staff-upload.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';

const MEDIA_ID = /^[0-9a-f]{64}$/;

/** Pictures between questions: put in by staff, seen by everybody who gets the questionnaire. */
@Controller()
export class MediaController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
  ) {}

  /** Multipart, any field name, one picture. Answers its id and size; the same picture has the same id. */
  @Post('api/media')
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answering(reply, async () => {
      await this.people.allowedTo('Mutation.saveDraft', request);
      const { bytes } = await fileOf(request);
      const image = await redrawImage(Buffer.from(bytes));
      if (image === null) throw ProblemError.of(problem('FILE_UNREADABLE', 'file', { reason: 'picture' }));
      const media = await storeMedia(this.pool, image);
      void reply.code(200).send({ media, width: image.width, height: image.height });
    });
  }

  @Get('media/:id')
  async show(@Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const image = MEDIA_ID.test(id) ? await findMedia(this.pool, id) : null;
    if (image === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    void reply
      .header('content-type', 'image/webp')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(image);
  }
}
