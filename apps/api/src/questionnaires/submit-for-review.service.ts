import { Inject, Injectable } from '@nestjs/common';
import { type Problem, canonicalJson, parseDefinition, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { type DraftRow, findAuthors, findDraft } from './drafts.queries.js';
import { Examiner } from './examiner.js';
import { holdForEditing } from './hold-questionnaire.js';
import { mayEditCore } from './questionnaire-access.js';
import { freezeVersion } from './publish-questionnaire.queries.js';
import { touchQuestionnaire } from './questionnaires.queries.js';
import { findPreviouslyPublished } from './trend-breaks.sql.js';
import { type Evidence, insertReview, withdrawOpenReviews } from './version-review.queries.js';

/** A draft as it stood when it was looked over. */
interface Looked {
  readonly draft: DraftRow;
  readonly canonical: string;
  readonly evidence: Evidence;
}

@Injectable()
export class SubmitForReviewService {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(Examiner) private readonly examiner: Examiner,
  ) {}

  /**
   * Freezes the draft as it is on the submitter's screen and hands it to the reviewers, in place of what still waits for them.
   * Throws every problem that keeps it from that: faults of the document, errors of the linter, scenarios that fail.
   */
  async submit(staff: SignedInStaff, id: string, revision: number): Promise<void> {
    // Nobody is held while the document is looked over; when reasons or scenarios changed meanwhile, it is looked over again.
    let frozen = false;
    while (!frozen) {
      const looked = await this.lookOver(staff, id, revision);
      frozen = await this.pool.transaction('read committed', (db) => freeze(db, staff, id, looked));
    }
  }

  private async lookOver(staff: SignedInStaff, id: string, revision: number): Promise<Looked> {
    const draft = await this.pool.transaction('read committed', async (db) => {
      await holdForEditing(db, staff, id);
      return mustStandAt(await findDraft(db, id), revision);
    });
    const parsed = parseDefinition(draft.definition);
    if (!parsed.ok) throw refusal(parsed.problems);
    const { definition } = parsed;
    const { evidence, problems } = await this.examiner.examine({ definition, draft, mayEditCore: mayEditCore(staff) });
    if (problems.length > 0) throw refusal(problems);
    return { draft, canonical: canonicalJson(definition), evidence };
  }
}

/** False when what stands beside the document is no longer what was looked over. */
async function freeze(db: Queryable, staff: SignedInStaff, id: string, looked: Looked): Promise<boolean> {
  await holdForEditing(db, staff, id);
  const draft = mustStandAt(await findDraft(db, id), looked.draft.revision);
  if (notesOf(draft) !== notesOf(looked.draft)) return false;
  const published = await findPreviouslyPublished(db, id);
  if (published !== null && canonicalJson(published.definition) === looked.canonical) {
    throw ProblemError.of(problem('NOTHING_CHANGED', ''));
  }
  const authors = await findAuthors(db, id);
  await withdrawOpenReviews(db, id);
  const { versionId, sha256 } = await freezeVersion(db, id, looked.canonical);
  await insertReview(db, {
    versionId,
    sha256,
    draftRevision: draft.revision,
    submittedBy: staff.id,
    authors,
    evidence: looked.evidence,
  });
  await touchQuestionnaire(db, id);
  return true;
}

function mustStandAt(draft: DraftRow, revision: number): DraftRow {
  if (draft.revision === revision) return draft;
  throw ProblemError.of(
    problem('DRAFT_CONFLICT', '', { by: draft.updatedBy ?? '', items: '', revision: draft.revision }),
  );
}

function notesOf({ waivers, scenarios }: DraftRow): string {
  return canonicalJson({ waivers, scenarios });
}

function refusal([first = problem('DEFINITION_INVALID', ''), ...rest]: readonly Problem[]): ProblemError {
  return new ProblemError([first, ...rest]);
}
