import type { Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { choice, multiple, number, questionnaire, section } from './builder.js';

/** A questionnaire with one planted fault, its twin without, and where the report must name it. */
export interface Planted {
  readonly fault: string;
  readonly broken: QuestionnaireDefinition;
  readonly sound: QuestionnaireDefinition;
  /** `unreachable question q`, `unreachable option q o`, `dead q check`, `never false question q`, … */
  readonly found: readonly string[];
}

const YES = { question: 'used', oneOf: ['yes'] } as const;
const NO = { question: 'used', oneOf: ['no'] } as const;
const used = choice('used', ['yes', 'no']);
const score = choice('score', ['low', 'middle', 'high']);
const text = (fa: string) => ({ fa, en: fa });

/** Questions that lead to a last one, which the fault or its absence is about. */
function last(before: readonly Question[], broken: Question, sound: Question): Pick<Planted, 'broken' | 'sound'> {
  return { broken: questionnaire([...before, broken]), sound: questionnaire([...before, sound]) };
}

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

export const JUMPS: readonly Planted[] = [
  {
    fault: 'every answer jumps over a question',
    broken: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['yes', 'no'], to: 'end' }] }),
      number('q', 0, 9),
      number('end', 0, 9),
    ]),
    sound: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['no'], to: 'end' }] }),
      number('q', 0, 9),
      number('end', 0, 9),
    ]),
    found: ['unreachable question q'],
  },
  {
    fault: 'a jump takes away who a later question is for',
    broken: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['yes'], to: '$end' }] }),
      number('other', 0, 9),
      number('q', 0, 9, { showIf: YES }),
    ]),
    sound: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['yes'], to: 'q' }] }),
      number('other', 0, 9),
      number('q', 0, 9, { showIf: YES }),
    ]),
    found: ['unreachable question q'],
  },
  {
    fault: 'a jump over a whole section',
    broken: questionnaire([
      section('one', [
        choice('used', ['yes', 'no'], {
          goTo: [
            { when: ['yes'], to: 'three' },
            { when: ['no'], to: 'three' },
          ],
        }),
      ]),
      section('two', [number('q', 0, 9)]),
      section('three', [number('end', 0, 9)]),
    ]),
    sound: questionnaire([
      section('one', [
        choice('used', ['yes', 'no'], {
          goTo: [
            { when: ['yes'], to: 'two' },
            { when: ['no'], to: 'three' },
          ],
        }),
      ]),
      section('two', [number('q', 0, 9)]),
      section('three', [number('end', 0, 9)]),
    ]),
    found: ['unreachable question q'],
  },
  {
    fault: 'two jumps that leave nobody between them',
    broken: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['no'], to: 'end' }] }),
      choice('how', ['web', 'desk'], { goTo: [{ when: ['web', 'desk'], to: 'end' }] }),
      number('q', 0, 9),
      number('end', 0, 9),
    ]),
    sound: questionnaire([
      choice('used', ['yes', 'no'], { goTo: [{ when: ['no'], to: 'end' }] }),
      choice('how', ['web', 'desk'], { goTo: [{ when: ['web'], to: 'end' }] }),
      number('q', 0, 9),
      number('end', 0, 9),
    ]),
    found: ['unreachable question q'],
  },
  {
    fault: 'who declined, after a consent that is needed',
    ...last(
      [consent(true)],
      number('q', 0, 9, { showIf: { question: 'agree', oneOf: ['declined'] } }),
      number('q', 0, 9, { optional: true }),
    ),
    found: ['unreachable question q'],
  },
  {
    fault: 'a section for nobody',
    broken: questionnaire([
      section('one', [used]),
      section('two', [number('q', 0, 9), number('r', 0, 9)], { showIf: { all: [YES, NO] } }),
    ]),
    sound: questionnaire([
      section('one', [used]),
      section('two', [number('q', 0, 9), number('r', 0, 9)], { showIf: YES }),
    ]),
    found: ['unreachable question q', 'unreachable question r'],
  },
];

export const LISTS: readonly Planted[] = [
  {
    fault: 'an option that is never on offer',
    ...last([used], withOption({ all: [YES, NO] }), withOption(YES)),
    found: ['unreachable option q c'],
  },
  {
    fault: 'a list that is empty for some',
    ...last([used], optionsIf('q', [YES, YES]), optionsIf('q', [YES, NO])),
    found: ['dead q noOption'],
  },
  {
    fault: 'more options wanted than are shown',
    ...last(
      [used],
      { ...multiple('q', ['a', 'b', 'c'], { min: 3 }), options: optionsIf('q', [YES, YES, NO]).options },
      { ...multiple('q', ['a', 'b', 'c'], { min: 1 }), options: optionsIf('q', [YES, YES, NO]).options },
    ),
    found: ['dead q count'],
  },
  {
    fault: 'an answer that waits for an option nobody sees',
    ...last(
      [used, withOption({ all: [YES, NO] })],
      number('r', 0, 9, { showIf: { question: 'q', oneOf: ['c'] } }),
      number('r', 0, 9, { showIf: { question: 'q', oneOf: ['a'] } }),
    ),
    sound: questionnaire([used, withOption(YES), number('r', 0, 9, { showIf: { question: 'q', oneOf: ['c'] } })]),
    found: ['unreachable option q c', 'unreachable question r'],
  },
  {
    fault: 'a loop over a question that nobody is asked',
    broken: loop({ all: [YES, NO] }),
    sound: loop(YES),
    found: ['unreachable question m', 'unreachable question each'],
  },
  {
    fault: 'a condition in a loop that is true in every round',
    broken: loop(YES, { question: 'inner', oneOf: ['a', 'b'] }),
    sound: loop(YES, { question: 'inner', oneOf: ['a'] }),
    found: ['never false question each'],
  },
];

export const ENDS: readonly Planted[] = [
  {
    fault: 'a check that nobody passes',
    ...last(
      [number('a', 5, 9)],
      number('q', 0, 4, {
        checks: [{ require: { question: 'q', relation: 'above', other: 'a' }, message: text('more') }],
      }),
      number('q', 0, 5, {
        checks: [{ require: { question: 'q', relation: 'atMost', other: 'a' }, message: text('less') }],
      }),
    ),
    found: ['dead q check'],
  },
  {
    fault: 'a check that some cannot pass, for the other answer is a page back',
    broken: questionnaire([section('one', [number('a', 0, 9)]), section('two', [atLeastA(4)])]),
    sound: questionnaire([section('one', [number('a', 0, 9)]), section('two', [atLeastA(9)])]),
    found: ['dead q check'],
  },
  {
    fault: 'a range that is turned round',
    ...last([used], number('q', 9, 0), number('q', 0, 9)),
    found: ['dead q range'],
  },
  {
    fault: 'an ending behind one that takes everybody',
    broken: questionnaire([used], { endings: [ending('first'), ending('second', YES)] }),
    sound: questionnaire([used], { endings: [ending('second', YES), ending('first')] }),
    found: ['unreachable ending second'],
  },
  {
    fault: 'an ending for nobody',
    broken: questionnaire([used], { endings: [ending('never', { all: [YES, NO] }), ending('usual')] }),
    sound: questionnaire([used], { endings: [ending('never', NO), ending('usual')] }),
    found: ['unreachable ending never', 'never true ending never'],
  },
  {
    fault: 'a quota that nobody counts towards',
    broken: questionnaire([used, score], {
      quotas: [{ code: 'cell', title: text('cell'), when: { all: [YES, NO] }, limit: 9 }],
    }),
    sound: questionnaire([used, score], {
      quotas: [
        { code: 'cell', title: text('cell'), when: { all: [YES, { question: 'score', oneOf: ['low'] }] }, limit: 9 },
      ],
    }),
    found: ['unreachable quota cell'],
  },
  {
    fault: 'a condition that is always true',
    ...last(
      [used],
      number('q', 0, 9, { showIf: { question: 'used', answered: true } }),
      number('q', 0, 9, { showIf: YES }),
    ),
    found: ['never false question q'],
  },
  {
    fault: 'a condition that every answer meets',
    ...last(
      [score],
      number('q', 0, 9, { showIf: { question: 'score', noneOf: ['other'] } }),
      number('q', 0, 9, { showIf: { question: 'score', noneOf: ['low'] } }),
    ),
    found: ['never false question q'],
  },
];

export const PLANTED: readonly Planted[] = [...CONTRADICTIONS, ...JUMPS, ...LISTS, ...ENDS];

function sum(code: string): Question {
  return { kind: 'calculated', code, text: text(code), value: { op: 'add', of: [{ answer: 'a' }, { answer: 'b' }] } };
}

function atLeastA(max: number): Question {
  const require = { question: 'q', relation: 'atLeast', other: 'a' } as const;
  return number('q', 0, max, { checks: [{ require, message: text('more') }] });
}

function consent(needed: boolean): Question {
  return { kind: 'consent', code: 'agree', version: '1', text: text('agree'), statement: text('agree'), needed };
}

function withOption(showIf: Question['showIf']): Question {
  const question = choice('q', ['a', 'b', 'c']);
  return {
    ...question,
    options: question.options.map((option) => (option.code === 'c' ? { ...option, showIf } : option)),
  };
}

function optionsIf(code: string, conditions: readonly Question['showIf'][]): ReturnType<typeof choice> {
  const question = choice(code, ['a', 'b', 'c'].slice(0, conditions.length));
  return { ...question, options: question.options.map((option, at) => ({ ...option, showIf: conditions[at] })) };
}

function loop(showIf: Question['showIf'], inner?: Question['showIf']): QuestionnaireDefinition {
  const questions =
    inner === undefined
      ? [number('each', 0, 9)]
      : [choice('inner', ['a', 'b']), number('each', 0, 9, { showIf: inner })];
  return questionnaire([
    section('one', [used, multiple('m', ['x', 'y'], { showIf })]),
    section('round', questions, { repeatFor: 'm' }),
  ]);
}

function ending(code: string, showIf?: Question['showIf']): NonNullable<QuestionnaireDefinition['endings']>[number] {
  return { code, title: text(code), text: text(code), ...(showIf === undefined ? {} : { showIf }) };
}
