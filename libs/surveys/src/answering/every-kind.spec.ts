import fc from 'fast-check';
import { parseDefinition } from '../questionnaire/parse-definition.js';
import { arbitraryDocument } from '../testing/arbitrary-documents.js';
import { checkAnswers } from './check-answers.js';
import { withComputed } from './computed.js';
import { randomAnswers } from './random-answers.js';

const day = { jalaliYear: 1405 };
const document = arbitraryDocument({ sections: 4, questionsPerSection: 5 });
const unchecked = arbitraryDocument({ sections: 4, questionsPerSection: 5, checks: false });
const sequence = fc.noShrink(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })));

function from(numbers: Iterator<number>): () => number {
  return () => numbers.next().value as number;
}

describe('documents of every kind', () => {
  test('follow the rules', () => {
    fc.assert(
      fc.property(document, (definition) => {
        const parsed = parseDefinition(JSON.parse(JSON.stringify(definition)));
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are answered at random with answers that are accepted', () => {
    fc.assert(
      fc.property(unchecked, sequence, (definition, numbers) => {
        const answers = randomAnswers(definition, from(numbers), day);
        expect(checkAnswers(definition, answers, day)).toEqual({ ok: true, answers });
      }),
      { numRuns: 500 },
    );
  });

  test('keep what was accepted when it is checked again with what follows from it', () => {
    fc.assert(
      fc.property(unchecked, sequence, (definition, numbers) => {
        const answers = randomAnswers(definition, from(numbers), day);
        const stored = withComputed(definition, answers);
        expect(checkAnswers(definition, stored, day)).toEqual({ ok: true, answers });
        expect(withComputed(definition, stored)).toEqual(stored);
      }),
    );
  });

  test('never make junk throw', () => {
    fc.assert(
      fc.property(document, sequence, fc.array(fc.anything(), { minLength: 1 }), (definition, numbers, junk) => {
        const answers = randomAnswers(definition, from(numbers), day);
        const spoilt = Object.fromEntries(
          Object.entries(answers).map(([code, value], at) => [code, at % 3 === 0 ? junk[at % junk.length] : value]),
        );
        expect(typeof checkAnswers(definition, spoilt, day).ok).toBe('boolean');
      }),
    );
  });
});
