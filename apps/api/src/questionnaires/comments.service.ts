import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { ReadId } from '../graphql/read-id.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { type CommentInput, type CommentModel, mayResolve, toComment } from './comment.model.js';
import { type CommentRow, findComment, insertComment, resolveComment } from './comments.queries.js';
import { readItemCode } from './item-code.js';
import { isReviewer, seesReview } from './questionnaire-access.js';
import { holdQuestionnaire } from './questionnaires.queries.js';
import { findVersions } from './version-review.queries.js';

const LONGEST_BODY = 4_000;
const LONGEST_QUOTE = 500;

@Injectable()
export class CommentsService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Only reviewers write comments that block. */
  add(staff: SignedInStaff, input: CommentInput): Promise<CommentModel> {
    const questionnaireId = new ReadId().transform(input.questionnaireId, { data: 'questionnaireId' });
    const versionId = readOptionalId(input.versionId);
    const body = input.body.trim();
    const itemCode = readItemCode(input.itemCode);
    const quote = readQuote(input.quote, itemCode);
    if (body === '' || body.length > LONGEST_BODY || body.includes('\0')) {
      throw ProblemError.of(problem('INPUT_INVALID', 'body'));
    }
    return this.pool.transaction('read committed', async (db) => {
      const questionnaire = await holdQuestionnaire(db, staff, questionnaireId);
      if (!seesReview(staff, questionnaire) || (input.blocking && !isReviewer(staff))) {
        throw ProblemError.of(problem('NOT_ALLOWED', ''));
      }
      const versions = await findVersions(db, staff, questionnaire);
      if (versionId !== null && !versions.some(({ id }) => id === versionId)) {
        throw ProblemError.of(problem('NOT_FOUND', 'versionId'));
      }
      const id = randomUUID();
      const comment = { id, questionnaireId, versionId, itemCode, quote, body, blocking: input.blocking };
      await insertComment(db, { ...comment, authorId: staff.id });

      return toComment(staff, questionnaire, (await findComment(db, id)) as CommentRow);
    });
  }

  resolve(staff: SignedInStaff, id: string): Promise<CommentModel> {
    return this.pool.transaction('read committed', async (db) => {
      const comment = await findComment(db, id);
      if (comment === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
      const questionnaire = await holdQuestionnaire(db, staff, comment.questionnaireId);
      if (!seesReview(staff, questionnaire) || !mayResolve(staff, questionnaire, comment)) {
        throw ProblemError.of(problem('NOT_ALLOWED', ''));
      }
      await resolveComment(db, id, staff.id);
      return toComment(staff, questionnaire, { ...comment, resolved: true });
    });
  }
}

function readOptionalId(id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : new ReadId().transform(id, { data: 'versionId' });
}

function readQuote(typed: string | null | undefined, itemCode: string | null): string | null {
  const quote = typed?.trim() ?? '';
  if (quote === '') return null;
  if (itemCode === null || quote.length > LONGEST_QUOTE || quote.includes('\0')) {
    throw ProblemError.of(problem('INPUT_INVALID', 'quote'));
  }
  return quote;
}
