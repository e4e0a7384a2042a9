import { type AnswerTally, type Answers, type LocalizedText, tallyAnswers } from '@hamava/surveys';
import { disclose } from '../figures/disclosure.js';
import { findRawPointsOfAllAgencies } from '../figures/trust-trend.queries.js';
import type { Queryable } from '../database/queryable.js';
import { type PublishedVersion, publishedVersion } from '../questionnaires/published-version.queries.js';
import type { TrialRun } from './trial-runs.queries.js';

/** A figure as the council would be shown it, or why it would not. */
export interface TrialFigure {
  readonly code: string;
  readonly kind: 'index' | 'driver' | 'composite';
  readonly title: LocalizedText;
  readonly reason: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface TrialReport {
  readonly tally: AnswerTally;
  /** Words of one's own that lie apart from the answers, by question. */
  readonly words: Readonly<Record<string, number>>;
  readonly figures: readonly TrialFigure[];
  /** How many left before the end, by the last page they sent; `''`: before the first. */
  readonly leftAfter: Readonly<Record<string, number>>;
  readonly quotas: readonly { readonly code: string; readonly limit: number; readonly accepted: number }[];
}

type Scope = Pick<TrialRun, 'id' | 'surveyId' | 'versionId'>;

/** What a trial has given, from its own tables. `trial`: connections that are kept in the schema of trials. */
export async function reportTrial(trial: Queryable, scope: Scope): Promise<TrialReport> {
  const version = await publishedVersion(trial, scope.versionId);
  const { rows } = await trial.query<{ answers: Answers }>('select answers from answers.response where wave_id = $1', [
    scope.id,
  ]);
  const accepted = await counts(
    trial,
    'quota_code as code, accepted as n from answers.quota_tally where wave_id = $1',
    scope,
  );
  return {
    tally: tallyAnswers(
      version.definition,
      rows.map(({ answers }) => answers),
    ),
    words: await counts(
      trial,
      'question_code as code, count(*)::int as n from answers.free_text where wave_id = $1 group by 1',
      scope,
    ),
    figures: await figuresOf(trial, version, scope),
    leftAfter: await counts(
      trial,
      'section as code, count(*)::int as n from answers.draft where wave_id = $1 group by 1',
      scope,
    ),
    quotas: (version.definition.quotas ?? []).map(({ code, limit }) => ({
      code,
      limit,
      accepted: accepted[code] ?? 0,
    })),
  };
}

async function counts(trial: Queryable, what: string, { id }: Scope): Promise<Record<string, number>> {
  const { rows } = await trial.query<{ code: string; n: number }>(`select ${what}`, [id]);
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
}

async function figuresOf(trial: Queryable, { scheme }: PublishedVersion, { surveyId }: Scope): Promise<TrialFigure[]> {
  const figures: TrialFigure[] = [];
  for (const { code, kind, title } of scheme.outcomes) {
    if (kind === 'item') continue;
    const [point] = await findRawPointsOfAllAgencies(trial, { surveyId, outcome: code });
    const figure = point ? disclose(point) : null;
    const named = { code, kind, title };
    if (figure?.status === 'PUBLISHED') {
      const [low, high] = figure.interval95;
      figures.push({ ...named, reason: null, value: tenth(figure.value), low: tenth(low), high: tenth(high) });
    } else figures.push({ ...named, reason: figure?.reason ?? 'EMPTY', value: null, low: null, high: null });
  }
  return figures;
}

/** No finer than the council's screens. */
function tenth(value: number): number {
  return Number(value.toFixed(1));
}
