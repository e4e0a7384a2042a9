import type { Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { number, questionnaire, section } from './builder.js';
import { last, NO, score, text, used, YES, type Planted } from './planted.js';

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

function atLeastA(max: number): Question {
  const require = { question: 'q', relation: 'atLeast', other: 'a' } as const;
  return number('q', 0, max, { checks: [{ require, message: text('more') }] });
}

function ending(code: string, showIf?: Question['showIf']): NonNullable<QuestionnaireDefinition['endings']>[number] {
  return { code, title: text(code), text: text(code), ...(showIf === undefined ? {} : { showIf }) };
}
