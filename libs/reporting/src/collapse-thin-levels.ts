import type { DesignCell } from './design-cell.js';
import type { Margin, MarginLevel } from './margin.js';

/** Parent of every level that may be collapsed, by variable. Part of the method version, never chosen after a look. */
export type CollapseTree = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ThinLevelRule {
  /** Respondents a level needs at least… */
  readonly minimum: number;
  /** …and as a share of the sample; the larger of both counts. */
  readonly minimumShare: number;
}

export const THIN_LEVEL_RULE: ThinLevelRule = { minimum: 10, minimumShare: 0.02 };

/** Log line COLLAPSED(level, parent, n). */
export interface CollapsedLevel {
  readonly variable: string;
  readonly level: string;
  readonly parent: string;
  /** Respondents of the level when it was collapsed. */
  readonly n: number;
}

export interface CollapsedLevels {
  /** As given, in the given order, with the new levels; outcomes stay aligned. */
  readonly cells: readonly DesignCell[];
  readonly margins: readonly Margin[];
  readonly report: readonly CollapsedLevel[];
}

/**
 * Merges levels with too few respondents into their parents and adds their targets, the thinnest first, until none is
 * left that has a parent. A parent that is no level yet (`55+`) takes all its children at once, one that is (`diploma`)
 * takes the thin level alone. Throws a RangeError for a tree with a cycle or a variable the cells do not carry.
 * Methodology 2.8.
 */
export function collapseThinLevels(
  cells: readonly DesignCell[],
  variables: readonly string[],
  margins: readonly Margin[],
  tree: CollapseTree,
  rule: ThinLevelRule = THIN_LEVEL_RULE,
): CollapsedLevels {
  const respondents = cells.reduce((sum, { n }) => sum + n, 0);
  const needed = Math.max(rule.minimum, rule.minimumShare * respondents);
  const collapsed: CollapsedLevel[] = [];
  const renamed = new Map<number, ReadonlyMap<string, string>>();
  const result = margins.map((margin) => {
    const position = variables.indexOf(margin.variable);
    if (position === -1) throw new RangeError(`the cells carry ${variables.join(', ')}, not ${margin.variable}`);
    if (!Object.hasOwn(tree, margin.variable)) return margin;
    const parents = new Map(Object.entries(tree[margin.variable]!));
    requireNoCycle(margin.variable, parents);
    const own = collapseMargin(margin, countLevels(cells, position), parents, needed);
    collapsed.push(...own.collapsed);
    if (own.names.size > 0) renamed.set(position, own.names);
    return own.margin;
  });
  return { cells: cells.map((cell) => rename(cell, renamed)), margins: result, report: collapsed };
}

function collapseMargin(
  { variable, levels }: Margin,
  counts: ReadonlyMap<string, number>,
  parents: ReadonlyMap<string, string>,
  needed: number,
): { margin: Margin; collapsed: CollapsedLevel[]; names: Map<string, string> } {
  let current: Counted[] = levels.map((own) => ({ ...own, n: counts.get(own.level) ?? 0, from: [own.level] }));
  const collapsed: CollapsedLevel[] = [];
  for (;;) {
    const thin = current
      .filter(({ n, level }) => n < needed && parents.has(level))
      .reduce<Counted | null>((least, own) => (least === null || own.n < least.n ? own : least), null);
    if (thin === null) break;
    const parent = parents.get(thin.level)!;
    const exists = current.some(({ level }) => level === parent);
    const moving = exists ? [thin] : current.filter(({ level }) => parents.get(level) === parent);
    collapsed.push(...moving.map(({ level, n }) => ({ variable, level, parent, n })));
    current = merged(current, moving, parent);
  }
  const names = new Map(
    current.flatMap(({ level, from }) => from.flatMap((old) => (old === level ? [] : [[old, level] as const]))),
  );
  return { margin: { variable, levels: current.map(({ level, total }) => ({ level, total })) }, collapsed, names };
}

interface Counted extends MarginLevel {
  readonly n: number;
  /** Levels of the sample that are in it. */
  readonly from: readonly string[];
}

function merged(current: readonly Counted[], moving: readonly Counted[], parent: string): Counted[] {
  const joined = current.filter((own) => own.level === parent || moving.includes(own));
  const whole: Counted = {
    level: parent,
    total: joined.reduce((sum, { total }) => sum + total, 0),
    n: joined.reduce((sum, { n }) => sum + n, 0),
    from: joined.flatMap(({ from }) => from),
  };
  return current.flatMap((own) => {
    if (own === joined[0]) return [whole];
    return joined.includes(own) ? [] : [own];
  });
}

function countLevels(cells: readonly DesignCell[], position: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { levels, n } of cells) counts.set(levels[position]!, (counts.get(levels[position]!) ?? 0) + n);
  return counts;
}

function rename(cell: DesignCell, renamed: ReadonlyMap<number, ReadonlyMap<string, string>>): DesignCell {
  const levels = cell.levels.map((level, position) => renamed.get(position)?.get(level) ?? level);
  if (levels.every((level, position) => level === cell.levels[position])) return cell;
  return { ...cell, levels, key: cell.key ?? JSON.stringify(cell.levels) };
}

/** A level from which the parents of a tree lead round in a circle; null when none does. */
export function circleIn(parents: ReadonlyMap<string, string>): string | null {
  for (const start of parents.keys()) {
    let level = parents.get(start);
    for (let steps = 0; level !== undefined; steps += 1) {
      if (steps > parents.size) return start;
      level = parents.get(level);
    }
  }
  return null;
}

function requireNoCycle(variable: string, parents: ReadonlyMap<string, string>): void {
  const start = circleIn(parents);
  if (start !== null) throw new RangeError(`the collapse tree of ${variable} runs in a circle at ${start}`);
}
