import type { Calculation } from '../questionnaire/definition.js';
import { calculated, splitArm } from './computed-answer.js';
import { SEEDS } from './answers.js';

const answers = { a: 6, b: 3, zero: 0, no: 'dontKnow', pick: 'x' };
const a = { answer: 'a' };
const b = { answer: 'b' };
const none = { answer: 'no' };

describe('calculated values', () => {
  test.each<[Calculation, number | null]>([
    [{ constant: 2 }, 2],
    [a, 6],
    [none, null],
    [{ answer: 'missing' }, null],
    [{ answer: 'constructor' }, null],
    [{ answer: 'pick', points: { x: 5 } }, 5],
    [{ answer: 'pick', points: { y: 5 } }, null],
    [{ answer: 'no', points: { dontKnow: 0 } }, 0],
    [{ op: 'add', of: [a, b, none] }, 9],
    [{ op: 'multiply', of: [a, b] }, 18],
    [{ op: 'mean', of: [a, b, none] }, 4.5],
    [{ op: 'min', of: [a, b] }, 3],
    [{ op: 'max', of: [a, b] }, 6],
    [{ op: 'count', of: [a, b, none] }, 2],
    [{ op: 'count', of: [none] }, null],
    [{ op: 'subtract', of: [a, b, { constant: 1 }] }, 2],
    [{ op: 'subtract', of: [a, none] }, null],
    [{ op: 'divide', of: [a, b] }, 2],
    [{ op: 'divide', of: [a, { answer: 'zero' }] }, null],
    [{ op: 'divide', of: [none, a] }, null],
    [{ op: 'multiply', of: [{ constant: 1e300 }, { constant: 1e300 }] }, null],
  ])('%j is %p', (calculation, expected) => {
    expect(calculated(calculation, answers)).toBe(expected);
  });
});

test('a split ballot gives every arm its share, and two ballots have nothing to do with each other', () => {
  const label = { fa: 'متن' };
  const arms = ['x', 'y', 'z'].map((code) => ({ code, label }));
  const ballot = (code: string): Parameters<typeof splitArm>[0] => ({ kind: 'split', code, text: label, arms });
  const counts = new Map<string, number>();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const cell = `${splitArm(ballot('one'), seed)}${splitArm(ballot('two'), seed)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  expect(counts.size).toBe(9);
  for (const count of counts.values()) expect(Math.abs(count / SEEDS - 1 / 9)).toBeLessThan(0.01);
});
