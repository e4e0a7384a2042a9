import { PUBLICATION_RULE } from '@hamava/reporting';
import { type ExportedFigure, isGiven } from './index-export.js';

type GivenFigure = Extract<ExportedFigure, { n: number }>;

/** Parts that must be hidden together, so that none of them can be computed alone. */
const LEAST_HIDDEN_PARTS = 2;

/**
 * The parts of a sample add up to the whole. Where the whole is shown, what is hidden of its parts can be computed as one
 * sum: that sum must be as large as a figure that may be shown, and made of several parts. Until it is, the smallest of the
 * shown parts is withheld as well. A part without a valid answer hides nothing.
 */
export function withholdComplements(figures: readonly ExportedFigure[]): ExportedFigure[] {
  const wholes = new Map<string, GivenFigure>();
  const parts = new Map<string, ExportedFigure[]>();
  for (const figure of figures) {
    if (figure.domain === null) {
      if (isGiven(figure)) wholes.set(figure.outcome, figure);
      continue;
    }
    const key = JSON.stringify([figure.outcome, figure.domain.variable]);
    parts.set(key, [...(parts.get(key) ?? []), figure]);
  }
  const hidden = new Set<ExportedFigure>();
  for (const siblings of parts.values()) {
    const whole = wholes.get(siblings[0]?.outcome ?? '');
    for (const complement of whole ? complementsOf(whole, siblings) : []) hidden.add(complement);
  }
  return figures.map((figure) =>
    hidden.has(figure)
      ? { outcome: figure.outcome, domain: figure.domain, status: 'SUPPRESSED', reason: 'COMPLEMENT' }
      : figure,
  );
}

function complementsOf(whole: GivenFigure, siblings: readonly ExportedFigure[]): ExportedFigure[] {
  const shown = siblings.filter(isGiven).sort((a, b) => b.n - a.n);
  const complements: ExportedFigure[] = [];
  let hiddenParts = siblings.length - shown.length;
  let hiddenN = whole.n - shown.reduce((sum, { n }) => sum + n, 0);
  while (hiddenN > 0 && (hiddenN < PUBLICATION_RULE.minimumN || hiddenParts < LEAST_HIDDEN_PARTS)) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    complements.push(smallest);
    hiddenParts += 1;
    hiddenN += smallest.n;
  }
  return complements;
}
