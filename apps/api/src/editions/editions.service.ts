import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { JobQueue } from '../queue/job-queue.js';
import {
  discardEdition,
  findEdition,
  findPublishedEdition,
  insertEdition,
  isDriftKnown,
  publishCandidate,
  type EditionRow,
  type NewEdition,
} from './editions.queries.js';
import { findSurveyHead } from './edition-plan.queries.js';

export interface CorrectionOrder {
  readonly of: number;
  readonly fa: string;
  readonly en: string;
}

@Injectable()
export class EditionsService {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(JobQueue) private readonly queue: JobQueue,
  ) {}

  /** Begins a candidate; with a correction it says which edition it sets right, and why. */
  async start(staff: SignedInStaff, surveyId: string, correction: CorrectionOrder | null): Promise<string> {
    if ((await findSurveyHead(this.pool, surveyId)) === null) throw ProblemError.of(problem('NOT_FOUND', 'surveyId'));
    const id = randomUUID();
    await insertEdition(this.pool, {
      id,
      surveyId,
      staffId: staff.id,
      correction: await this.checked(surveyId, correction),
    });
    this.queue.hint('build-edition', { editionId: id });
    return id;
  }

  /** Publishes what the second person has read: `sha256` is that of the content on the screen. */
  async publish(staff: SignedInStaff, id: string, sha256: string): Promise<void> {
    const row = await this.found(id);
    if (row.madeById === staff.id) throw ProblemError.of(problem('TWO_PERSONS', ''));
    if (await isDriftKnown(this.pool, row.surveyId)) throw ProblemError.of(problem('CELL_DRIFT', ''));
    if (!(await publishCandidate(this.pool, { id, staffId: staff.id, sha256 }))) {
      throw ProblemError.of(problem('EDITION_STALE', ''));
    }
  }

  async discard(id: string): Promise<void> {
    await this.found(id);
    if (!(await discardEdition(this.pool, id))) throw ProblemError.of(problem('EDITION_STALE', ''));
  }

  private async found(id: string): Promise<EditionRow> {
    const row = await findEdition(this.pool, id);
    if (row === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    return row;
  }

  private async checked(surveyId: string, order: CorrectionOrder | null): Promise<NewEdition['correction']> {
    if (order === null) return null;
    const [fa, en] = [order.fa.trim(), order.en.trim()];
    if (fa.length < 3 || en.length < 3 || fa.length > 1000 || en.length > 1000) {
      throw ProblemError.of(
        problem('INPUT_INVALID', 'correction', { reason: 'say in 3 to 1000 letters what was wrong' }),
      );
    }
    if ((await findPublishedEdition(this.pool, surveyId, order.of)) === null) {
      throw ProblemError.of(problem('NOT_FOUND', 'correction.of'));
    }
    return { of: order.of, fa, en };
  }
}
