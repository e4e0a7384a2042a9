import { Inject, Injectable } from '@nestjs/common';
import { type QuestionnaireDefinition, compareDefinitions, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { closeDraft } from './drafts.queries.js';
import { unretired } from './hold-questionnaire.js';
import { isReviewer } from './questionnaire-access.js';
import { touchQuestionnaire } from './questionnaires.queries.js';
import { mustBe } from './review.service.js';
import { findPreviouslyPublished, insertTrendBreaks } from './trend-breaks.sql.js';
import { findVersionContents, holdVersion, publishReview } from './version-review.queries.js';

@Injectable()
export class PublishVersionService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /**
   * Lets waves use an approved version, notes which series it breaks with the version published before it, and closes the draft
   * that it came from, unless that has gone on. Gives the id of the questionnaire.
   */
  publish(staff: SignedInStaff, versionId: string): Promise<string> {
    return this.pool.transaction('read committed', async (db) => {
      const { questionnaire, version } = await holdVersion(db, staff, versionId);
      if (!isReviewer(staff)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
      unretired(questionnaire);
      mustBe(version.state, ['approved']);
      const previous = await findPreviouslyPublished(db, questionnaire.id);
      // What was approved long ago must not replace what was published since.
      if (previous !== null && previous.number > version.number) {
        throw ProblemError.of(problem('REVIEW_STALE', '', { newest: previous.number }));
      }
      await publishReview(db, versionId, staff.id);
      const [content] = await findVersionContents(db, [versionId]);
      if (previous !== null && content !== undefined) {
        const changes = compareDefinitions(previous.definition, content.definition as QuestionnaireDefinition);
        await insertTrendBreaks(db, versionId, changes);
      }
      await closeDraft(db, questionnaire.id, version.draftRevision ?? 0);
      await touchQuestionnaire(db, questionnaire.id);
      return questionnaire.id;
    });
  }
}
