import type { Question } from '../../questionnaire/definition.js';
import { choice, number, questionnaire, section } from './builder.js';
import { last, NO, text, used, YES, type Planted } from './planted.js';

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

function consent(needed: boolean): Question {
  return { kind: 'consent', code: 'agree', version: '1', text: text('agree'), statement: text('agree'), needed };
}
