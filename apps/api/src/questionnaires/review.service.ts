import { Inject, Injectable } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { countBlockingComments } from './comments.queries.js';
import { unretired } from './hold-questionnaire.js';
import { isReviewer, owns } from './questionnaire-access.js';
import { holdQuestionnaire, touchQuestionnaire } from './questionnaires.queries.js';
import {
  type HeldVersion,
  type ReviewState,
  decideReview,
  holdVersion,
  isVersionAuthor,
  retireReviews,
  withdrawReview,
} from './version-review.queries.js';

const LONGEST_NOTE = 4_000;

/** What is decided about a frozen version. Every way gives the id of its questionnaire. */
@Injectable()
export class ReviewService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  withdraw(staff: SignedInStaff, versionId: string): Promise<string> {
    return this.inTurn(staff, versionId, async (db, { questionnaire, version }) => {
      if (!owns(staff, questionnaire)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
      mustBe(version.state, ['in_review', 'approved']);
      await withdrawReview(db, versionId);
    });
  }

  askForChanges(staff: SignedInStaff, versionId: string, note: string): Promise<string> {
    const words = note.trim();
    if (words === '' || words.length > LONGEST_NOTE) throw ProblemError.of(problem('INPUT_INVALID', 'note'));
    return this.inTurn(staff, versionId, async (db, held) => {
      await mustReview(db, staff, held);
      await decideReview(db, versionId, { state: 'changes_asked', by: staff.id, note: words });
    });
  }

  /**
   * Approves the content that the reviewer has read: the hash is the reviewer's word for it, and the database binds it to the version.
   */
  approve(staff: SignedInStaff, versionId: string, sha256: string): Promise<string> {
    return this.inTurn(staff, versionId, async (db, held) => {
      const { version, questionnaire } = held;
      if (sha256.toLowerCase() !== version.sha256 || questionnaire.versionId !== version.id) {
        const newest = questionnaire.versionNumber ?? version.number;
        throw ProblemError.of(problem('REVIEW_STALE', 'sha256', { newest }));
      }
      await mustReview(db, staff, held);
      const open = await countBlockingComments(db, questionnaire.id);
      if (open > 0) throw ProblemError.of(problem('COMMENTS_OPEN', '', { open }));
      await decideReview(db, versionId, { state: 'approved', by: staff.id, note: null });
    });
  }

  async retire(staff: SignedInStaff, id: string): Promise<string> {
    return this.pool.transaction('read committed', async (db) => {
      const questionnaire = await holdQuestionnaire(db, staff, id);
      if (!owns(staff, questionnaire) && !isReviewer(staff)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
      unretired(questionnaire);
      await retireReviews(db, id);
      await touchQuestionnaire(db, id);
      return id;
    });
  }

  private inTurn(
    staff: SignedInStaff,
    versionId: string,
    decide: (db: Queryable, held: HeldVersion) => Promise<void>,
  ): Promise<string> {
    return this.pool.transaction('read committed', async (db) => {
      const held = await holdVersion(db, staff, versionId);
      unretired(held.questionnaire);
      await decide(db, held);
      await touchQuestionnaire(db, held.questionnaire.id);
      return held.questionnaire.id;
    });
  }
}

export function mustBe(state: ReviewState, allowed: readonly ReviewState[]): void {
  if (!allowed.includes(state)) throw ProblemError.of(problem('REVIEW_STATE', '', { state }));
}

async function mustReview(db: Queryable, staff: SignedInStaff, { version }: HeldVersion): Promise<void> {
  if (!isReviewer(staff)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
  mustBe(version.state, ['in_review']);
  if (await isVersionAuthor(db, version.id, staff.id)) throw ProblemError.of(problem('REVIEW_OWN', ''));
}
