import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Edition } from '@hamava/editions';
import { problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { ReadId } from '../graphql/read-id.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { editionPart } from './edition-part.js';
import { findEdition, findEditionContent } from './editions.queries.js';

const KEPT = 8;

/** The file of an edition for the council's screens: whole, or an outcome and a wave of it. */
@Controller('api/editions')
export class EditionsController {
  /** By hash: what has one never changes. */
  private readonly parsed = new Map<string, Edition>();

  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
  ) {}

  @Get(':id')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ReadId) id: string,
    @Query() { outcome, wave, also, whole }: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    const staff = await this.people.allowedTo('Query.editions', request);
    const row = await findEdition(this.pool, id);
    const isReadable = row !== null && (row.state === 'published' || staff.agencyId === null);
    const stored = isReadable ? await findEditionContent(this.pool, id) : null;
    if (stored === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    const etag = `"${stored.sha256}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    if (whole !== undefined) return void reply.send(stored.content);
    const part = editionPart(this.edition(stored), {
      outcome: outcome ?? null,
      wave: wave === undefined ? null : Number(wave),
      also: also?.split(',') ?? [],
    });
    void reply.send(JSON.stringify(part));
  }

  private edition({ sha256, content }: { readonly sha256: string; readonly content: string }): Edition {
    const known = this.parsed.get(sha256);
    if (known) return known;
    const edition = JSON.parse(content) as Edition;
    if (this.parsed.size >= KEPT) this.parsed.delete(this.parsed.keys().next().value ?? '');
    this.parsed.set(sha256, edition);
    return edition;
  }
}
