import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import { findMargins } from '../figures/targets.queries.js';
import { findNewestVersionId } from '../figures/trust-trend.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { disclosedFigures, rawFigures } from './exported-figures.js';
import { type DomainOrder, domainOrder } from './domain-order.js';
import type { ExportedSample, IndexExport } from './index-export.js';
import { type SampleRow, findBreakdowns, findPoints, findSamples, findSurveyByCode } from './index-export.queries.js';
import { provenanceOf } from './exported-provenance.js';

export interface ExportRequest {
  readonly survey: string;
  /** Key of one agency; null: all of them. */
  readonly agency: string | null;
  readonly figures: IndexExport['figures'];
}

/** The stored figures of a survey with how they came about. Throws ProblemError where there is nothing to export. */
export async function exportIndex(db: Queryable, request: ExportRequest): Promise<IndexExport> {
  const survey = await findSurveyByCode(db, request.survey);
  if (survey === null) throw notFound('--survey', `there is no survey ${request.survey}`);
  const samples = await findSamples(db, survey.id, request.agency);
  if (samples.length === 0) {
    const whose = request.agency === null ? '' : ` for an agency ${request.agency}`;
    throw notFound('--survey', `nothing has been estimated${whose} yet`);
  }
  const versionId = (await findNewestVersionId(db, survey.id)) as string;
  const { definition, scheme } = await publishedVersion(db, versionId);
  const breakdowns = await findBreakdowns(db, survey.id);
  const order = domainOrder({ definition, breakdowns, waves: survey.waves });
  const outcomes = scheme.outcomes.map(({ code }) => code);
  const exported: ExportedSample[] = [];
  for (const sample of samples) {
    exported.push(await exportSample(db, request, { sample, outcomes, order, breakdowns }));
  }
  return {
    format: 'hamava.index/1',
    figures: request.figures,
    survey: {
      code: survey.code,
      title: survey.title,
      waves: survey.waves.map(({ number, title }) => ({ number, title })),
    },
    samples: exported,
  };
}

function notFound(path: string, reason: string): ProblemError {
  return ProblemError.of(problem('NOT_FOUND', path, { reason }));
}

async function exportSample(
  db: Queryable,
  { figures }: ExportRequest,
  of: {
    readonly sample: SampleRow;
    readonly outcomes: readonly string[];
    readonly order: DomainOrder;
    readonly breakdowns: readonly string[];
  },
): Promise<ExportedSample> {
  const { sample, outcomes, order } = of;
  const points = await findPoints(db, sample.id);
  const margins = await findMargins(db, sample.targetSetId, of.breakdowns);
  const source = { sample, points, outcomes, order };
  return {
    agency: { key: sample.agencyKey, name: sample.agencyName },
    wave: order.waveNumber(sample.waveId),
    provenance: provenanceOf(sample, margins, figures),
    figures: figures === 'raw' ? rawFigures(source) : disclosedFigures(source),
  };
}
