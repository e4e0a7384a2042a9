import type { Edition } from '@hamava/editions';
import { problem } from '@hamava/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findPublicEdition, type PublicEdition } from './public-editions.queries.js';

const KEPT = 8;

/** Published editions as the public reads them: parsed once, because what has a hash never changes. */
@Injectable()
export class PublicEditions {
  private readonly parsed = new Map<string, Edition>();

  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** The edition of a survey under a number as it stands in the address, or the newest (`null`). Refuses what is not published. */
  async read(survey: string, number: string | null): Promise<PublicEdition & { readonly edition: Edition }> {
    const isNumber = number === null || /^[1-9]\d{0,5}$/.test(number);
    const found = isNumber ? await findPublicEdition(this.pool, survey, number === null ? null : Number(number)) : null;
    if (found === null) throw ProblemError.of(problem('NOT_FOUND', 'edition'));
    return { ...found, edition: this.parse(found) };
  }

  private parse({ sha256, content }: PublicEdition): Edition {
    const known = this.parsed.get(sha256);
    if (known) return known;
    const edition = JSON.parse(content) as Edition;
    if (this.parsed.size >= KEPT) this.parsed.delete(this.parsed.keys().next().value ?? '');
    this.parsed.set(sha256, edition);
    return edition;
  }
}
