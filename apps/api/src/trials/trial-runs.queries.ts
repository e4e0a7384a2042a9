import type { Temper } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { TrialReport } from './trial-report.js';

/** Days that a trial is kept. */
export const TRIAL_DAYS = 14;
export const TRIAL_SIZES = [100, 1_000, 5_000] as const;
/** A trial of 5,000 takes a minute. One without a report after so long is given up, and its author is told. */
export const TRIAL_MINUTES = 15;
export const LEAVING_PERCENTS = [0, 5, 20] as const;

export const TRIAL_STATES = ['running', 'done', 'stopped'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

export interface TrialRun {
  /** The id of its wave, too. */
  readonly id: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly agencyId: string;
  readonly linkCode: string;
  readonly draftRevision: number | null;
  readonly versionNumber: number | null;
  readonly wanted: number;
  readonly seed: number;
  readonly temper: Temper;
  readonly leavingPercent: number;
  readonly state: TrialState;
  /** A job has something to do. */
  readonly unfinished: boolean;
  /** Invented respondents that have come and gone. */
  readonly done: number;
  readonly leftEarly: number;
  /** How many were refused, by the code of the problem. */
  readonly refused: Readonly<Record<string, number>>;
  readonly report: TrialReport | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly expiresOn: string;
}

const GIVEN_UP = `r.started_at < now() - interval '${TRIAL_MINUTES} minutes'`;

/** Left before its end and not given up, or with answers that came by its link and are not in the report yet. */
const UNFINISHED = `case when r.report is null or r.done < r.wanted then not ${GIVEN_UP}
  else exists (select from trial.inbox i where i.wave_id = r.id)
    or (r.report #>> '{tally,n}')::int <> (select coalesce(sum(n), 0) from trial.flush f where f.wave_id = r.id) end`;

const SELECT_RUN = `
  select r.id, s.id as "surveyId", w.questionnaire_version_id as "versionId", l.agency_id as "agencyId", l.code as "linkCode",
    r.draft_revision as "draftRevision", r.version_number as "versionNumber", r.wanted, r.seed, r.temper,
    r.leaving_percent as "leavingPercent",
    case when r.report is not null then 'done' when ${GIVEN_UP} then 'stopped' else 'running' end as state,
    ${UNFINISHED} as unfinished, r.done, r.left_early as "leftEarly", r.refused, r.report,
    p.display_name as "startedBy", r.started_at as "startedAt", to_char(r.expires_on, 'YYYY-MM-DD') as "expiresOn"
  from trial.run r
  join trial.wave w on w.id = r.id
  join trial.survey s on s.id = w.survey_id
  join trial.link l on l.wave_id = w.id
  join office.staff p on p.id = r.started_by`;

export async function findTrialOf(db: Queryable, questionnaireId: string): Promise<TrialRun | null> {
  const { rows } = await db.query<TrialRun>(`${SELECT_RUN} where r.questionnaire_id = $1`, [questionnaireId]);
  return rows[0] ?? null;
}

export async function findTrial(db: Queryable, id: string): Promise<TrialRun | null> {
  const { rows } = await db.query<TrialRun>(`${SELECT_RUN} where r.id = $1`, [id]);
  return rows[0] ?? null;
}

/** A trial goes with everything in it. */
export async function deleteTrialOf(db: Queryable, questionnaireId: string): Promise<void> {
  await db.query('delete from trial.run where questionnaire_id = $1', [questionnaireId]);
}

export async function deleteOldTrials(db: Queryable): Promise<void> {
  await db.query('delete from trial.run where expires_on < current_date');
}

export async function findUnfinishedTrials(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(`select r.id from trial.run r where ${UNFINISHED}`);
  return rows.map(({ id }) => id);
}

/** Notes how far a trial has come; false when another worker has been here, or the trial is gone. */
export async function noteProgress(
  db: Queryable,
  id: string,
  from: number,
  now: Pick<TrialRun, 'done' | 'leftEarly' | 'refused'>,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update trial.run set done = $3, left_early = $4, refused = $5 where id = $1 and done = $2',
    [id, from, now.done, now.leftEarly, JSON.stringify(now.refused)],
  );
  return rowCount === 1;
}

export async function storeReport(db: Queryable, id: string, report: TrialReport): Promise<void> {
  await db.query('update trial.run set report = $2 where id = $1', [id, JSON.stringify(report)]);
}
