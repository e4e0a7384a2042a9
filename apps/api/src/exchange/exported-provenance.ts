import { type Margin, PUBLICATION_RULE } from '@hamava/reporting';
import type { IndexExport, Provenance } from './index-export.js';
import type { SampleRow } from './index-export.queries.js';

/**
 * How the figures of a sample came about. The disclosed form leaves out what counts a few people, and of a sample too
 * small to be shown it tells nothing that its answers went into: a hash over a handful of answers can be tried out.
 */
export function provenanceOf(
  sample: SampleRow,
  margins: readonly Margin[] | null,
  figures: IndexExport['figures'],
): Provenance {
  const { provenance } = sample;
  const frame: Provenance = {
    method: sample.methodVersion,
    cellsVersion: sample.cellsVersion,
    upToDate: sample.upToDate,
    targets: targetsOf(sample, margins),
    problem: sample.problem,
  };
  const whole: Provenance = {
    ...frame,
    problem: provenance['problem'] ?? sample.problem,
    cellsHash: provenance['cells'],
    respondents: sample.respondents,
    effectiveRespondents: sample.effectiveRespondents,
    raking: provenance['raking'],
    kish: provenance['kish'],
    collapsed: provenance['collapsed'],
    absorbed: provenance['absorbed'],
    dropped: provenance['dropped'],
  };
  if (figures === 'raw') return whole;
  if (sample.respondents < PUBLICATION_RULE.minimumN) return frame;
  return {
    ...whole,
    problem: sample.problem,
    collapsed: withoutCounts(provenance['collapsed'], ['variable', 'level', 'parent']),
    absorbed: withoutCounts(provenance['absorbed'], ['variable']),
    dropped: withoutCounts(provenance['dropped'], ['code', 'path']),
  };
}

function targetsOf(
  { targetName, targetSource, targetAsOf }: SampleRow,
  margins: readonly Margin[] | null,
): Provenance['targets'] {
  if (targetName === null || targetSource === null || targetAsOf === null || margins === null) return null;
  return { name: targetName, source: targetSource, asOf: targetAsOf, margins };
}

function withoutCounts(reports: unknown, kept: readonly string[]): unknown {
  if (!Array.isArray(reports)) return undefined;
  return reports.map((report: object) =>
    Object.fromEntries(Object.entries(report).filter(([name]) => kept.includes(name))),
  );
}
