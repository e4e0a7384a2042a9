import type { Condition } from '@hamava/surveys';
import { conditionOf, groupOf, leafOf, operandsOf, operatorOf, undenied, withDenial, type Leaf } from './rule-shape.js';

const LEAVES: readonly Leaf[] = [
  { question: 'a', oneOf: ['x'] },
  { question: 'a', oneOf: ['x', 'y'] },
  { question: 'a', oneOf: ['dontKnow'] },
  { question: 'a', noneOf: ['x'] },
  { question: 'a', noneOf: ['x', 'y'] },
  { question: 'a', atLeast: '2026-01-01' },
  { question: 'a', atMost: 3 },
  { question: 'a', atLeast: 1, atMost: 3 },
  { question: 'a', answered: true },
  { question: 'a', answered: false },
  { question: 'a', relation: 'atMost', other: 'b' },
];
const fallback = { value: 0, other: 'b' };

describe('comparisons', () => {
  it.each(LEAVES)('%j is made again of its operator and its values', (leaf) => {
    expect(leafOf('a', operatorOf(leaf), operandsOf(leaf), fallback)).toEqual(leaf);
  });

  it('a range is never the wrong way round', () => {
    expect(leafOf('a', 'between', [9, 2], fallback)).toEqual({ question: 'a', atLeast: 2, atMost: 9 });
  });

  it('what is missing is filled in', () => {
    expect(leafOf('a', 'atLeast', [], fallback)).toEqual({ question: 'a', atLeast: 0 });
    expect(leafOf('a', 'compare', [], fallback)).toEqual({ question: 'a', relation: 'atMost', other: 'b' });
  });
});

describe('denials and groups', () => {
  const leaf: Condition = { question: 'a', answered: true };

  it('two denials are none', () => {
    expect(undenied({ not: { not: leaf } })).toEqual({ isDenied: false, inner: leaf });
    expect(undenied(withDenial(leaf, true))).toEqual({ isDenied: true, inner: leaf });
  });

  it('a group of one is that one, and an empty group is none', () => {
    expect(conditionOf({ join: 'any', parts: [leaf] })).toBe(leaf);
    expect(conditionOf({ join: 'all', parts: [] })).toBeUndefined();
    expect(groupOf({ any: [leaf, leaf] })).toEqual({ join: 'any', parts: [leaf, leaf] });
    expect(groupOf(leaf)).toBeNull();
  });
});
