import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type QuestionnaireDefinition,
  type Temper,
  TEMPERS,
  canonicalJson,
  linkCodeFromBytes,
  parseDefinition,
  problem,
} from '@hamava/surveys';
import { DatabasePool, retryOnConflict } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findDraft } from '../questionnaires/drafts.queries.js';
import { holdForEditing } from '../questionnaires/hold-questionnaire.js';
import { owns } from '../questionnaires/questionnaire-access.js';
import { type QuestionnaireRow, holdQuestionnaire } from '../questionnaires/questionnaires.queries.js';
import { findVersionContents, findVersions } from '../questionnaires/version-review.queries.js';
import { JobQueue } from '../queue/job-queue.js';
import { LEAVING_PERCENTS, TRIAL_DAYS, TRIAL_SIZES, deleteTrialOf } from './trial-runs.queries.js';

export interface TrialOrder {
  readonly questionnaireId: string;
  /** A frozen version; without it the draft as it is saved. */
  readonly versionId?: string | null;
  readonly size: number;
  readonly temper: string;
  readonly leavingPercent: number;
  /** Without one, chance gives one. */
  readonly seed?: number | null;
}

interface Frozen {
  readonly definition: QuestionnaireDefinition;
  readonly draftRevision: number | null;
  readonly versionNumber: number | null;
}

/** Seeds are short enough to be written down. */
const SEEDS = 1_000_000;

@Injectable()
export class StartTrialService {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(JobQueue) private readonly queue: JobQueue,
  ) {}

  /** Freezes the document into a trial, in place of the trial before. Throws every fault of a document that cannot run. */
  async start(staff: SignedInStaff, order: TrialOrder): Promise<void> {
    const settings = checked(order);
    const trialId = await this.changing(async (db) => {
      const questionnaire = await holdForEditing(db, staff, order.questionnaireId);
      const frozen = await freeze(db, staff, questionnaire, order.versionId ?? null);
      await deleteTrialOf(db, questionnaire.id);
      return insertTrial(db, staff, questionnaire, { ...frozen, ...settings });
    });
    this.queue.hint('run-trial', { trialId });
  }

  /** Also of a questionnaire that has been retired meanwhile. */
  async delete(staff: SignedInStaff, questionnaireId: string): Promise<void> {
    await this.changing(async (db) => {
      const questionnaire = await holdQuestionnaire(db, staff, questionnaireId);
      if (!owns(staff, questionnaire)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
      await deleteTrialOf(db, questionnaire.id);
    });
  }

  /** Deleting a trial that is being counted meets its locks from the other side: PostgreSQL lets one of the two begin again. */
  private changing<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    return retryOnConflict(() => this.pool.transaction('read committed', work));
  }
}

interface Settings {
  readonly size: number;
  readonly temper: Temper;
  readonly leavingPercent: number;
  readonly seed: number;
}

function checked({ size, temper, leavingPercent, seed }: TrialOrder): Settings {
  const known = TEMPERS.find((each) => each === temper);
  if (!TRIAL_SIZES.some((each) => each === size)) throw ProblemError.of(problem('INPUT_INVALID', 'size'));
  if (known === undefined) throw ProblemError.of(problem('INPUT_INVALID', 'temper'));
  if (!LEAVING_PERCENTS.some((each) => each === leavingPercent)) {
    throw ProblemError.of(problem('INPUT_INVALID', 'leavingPercent'));
  }
  const chosen = seed ?? randomInt(SEEDS);
  if (chosen < 0 || chosen >= SEEDS) throw ProblemError.of(problem('INPUT_INVALID', 'seed'));
  return { size, temper: known, leavingPercent, seed: chosen };
}

async function freeze(
  db: Queryable,
  staff: SignedInStaff,
  questionnaire: QuestionnaireRow,
  versionId: string | null,
): Promise<Frozen> {
  if (versionId !== null) {
    const version = (await findVersions(db, staff, questionnaire)).find(({ id }) => id === versionId);
    const [content] = version ? await findVersionContents(db, [versionId]) : [];
    if (!version || !content) throw ProblemError.of(problem('NOT_FOUND', 'versionId'));
    const definition = content.definition as QuestionnaireDefinition;
    return { definition, draftRevision: null, versionNumber: version.number };
  }
  const draft = await findDraft(db, questionnaire.id);
  const parsed = parseDefinition(draft.definition);
  if (parsed.ok) return { definition: parsed.definition, draftRevision: draft.revision, versionNumber: null };
  const [first = problem('DEFINITION_INVALID', ''), ...rest] = parsed.problems;
  throw new ProblemError([first, ...rest]);
}

/** Whom the pages of a trial name in place of an agency that asks. */
const NAME = { fa: 'اجرای آزمایشی', en: 'Trial run' };

async function insertTrial(
  db: Queryable,
  staff: SignedInStaff,
  questionnaire: QuestionnaireRow,
  { definition, draftRevision, versionNumber, size, temper, leavingPercent, seed }: Frozen & Settings,
): Promise<string> {
  const [id, versionId, agencyId, surveyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await db.query(
    `insert into trial.run (id, questionnaire_id, draft_revision, version_number, wanted, seed, temper, leaving_percent,
       started_by, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, current_date + $10::int)`,
    [id, questionnaire.id, draftRevision, versionNumber, size, seed, temper, leavingPercent, staff.id, TRIAL_DAYS],
  );
  await db.query('insert into trial.questionnaire_version (id, run_id, number, definition) values ($1, $2, 1, $3)', [
    versionId,
    id,
    canonicalJson(definition),
  ]);
  await db.query('insert into trial.agency (id, run_id, name_fa, name_en) values ($1, $2, $3, $4)', [
    agencyId,
    id,
    NAME.fa,
    NAME.en,
  ]);
  await db.query(
    `insert into trial.survey (id, run_id, code, title_fa, title_en, weighting) values ($1, $2, 'trial', $3, $4, $5)`,
    [
      surveyId,
      id,
      definition.title.fa,
      definition.title.en ?? null,
      JSON.stringify({ variables: [], scope: 'wave', collapse: {} }),
    ],
  );
  await db.query(
    `insert into trial.wave (id, survey_id, questionnaire_version_id, number, opens_at, closes_at, anonymous)
     values ($1, $2, $3, 1, now() - interval '1 second', now() + $4 * interval '1 day', $5)`,
    [id, surveyId, versionId, TRIAL_DAYS, definition.identifying !== true],
  );
  await db.query(`insert into trial.link (code, wave_id, agency_id, channel) values ($1, $2, $3, 'web')`, [
    linkCodeFromBytes(randomBytes(16)),
    id,
    agencyId,
  ]);
  return id;
}
