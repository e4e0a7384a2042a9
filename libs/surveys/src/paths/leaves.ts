import { canonicalJson } from '../questionnaire/canonical-json.js';
import type { Condition } from '../questionnaire/definition.js';

/** A condition that looks at one answer, or at two beside each other. */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** A condition whose leaves are places in a table of truths. */
export type Compiled =
  | { readonly op: 'all' | 'any'; readonly parts: readonly Compiled[] }
  | { readonly op: 'not'; readonly part: Compiled }
  | { readonly op: 'leaf'; readonly at: number };

/** Every different leaf of a questionnaire once, so that the truths of a state are one short list of bits. */
export class Leaves {
  readonly list: Leaf[] = [];
  private readonly places = new Map<string, number>();

  compile(condition: Condition): Compiled {
    if ('all' in condition) return { op: 'all', parts: condition.all.map((part) => this.compile(part)) };
    if ('any' in condition) return { op: 'any', parts: condition.any.map((part) => this.compile(part)) };
    if ('not' in condition) return { op: 'not', part: this.compile(condition.not) };
    const text = canonicalJson(condition);
    const at = this.places.get(text) ?? this.list.length;
    if (at === this.list.length) {
      this.list.push(condition);
      this.places.set(text, at);
    }
    return { op: 'leaf', at };
  }
}

export function isTrue(condition: Compiled, bits: Uint8Array): boolean {
  if (condition.op === 'leaf') return bits[condition.at] === 1;
  if (condition.op === 'not') return !isTrue(condition.part, bits);
  return condition.op === 'all'
    ? condition.parts.every((part) => isTrue(part, bits))
    : condition.parts.some((part) => isTrue(part, bits));
}

/** The places of the leaves in a condition. */
export function leavesIn(condition: Compiled): readonly number[] {
  if (condition.op === 'leaf') return [condition.at];
  return condition.op === 'not' ? leavesIn(condition.part) : condition.parts.flatMap(leavesIn);
}

/** A condition as the parts that must all be true. */
export function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}
