import { cellFrame, columnOf } from './cell-frame.js';
import type { DesignCell } from './design-cell.js';
import { marginTotal, type Margin } from './margin.js';
import type { ReportingProblem } from './problem.js';

export interface UnknownRule {
  /** The level of respondents whose answer is missing. */
  readonly level: string;
  /** Base-weight share above which the margin is dropped. */
  readonly maximumShare: number;
}

export const UNKNOWN_RULE: UnknownRule = { level: 'unknown', maximumShare: 0.1 };

export interface AbsorbedUnknown {
  /** Ready for raking: with a target for the unknown, without the poor variables. */
  readonly margins: readonly Margin[];
  readonly report: UnknownReport;
}

export interface UnknownReport {
  /** Base-weight share of the unknown, by variable. */
  readonly absorbed: readonly { readonly variable: string; readonly share: number }[];
  /** MARGIN_VARIABLE_POOR, one a margin that was left out. To be shown: the sample is not weighted by it. */
  readonly dropped: readonly ReportingProblem[];
}

/**
 * Respondents who did not say their level keep their share of the base weights: it becomes a target of its own and the
 * other targets shrink in proportion (the handling of anesrake). Above 10 % the margin is dropped and reported. A margin
 * with its own target for the unknown stays as it is, and so do all of them when the cells have no respondents or no
 * usable base weights: `designSample` then refuses the cells. Methodology 2.8.
 */
export function absorbUnknown(
  cells: readonly DesignCell[],
  variables: readonly string[],
  margins: readonly Margin[],
  rule: UnknownRule = UNKNOWN_RULE,
): AbsorbedUnknown {
  const framed = cellFrame(cells, variables);
  if (!framed.ok) return { margins, report: { absorbed: [], dropped: [] } };
  const { frame } = framed;
  const kept: Margin[] = [];
  const absorbed: { variable: string; share: number }[] = [];
  const dropped: ReportingProblem[] = [];
  const all = frame.baseTotal.reduce((sum, weight) => sum + weight, 0);
  for (const [index, margin] of margins.entries()) {
    const { variable } = margin;
    const { names, codes } = columnOf(frame, variable);
    const unknown = names.indexOf(rule.level);
    if (unknown === -1 || margin.levels.some(({ level }) => level === rule.level)) {
      kept.push(margin);
      continue;
    }
    const weight = frame.baseTotal.reduce((sum, own, cell) => (codes[cell] === unknown ? sum + own : sum), 0);
    const share = weight / all;
    if (share > rule.maximumShare) {
      const details = { variable, share, maximumShare: rule.maximumShare };
      dropped.push({ code: 'MARGIN_VARIABLE_POOR', path: `margins[${index}]`, details });
      continue;
    }
    absorbed.push({ variable, share });
    kept.push(withUnknown(margin, rule.level, share));
  }
  return { margins: kept, report: { absorbed, dropped } };
}

function withUnknown({ variable, levels }: Margin, unknown: string, share: number): Margin {
  const shrunk = levels.map(({ level, total }) => ({ level, total: total * (1 - share) }));
  return { variable, levels: [...shrunk, { level: unknown, total: marginTotal({ variable, levels }) * share }] };
}
