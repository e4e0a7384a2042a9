import type { Condition, Operand, Relation } from '@hamava/surveys';

/** A comparison: a condition that holds no other. */
export type Leaf = Exclude<
  Condition,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }
>;
export type Join = 'all' | 'any';

export interface Group {
  readonly join: Join;
  readonly parts: readonly Condition[];
}

/** A condition without the `not`s around it, and whether they turn it round. */
export function undenied(condition: Condition): {
  readonly isDenied: boolean;
  readonly inner: Exclude<Condition, { readonly not: unknown }>;
} {
  if (!('not' in condition)) return { isDenied: false, inner: condition };
  const { isDenied, inner } = undenied(condition.not);
  return { isDenied: !isDenied, inner };
}

export const withDenial = (inner: Condition, isDenied: boolean): Condition => (isDenied ? { not: inner } : inner);

export function groupOf(condition: Condition): Group | null {
  if ('all' in condition) return { join: 'all', parts: condition.all };
  return 'any' in condition ? { join: 'any', parts: condition.any } : null;
}

/** The condition of a group; a group of one is that one, and an empty group is none. */
export function conditionOf({ join, parts }: Group): Condition | undefined {
  if (parts.length <= 1) return parts[0];
  return join === 'all' ? { all: parts } : { any: parts };
}

export type Operator =
  | 'is'
  | 'isNot'
  | 'oneOf'
  | 'noneOf'
  | 'atLeast'
  | 'atMost'
  | 'between'
  | 'answered'
  | 'notAnswered'
  | 'dontKnow'
  | 'compare';

export function operatorOf(leaf: Leaf): Operator {
  if ('oneOf' in leaf) {
    if (leaf.oneOf.length !== 1) return 'oneOf';
    return leaf.oneOf[0] === 'dontKnow' ? 'dontKnow' : 'is';
  }
  if ('noneOf' in leaf) return leaf.noneOf.length === 1 ? 'isNot' : 'noneOf';
  if ('answered' in leaf) return leaf.answered ? 'answered' : 'notAnswered';
  if ('relation' in leaf) return 'compare';
  if (leaf.atLeast !== undefined && leaf.atMost !== undefined) return 'between';
  return leaf.atMost === undefined ? 'atLeast' : 'atMost';
}

/** What a comparison looks for: values, or the two ends of a range. */
export function operandsOf(leaf: Leaf): readonly Operand[] {
  if ('oneOf' in leaf) return leaf.oneOf;
  if ('noneOf' in leaf) return leaf.noneOf;
  if ('answered' in leaf || 'relation' in leaf) return [];
  return [leaf.atLeast, leaf.atMost].filter((end) => end !== undefined);
}

/** What stands where a new operator needs something that the old one did not have. */
export interface Fallback {
  readonly value: Operand;
  /** Another item to compare with. */
  readonly other: string;
}

/** A comparison with this operator. A list that is to stay a list needs two entries, or it reads as «is». */
export function leafOf(question: string, operator: Operator, operands: readonly Operand[], fallback: Fallback): Leaf {
  const [first = fallback.value, second = first] = operands;
  const list = operands.length === 0 ? [first] : operands;
  switch (operator) {
    case 'is':
      return { question, oneOf: [first] };
    case 'isNot':
      return { question, noneOf: [first] };
    case 'oneOf':
      return { question, oneOf: list };
    case 'noneOf':
      return { question, noneOf: list };
    case 'atLeast':
      return { question, atLeast: first };
    case 'atMost':
      return { question, atMost: first };
    case 'between':
      return { question, ...ends(first, second) };
    case 'answered':
    case 'notAnswered':
      return { question, answered: operator === 'answered' };
    case 'dontKnow':
      return { question, oneOf: ['dontKnow'] };
    case 'compare':
      return { question, relation: 'atMost', other: fallback.other };
  }
}

/** The lower end first: a range the wrong way round holds for nobody. */
function ends(one: Operand, other: Operand): { readonly atLeast: Operand; readonly atMost: Operand } {
  return one <= other ? { atLeast: one, atMost: other } : { atLeast: other, atMost: one };
}

/** What two answers can be to each other: only what has an order is less or more. */
export const relationsOf = (isOrdered: boolean): readonly Relation[] =>
  isOrdered ? ['below', 'atMost', 'equal', 'notEqual', 'atLeast', 'above'] : ['equal', 'notEqual'];
