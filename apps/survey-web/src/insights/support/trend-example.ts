import type { TrustTrendQuery } from '../../api/generated/graphql.js';

type TrustTrend = TrustTrendQuery['trustTrend'];
type Council = TrustTrend['council'][number];
type AgencyTrend = TrustTrend['agencies'][number];
type Point = AgencyTrend['points'][number];

/** Replies of the server for tests; figures are made up. */
export function wave(number: number, opensOn: string): Council['wave'] {
  return {
    id: String(number),
    number,
    opensOn,
    closesOn: opensOn,
    state: 'CLOSED',
    releaseBy: 20,
    lastRelease: opensOn,
    title: { fa: `موج ${number}`, en: `Wave ${number}` },
  };
}

export function councilPoint(of: Council['wave'], value: number | null): Council {
  return {
    wave: of,
    value,
    standardError: value === null ? null : 1,
    interval95: value === null ? null : { low: value - 2.5, high: value + 2.5 },
    interval50: value === null ? null : { low: value - 0.8, high: value + 0.8 },
    publishedAgencies: value === null ? 0 : 4,
    suppressedAgencies: 1,
    base: 910,
    effectiveBase: 640,
  };
}

export function point(waveId: string, over: Partial<Point>): Point {
  const value = over.value ?? null;
  return {
    wave: { id: waveId },
    status: 'PUBLISHED',
    reason: null,
    value,
    standardError: 1,
    interval95: { low: (value ?? 0) - 3, high: (value ?? 0) + 3 },
    interval50: { low: (value ?? 0) - 1, high: (value ?? 0) + 1 },
    base: 200,
    effectiveBase: 150,
    flags: [],
    ...over,
  };
}

export function agencyTrend(key: string, points: Point[]): AgencyTrend {
  return {
    agency: { id: key, key, name: { fa: key, en: key }, sector: { fa: 'خدمات', en: 'Services' } },
    points,
    change: null,
  };
}

export function trend(of: Pick<TrustTrend, 'council' | 'agencies'>): TrustTrend {
  const outcome = { code: 'index', title: { fa: 'شاخص اعتماد', en: 'Trust index' } };
  return {
    survey: { id: '1', code: 'core', title: { fa: 'سنجش', en: 'Survey' } },
    outcome,
    outcomes: [outcome],
    councilChange: null,
    breaks: [],
    ...of,
  };
}
