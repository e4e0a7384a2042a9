import type { Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { choice, multiple, number, questionnaire, section } from './builder.js';
import { last, NO, used, YES, type Planted } from './planted.js';

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
