import type { Condition } from '@hamava/surveys';

/** A condition as the editor shows it: parts joined by one word, each a comparison or a group joined by the other word. */
export type Leaf = Exclude<
  Condition,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>;
export type Join = 'all' | 'any';
export interface RuleShape {
  readonly join: Join;
  readonly parts: readonly (readonly Leaf[])[];
}

function isLeaf(condition: Condition): condition is Leaf {
  return !('all' in condition) && !('any' in condition) && !('not' in condition) && !('relation' in condition);
}

function groupOf(condition: Condition): { readonly join: Join; readonly parts: readonly Condition[] } | null {
  if ('all' in condition) return { join: 'all', parts: condition.all };
  return 'any' in condition ? { join: 'any', parts: condition.any } : null;
}

/** Null for a condition that is deeper or of another sort than the editor can show. */
export function shapeOf(condition: Condition): RuleShape | null {
  if (isLeaf(condition)) return { join: 'all', parts: [[condition]] };
  const group = groupOf(condition);
  if (group === null) return null;
  const parts = group.parts.map((part) => {
    if (isLeaf(part)) return [part];
    const inner = groupOf(part);
    return inner !== null && inner.join !== group.join && inner.parts.every(isLeaf) ? (inner.parts as Leaf[]) : null;
  });
  return parts.every((part) => part !== null) ? { join: group.join, parts } : null;
}

const joined = (join: Join, parts: readonly Condition[]): Condition | undefined => {
  if (parts.length <= 1) return parts[0];
  return join === 'all' ? { all: parts } : { any: parts };
};

/** The condition of a shape; undefined when nothing is left in it. */
export function conditionOf({ join, parts }: RuleShape): Condition | undefined {
  const inner: Join = join === 'all' ? 'any' : 'all';
  return joined(
    join,
    parts.flatMap((leaves) => joined(inner, leaves) ?? []),
  );
}

export const OPERATORS = [
  'is',
  'isNot',
  'oneOf',
  'atLeast',
  'atMost',
  'between',
  'answered',
  'notAnswered',
  'dontKnow',
] as const;
export type Operator = (typeof OPERATORS)[number];

export function operatorOf(leaf: Leaf): Operator {
  if ('oneOf' in leaf) {
    if (leaf.oneOf.length === 1) return leaf.oneOf[0] === 'dontKnow' ? 'dontKnow' : 'is';
    return 'oneOf';
  }
  if ('noneOf' in leaf) return 'isNot';
  if ('answered' in leaf) return leaf.answered ? 'answered' : 'notAnswered';
  if ('relation' in leaf) return 'is';
  if (leaf.atLeast !== undefined && leaf.atMost !== undefined) return 'between';
  return leaf.atMost === undefined ? 'atLeast' : 'atMost';
}

/** What a comparison looks for: values, or the two ends of a range. */
export function operandsOf(leaf: Leaf): readonly (string | number)[] {
  if ('oneOf' in leaf) return leaf.oneOf;
  if ('noneOf' in leaf) return leaf.noneOf;
  if ('answered' in leaf || 'relation' in leaf) return [];
  return [leaf.atLeast, leaf.atMost].filter((end) => end !== undefined);
}

/** A comparison with this operator; `fallback` stands where a value is needed and none is known. */
export function leafOf(
  question: string,
  operator: Operator,
  operands: readonly (string | number)[],
  fallback: string | number,
): Leaf {
  const [first = fallback, second = first] = operands;
  switch (operator) {
    case 'is':
      return { question, oneOf: [first] };
    case 'isNot':
      return { question, noneOf: [first] };
    case 'oneOf':
      return { question, oneOf: operands.length === 0 ? [fallback] : operands };
    case 'atLeast':
      return { question, atLeast: first };
    case 'atMost':
      return { question, atMost: first };
    case 'between':
      return { question, atLeast: first, atMost: second };
    case 'answered':
      return { question, answered: true };
    case 'notAnswered':
      return { question, answered: false };
    case 'dontKnow':
      return { question, oneOf: ['dontKnow'] };
  }
}
