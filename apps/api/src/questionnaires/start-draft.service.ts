import { Inject, Injectable } from '@nestjs/common';
import { type QuestionnaireDefinition, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { locksOf } from './bank-locks.js';
import { type Waiver, findOpenDraft, insertDraft } from './drafts.queries.js';
import { holdForEditing } from './hold-questionnaire.js';
import { touchQuestionnaire } from './questionnaires.queries.js';

interface NewestVersion {
  readonly definition: QuestionnaireDefinition;
  readonly published: boolean;
  readonly lastRevision: number;
  readonly waivers: readonly Waiver[] | null;
  readonly scenarios: readonly unknown[] | null;
}

@Injectable()
export class StartDraftService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Opens a draft with what the newest version says; leaves an open one as it is. */
  start(staff: SignedInStaff, id: string): Promise<void> {
    return this.pool.transaction('read committed', async (db) => {
      await holdForEditing(db, staff, id);
      if ((await findOpenDraft(db, id)) !== null) return;
      const newest = await findNewestVersion(db, id);
      if (newest === null) throw ProblemError.of(problem('NOT_FOUND', 'version'));
      // Revisions go on counting, so that an editor left open over an older draft is never taken for one of this.
      const revision = newest.lastRevision + 1;
      await insertDraft(db, {
        questionnaireId: id,
        definition: newest.definition,
        revision,
        baseRevision: revision,
        locked: locksOf(newest.definition, { published: newest.published }),
        waivers: newest.waivers ?? [],
        scenarios: newest.scenarios ?? [],
        updatedBy: null,
      });
      await touchQuestionnaire(db, id);
    });
  }
}

async function findNewestVersion(db: Queryable, questionnaireId: string): Promise<NewestVersion | null> {
  const { rows } = await db.query<NewestVersion>(
    `select v.definition, r.state = 'published' as published, r.evidence->'waivers' as waivers,
       r.evidence->'scenarios' as scenarios,
       (select coalesce(max(x.draft_revision), 0)::int from office.version_review x
        join office.questionnaire_version y on y.id = x.version_id where y.questionnaire_id = $1) as "lastRevision"
     from office.questionnaire_version v join office.version_review r on r.version_id = v.id
     where v.questionnaire_id = $1 order by v.number desc limit 1`,
    [questionnaireId],
  );
  return rows[0] ?? null;
}
