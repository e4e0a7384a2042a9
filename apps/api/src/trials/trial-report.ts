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
  /** Answers that the figure rests on; null where it is withheld. */
  readonly base: number | null;
  /** What a reader must know with it, by the codes of `flagsOf`. */
  readonly flags: readonly string[];
}

export interface TrialReport {
  readonly tally: AnswerTally;
  /** Words of one's own that lie apart from the answers, by question. */
  readonly words: Readonly<Record<string, number>>;
  readonly figures: readonly TrialFigure[];
  /** How many left before the end, by the last page they sent; `''`: before the first. */
  readonly leftAfter: Readonly<Record<string, number>>;
  readonly quotas: readonly {
    readonly code: string;
    readonly title: LocalizedText;
    readonly limit: number;
    readonly accepted: number;
  }[];
}

type Scope = Pick<TrialRun, 'id' | 'surveyId' | 'versionId' | 'leftEarly' | 'report'>;

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
    // Later drafts are those of colleagues who try the link.
    leftAfter: scope.report?.leftAfter ?? (await leftAfter(trial, scope)),
    quotas: (version.definition.quotas ?? []).map(({ code, title, limit }) => ({
      code,
      title,
      limit,
      accepted: accepted[code] ?? 0,
    })),
  };
}

async function leftAfter(trial: Queryable, scope: Scope): Promise<Record<string, number>> {
  const pages = await counts(
    trial,
    'section as code, count(*)::int as n from answers.draft where wave_id = $1 group by 1',
    scope,
  );
  const atOnce = scope.leftEarly - Object.values(pages).reduce((sum, n) => sum + n, 0);
  return atOnce > 0 ? { ...pages, '': atOnce + (pages[''] ?? 0) } : pages;
}

async function counts(trial: Queryable, what: string, { id }: Scope): Promise<Record<string, number>> {
  const { rows } = await trial.query<{ code: string; n: number }>(`select ${what}`, [id]);
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
}

async function figuresOf(trial: Queryable, { scheme }: PublishedVersion, { surveyId }: Scope): Promise<TrialFigure[]> {
  const figures: TrialFigure[] = [];
  for (const { code, kind, title } of scheme.outcomes) {
    if (kind === 'item') continue;
    const [point] = await findRawPointsOfAllAgencies(trial, { surveyId, outcome: code, isItem: false });
    const figure = point ? disclose(point) : null;
    const named = { code, kind, title };
    if (figure?.status === 'PUBLISHED') {
      const [low, high] = figure.interval95.map(tenth) as [number, number];
      const { base, flags } = figure;
      figures.push({ ...named, reason: null, value: tenth(figure.value), low, high, base, flags });
    } else {
      const reason = figure?.reason ?? 'EMPTY';
      figures.push({ ...named, reason, value: null, low: null, high: null, base: null, flags: [] });
    }
  }
  return figures;
}

/** No finer than the council's screens. */
function tenth(value: number): number {
  return Number(value.toFixed(1));
}
