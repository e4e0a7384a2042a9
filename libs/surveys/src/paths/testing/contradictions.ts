import type { Question } from '../../questionnaire/definition.js';
import { multiple, number, questionnaire } from './builder.js';
import { last, NO, text, used, YES, type Planted } from './planted.js';

export const CONTRADICTIONS: readonly Planted[] = [
  {
    fault: 'two answers to one question at once',
    ...last(
      [used],
      number('q', 0, 9, { showIf: { all: [YES, NO] } }),
      number('q', 0, 9, { showIf: { all: [YES, { not: NO }] } }),
    ),
    found: ['unreachable question q', 'never true question q'],
  },
  {
    fault: 'a required question that must be empty',
    ...last(
      [used, number('visits', 0, 9, { showIf: YES })],
      number('q', 0, 9, { showIf: { all: [YES, { question: 'visits', answered: false }] } }),
      number('q', 0, 9, { showIf: { all: [YES, { question: 'visits', atLeast: 1 }] } }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'the answer to a question that is hidden then',
    ...last(
      [used, number('visits', 0, 9, { showIf: YES })],
      number('q', 0, 9, { showIf: { all: [NO, { question: 'visits', atLeast: 1 }] } }),
      number('q', 0, 9, { showIf: { any: [NO, { question: 'visits', atLeast: 1 }] } }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'a number below and above',
    ...last(
      [number('age', 0, 99)],
      number('q', 0, 9, {
        showIf: {
          all: [
            { question: 'age', atMost: 17 },
            { question: 'age', atLeast: 18 },
          ],
        },
      }),
      number('q', 0, 9, {
        showIf: {
          all: [
            { question: 'age', atMost: 18 },
            { question: 'age', atLeast: 17 },
          ],
        },
      }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'a number beyond its range',
    ...last(
      [number('visits', 0, 9)],
      number('q', 0, 9, { showIf: { question: 'visits', atLeast: 10 } }),
      number('q', 0, 9, { showIf: { question: 'visits', atLeast: 9 } }),
    ),
    found: ['unreachable question q', 'never true question q'],
  },
  {
    fault: 'a smaller answer that must be larger',
    broken: questionnaire([
      number('a', 0, 5),
      number('b', 6, 9),
      number('q', 0, 9, { showIf: { question: 'a', relation: 'atLeast', other: 'b' } }),
    ]),
    sound: questionnaire([
      number('a', 0, 6),
      number('b', 6, 9),
      number('q', 0, 9, { showIf: { question: 'a', relation: 'atLeast', other: 'b' } }),
    ]),
    found: ['unreachable question q', 'never true question q'],
  },
  {
    fault: 'a chain of comparisons that closes',
    ...last(
      [number('a', 0, 9), number('b', 0, 9), number('c', 0, 9)],
      number('q', 0, 9, {
        showIf: {
          all: [
            { question: 'a', relation: 'below', other: 'b' },
            { question: 'b', relation: 'below', other: 'c' },
            { question: 'c', relation: 'below', other: 'a' },
          ],
        },
      }),
      number('q', 0, 9, {
        showIf: {
          all: [
            { question: 'a', relation: 'below', other: 'b' },
            { question: 'b', relation: 'below', other: 'c' },
          ],
        },
      }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'more choices than may be made',
    ...last(
      [multiple('m', ['a', 'b', 'c'], { max: 2 })],
      number('q', 0, 9, { showIf: { all: ['a', 'b', 'c'].map((one) => ({ question: 'm', oneOf: [one] })) } }),
      number('q', 0, 9, { showIf: { all: ['a', 'b'].map((one) => ({ question: 'm', oneOf: [one] })) } }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'an exclusive option together with another',
    ...last(
      [
        {
          ...multiple('m', ['a', 'b']),
          options: [...multiple('m', ['a', 'b']).options, { code: 'none', label: text('none'), exclusive: true }],
        },
      ],
      number('q', 0, 9, {
        showIf: {
          all: [
            { question: 'm', oneOf: ['none'] },
            { question: 'm', oneOf: ['a'] },
          ],
        },
      }),
      number('q', 0, 9, {
        showIf: {
          any: [
            { question: 'm', oneOf: ['none'] },
            { question: 'm', oneOf: ['a'] },
          ],
        },
      }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'a calculated number out of reach',
    ...last(
      [number('a', 0, 5), number('b', 0, 5), sum('total')],
      number('q', 0, 9, { showIf: { question: 'total', atLeast: 11 } }),
      number('q', 0, 9, { showIf: { question: 'total', atLeast: 10 } }),
    ),
    found: ['unreachable question q', 'never true question q'],
  },
];

function sum(code: string): Question {
  return { kind: 'calculated', code, text: text(code), value: { op: 'add', of: [{ answer: 'a' }, { answer: 'b' }] } };
}
