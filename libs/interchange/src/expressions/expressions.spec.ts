import fc from 'fast-check';
import type { Condition } from '@hamava/surveys';
import type { EarlierItem } from './items.js';
import { parseExpression } from './parse-expression.js';
import { toCalculation } from './to-calculation.js';
import { toCondition } from './to-condition.js';
import { conditionXPath } from './write-xpath.js';

const ITEMS: Readonly<Record<string, EarlierItem>> = {
  n: { code: 'n', kind: 'number', values: null },
  m: { code: 'm', kind: 'number', values: null },
  c: {
    code: 'c',
    kind: 'choice',
    values: new Map([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  },
  s: {
    code: 's',
    kind: 'multiple',
    values: new Map([
      ['x', 'x'],
      ['y', 'y'],
    ]),
  },
};
const find = (name: string): EarlierItem | undefined => (Object.hasOwn(ITEMS, name) ? ITEMS[name] : undefined);
const read = (text: string): unknown => {
  const parsed = parseExpression(text, 'xpath');
  return parsed === null ? 'unreadable' : toCondition(parsed, find);
};

describe('XPath of forms as a condition', () => {
  it.each<[string, unknown]>([
    [`\${c} = 'a'`, { question: 'c', oneOf: ['a'] }],
    [`/data/group/c = 'a' or ../c = 'b'`, { question: 'c', oneOf: ['a', 'b'] }],
    [`selected(\${s}, 'x')`, { question: 's', oneOf: ['x'] }],
    [`\${n} > 3 and \${n} <= 9`, { question: 'n', atLeast: 4, atMost: 9 }],
    [`5 < \${n}`, { question: 'n', atLeast: 6 }],
    [`\${n} != ''`, { question: 'n', answered: true }],
    [`\${c} != 'a'`, { not: { question: 'c', oneOf: ['a'] } }],
    [`count-selected(\${s}) >= 1`, { question: 's', answered: true }],
    [`\${n} < \${m}`, { question: 'n', relation: 'below', other: 'm' }],
    ['true()', 'always'],
    [`\${later} = 'a'`, null],
    [`\${c} = 'unknown'`, null],
    [`\${n} + 1 > 2`, null],
    [`pulldata('x', 'y')`, null],
    [`\${c} = `, 'unreadable'],
    ['x; drop', 'unreadable'],
  ])('%s', (text, condition) => expect(read(text)).toEqual(condition));

  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.constantFrom<Condition>(
      { question: 'c', oneOf: ['a'] },
      { question: 's', oneOf: ['x', 'y'] },
      { question: 'n', answered: true },
    ),
    fc.integer({ min: -9, max: 9 }).map((atLeast): Condition => ({ question: 'n', atLeast })),
    fc.constantFrom<Condition>({ question: 'n', relation: 'above', other: 'm' }),
  );
  const fields = { several: (code: string) => code === 's', isDate: () => false };

  it('is read as it was written, negations and groups included', () => {
    const nested = fc.oneof(
      leaf,
      leaf.map((not): Condition => ({ not })),
    );
    fc.assert(fc.property(nested, (condition) => expect(read(conditionXPath(condition, fields))).toEqual(condition)));
  });

  it('any text is read or refused, never thrown, and its depth is bounded', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    expect(read('('.repeat(5_000))).toBe('unreadable');
    expect(read(`${'not('.repeat(2_000)}true()${')'.repeat(2_000)}`)).toBe('unreadable');
  });
});

it('arithmetic becomes a calculation', () => {
  const parsed = parseExpression('(${n} + ${m} + 1) div 2', 'xpath');
  expect(parsed && toCalculation(parsed, find)).toEqual({
    op: 'divide',
    of: [{ op: 'add', of: [{ answer: 'n' }, { answer: 'm' }, { constant: 1 }] }, { constant: 2 }],
  });
});
