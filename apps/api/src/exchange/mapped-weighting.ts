import type { Margin } from '@hamava/reporting';
import type { Weighting } from '../fieldwork/survey.entity.js';
import type { ImportMapping } from './import-mapping.js';

/** Every demographic keys the cells, so that each is a breakdown; those with targets are raked as well. */
export function weightingOf({ demographics, weighting }: ImportMapping): Weighting {
  return {
    variables: demographics.map(({ role }) => role),
    scope: weighting.scope,
    collapse: weighting.collapse ?? {},
  };
}

/** The targets as they will be read back: variables in the survey's order, levels in code order; null without targets. */
export function marginsOf({ targets, demographics }: ImportMapping): Margin[] | null {
  if (targets === undefined) return null;
  return demographics.flatMap(({ role }) => {
    const margin = targets.margins.find(({ variable }) => variable === role);
    if (margin === undefined) return [];
    const levels = [...margin.levels].sort((a, b) => (a.level < b.level ? -1 : 1));
    return [{ variable: role, levels }];
  });
}

/** Where a level's target stands in the mapping. */
export function placeOfTarget({ targets }: ImportMapping, variable: unknown, level: unknown): string {
  const margins = targets?.margins ?? [];
  const m = margins.findIndex((margin) => margin.variable === variable);
  if (m === -1) return 'targets';
  const l = margins[m]?.levels.findIndex((each) => each.level === level) ?? -1;
  return l === -1 ? `targets.margins[${m}]` : `targets.margins[${m}].levels[${l}]`;
}
