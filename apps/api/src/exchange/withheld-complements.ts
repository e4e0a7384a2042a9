import { type ExportedFigure, isGiven } from './index-export.js';

/**
 * The parts of a sample add up to the whole, and the whole is shown: a part that stands alone in being withheld could be
 * computed from the others. The smallest of the others is then withheld with it.
 */
export function withholdComplements(figures: readonly ExportedFigure[]): ExportedFigure[] {
  const parts = new Map<string, ExportedFigure[]>();
  for (const figure of figures) {
    if (figure.domain === null) continue;
    const key = `${figure.outcome} ${figure.domain.variable}`;
    parts.set(key, [...(parts.get(key) ?? []), figure]);
  }
  const hidden = new Set([...parts.values()].flatMap((siblings) => complementOf(siblings) ?? []));
  return figures.map((figure) =>
    hidden.has(figure)
      ? { outcome: figure.outcome, domain: figure.domain, status: 'SUPPRESSED', reason: 'COMPLEMENT' }
      : figure,
  );
}

function complementOf(siblings: readonly ExportedFigure[]): ExportedFigure | null {
  const given = siblings.filter(isGiven);
  if (siblings.length - given.length !== 1) return null;
  return given.reduce<(typeof given)[number] | null>(
    (least, each) => (least === null || each.n < least.n ? each : least),
    null,
  );
}
