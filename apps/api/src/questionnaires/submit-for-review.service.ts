import { Inject, Injectable } from '@nestjs/common';
import { type Problem, canonicalJson, parseDefinition, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findAuthors, findDraft } from './drafts.queries.js';
import { evidenceOf } from './evidence.js';
import { holdForEditing } from './hold-questionnaire.js';
import { mayEditCore } from './questionnaire-access.js';
import { freezeVersion } from './publish-questionnaire.queries.js';
import { touchQuestionnaire } from './questionnaires.queries.js';
import { findPreviouslyPublished } from './trend-breaks.sql.js';
import { insertReview, withdrawOpenReviews } from './version-review.queries.js';

@Injectable()
export class SubmitForReviewService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /**
   * Freezes the draft as it is on the submitter's screen and hands it to the reviewers, in place of what still waits for them.
   * Throws every problem that keeps it from that: faults of the document, errors of the linter, scenarios that fail.
   */
  submit(staff: SignedInStaff, id: string, revision: number): Promise<void> {
    return this.pool.transaction('read committed', async (db) => {
      await holdForEditing(db, staff, id);
      const draft = await findDraft(db, id);
      if (draft.revision !== revision) {
        throw ProblemError.of(
          problem('DRAFT_CONFLICT', '', { by: draft.updatedBy ?? '', items: '', revision: draft.revision }),
        );
      }
      const parsed = parseDefinition(draft.definition);
      if (!parsed.ok) throw refusal(parsed.problems);
      const { evidence, problems } = evidenceOf(parsed.definition, draft, { mayEditCore: mayEditCore(staff) });
      if (problems.length > 0) throw refusal(problems);
      const canonical = canonicalJson(parsed.definition);
      const published = await findPreviouslyPublished(db, id);
      if (published !== null && canonicalJson(published.definition) === canonical) {
        throw ProblemError.of(problem('NOTHING_CHANGED', ''));
      }
      const authors = await findAuthors(db, id);
      await withdrawOpenReviews(db, id);
      const { versionId, sha256 } = await freezeVersion(db, id, canonical);
      await insertReview(db, {
        versionId,
        sha256,
        draftRevision: draft.revision,
        submittedBy: staff.id,
        authors,
        evidence,
      });
      await touchQuestionnaire(db, id);
    });
  }
}

function refusal([first = problem('DEFINITION_INVALID', ''), ...rest]: readonly Problem[]): ProblemError {
  return new ProblemError([first, ...rest]);
}
