import { absorbUnknown, type UnknownReport } from './absorb-unknown.js';
import { collapseThinLevels, type CollapsedLevel, type CollapseTree } from './collapse-thin-levels.js';
import type { DesignCell } from './design-cell.js';
import { designSample, type DesignSample } from './design-sample.js';
import type { Margin } from './margin.js';
import type { Attempt } from './problem.js';

export interface SampleToWeigh {
  readonly cells: readonly DesignCell[];
  readonly variables: readonly string[];
  /** null: the base weights are used as they are. */
  readonly margins: readonly Margin[] | null;
  readonly collapse: CollapseTree;
}

export interface WeighedSample {
  readonly sample: DesignSample;
  /** What was raked to, after joining and absorbing; null without margins. */
  readonly margins: readonly Margin[] | null;
  readonly collapsed: readonly CollapsedLevel[];
  readonly unknown: UnknownReport;
}

/**
 * A sample with its weights by the house rules, in their order: thin levels join their neighbours by the survey's own tree, who did
 * not say a level keeps the share of those, then raking. Refuses with the codes of `designSample`. Methodology 2.6-2.8.
 */
export function weighSample({ cells, variables, margins, collapse }: SampleToWeigh): Attempt<WeighedSample> {
  if (margins === null) {
    const attempt = designSample({ cells, variables, margins });
    if (!attempt.ok) return attempt;
    const unknown = { absorbed: [], dropped: [] };
    return { ok: true, sample: attempt.sample, margins, collapsed: [], unknown };
  }
  const joined = collapseThinLevels(cells, variables, margins, collapse);
  const known = absorbUnknown(joined.cells, variables, joined.margins);
  const attempt = designSample({ cells: joined.cells, variables, margins: known.margins });
  if (!attempt.ok) return attempt;
  return {
    ok: true,
    sample: attempt.sample,
    margins: known.margins,
    collapsed: joined.report,
    unknown: known.report,
  };
}
