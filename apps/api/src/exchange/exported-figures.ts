import { normalInterval } from '@hamava/reporting';
import { RELEASE_BY, disclose, flagsOf } from '../figures/disclosure.js';
import type { RefusedPoint } from '../figures/estimate-sample.js';
import type { RawPoint } from '../figures/trust-trend.queries.js';
import type { DomainOrder } from './domain-order.js';
import type { AbsentFigure, ExportedFigure, GivenFigure } from './index-export.js';
import type { PointRow, SampleRow } from './index-export.queries.js';
import { withholdComplements } from './withheld-complements.js';

export interface FigureSource {
  readonly sample: SampleRow;
  readonly points: readonly PointRow[];
  /** In the order of the questionnaire. */
  readonly outcomes: readonly string[];
  readonly order: DomainOrder;
}

/** A figure's place, and the figure if there is one. */
interface Placed {
  readonly outcome: string;
  readonly domain: ExportedFigure['domain'];
  readonly point: PointRow | null;
  /** Why there is none. */
  readonly refusal: string;
}

/** Every figure there is; what could not be estimated says why. */
export function rawFigures(source: FigureSource): ExportedFigure[] {
  return placed(source).map((place): ExportedFigure => {
    const { outcome, domain, point, refusal } = place;
    if (point === null) return { outcome, domain, status: 'PROBLEM', reason: refusal };
    return given(place, point, { status: 'ESTIMATED', flags: flagsOf(rawPoint(source.sample, point)) });
  });
}

/** What may leave the house; a withheld figure is there by its reason alone. */
export function disclosedFigures(source: FigureSource): ExportedFigure[] {
  const figures = placed(source).map((place): ExportedFigure => {
    const { outcome, domain, point } = place;
    const judged = disclose(rawPoint(source.sample, point));
    if (judged.status === 'PUBLISHED' && point !== null) {
      return given(place, point, { status: 'PUBLISHED', flags: judged.flags });
    }
    const { status, reason } = judged as { status: AbsentFigure['status']; reason: string | null };
    return { outcome, domain, status, reason: reason ?? 'NO_VALID_RESPONSES' };
  });
  return withholdComplements(figures);
}

function placed({ sample, points, outcomes, order }: FigureSource): Placed[] {
  const refused = (sample.provenance['refused'] ?? []) as readonly RefusedPoint[];
  const all: Placed[] = [
    ...points.map((point) => ({ ...point, domain: order.domainOf(point.domain), point, refusal: '' })),
    ...refused.map(({ outcome, domain, problem }) => ({
      outcome,
      domain: order.domainOf(domain),
      point: null,
      refusal: problem,
    })),
  ];
  if (sample.problem !== null) {
    for (const outcome of outcomes) all.push({ outcome, domain: null, point: null, refusal: sample.problem });
  }
  const rank = new Map(outcomes.map((outcome, position) => [outcome, position]));
  return all.sort(
    (a, b) =>
      (rank.get(a.outcome) ?? Infinity) - (rank.get(b.outcome) ?? Infinity) || order.compare(a.domain, b.domain),
  );
}

const NO_POINT = {
  n: null,
  mean: null,
  se: null,
  df: null,
  ci95: null,
  ci50: null,
  effectiveN: null,
  designEffect: null,
} as const;

function rawPoint(sample: SampleRow, point: PointRow | null): RawPoint {
  const { agencyId, waveId, problem, respondents, provenance } = sample;
  const kish = provenance['kish'] as { readonly deff: number } | undefined;
  const weightsDesignEffect = kish?.deff ?? null;
  const thinTarget = provenance['thinTarget'] === false ? false : null;
  const judged = { agencyId, waveId: waveId ?? '', problem, respondents, weightsDesignEffect };
  return { thinTarget, ...judged, minBatch: RELEASE_BY, isItem: false, ...(point ?? NO_POINT) };
}

function given(
  { outcome, domain }: Placed,
  point: PointRow,
  judged: Pick<GivenFigure, 'status' | 'flags'>,
): GivenFigure {
  const { n, sumOfWeights, mean, se, df, ci95, designEffect, effectiveN } = point;
  return {
    outcome,
    domain,
    status: judged.status,
    n,
    sumOfWeights,
    mean,
    se,
    df,
    ci95_t: ci95,
    ci95_z: normalInterval({ mean, se }),
    deff: designEffect,
    effectiveN,
    flags: judged.flags,
  };
}
