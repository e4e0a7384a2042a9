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

/** Editions and parts of them that are held in memory; ten and one megabyte each where a province is large. */
const KEPT_EDITIONS = 4;
const KEPT_PARTS = 32;

/** The file of an edition for the council's screens: whole, or an outcome and a wave of it. */
@Controller('api/editions')
export class EditionsController {
  /** By hash: what has one never changes. */
  private readonly parsed = new Map<string, Edition>();
  private readonly parts = new Map<string, string>();

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
    const sha256 = isReadable ? row.sha256 : null;
    if (sha256 === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    const etag = `"${sha256}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'private, no-cache')
      .type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    if (whole !== undefined) return void reply.send(await this.content(id));
    const wanted = {
      outcome: outcome ?? null,
      wave: wave === undefined ? null : Number(wave),
      also: also?.split(',') ?? [],
    };
    void reply.send(
      await kept(this.parts, KEPT_PARTS, JSON.stringify([sha256, wanted]), async () =>
        JSON.stringify(editionPart(await this.edition(id, sha256), wanted)),
      ),
    );
  }

  private edition(id: string, sha256: string): Promise<Edition> {
    return kept(this.parsed, KEPT_EDITIONS, sha256, async () => JSON.parse(await this.content(id)) as Edition);
  }

  private async content(id: string): Promise<string> {
    const stored = await findEditionContent(this.pool, id);
    if (stored === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    return stored.content;
  }
}

/** What lies under a key, or made and put there; the oldest goes. */
async function kept<T>(held: Map<string, T>, most: number, key: string, make: () => Promise<T>): Promise<T> {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = await make();
  if (held.size >= most) held.delete(held.keys().next().value ?? '');
  held.set(key, made);
  return made;
}
