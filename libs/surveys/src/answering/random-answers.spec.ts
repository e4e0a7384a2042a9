import fc from 'fast-check';
import { coreTrustQuestionnaire } from '../index.js';
import { checkAnswers } from './check-answers.js';
import { randomAnswers } from './random-answers.js';

const definition = coreTrustQuestionnaire({ counties: [{ code: '1503', label: { fa: 'خرم‌آباد' } }] });
const day = { jalaliYear: 1405 };

/** A sequence that fast-check can shrink. */
const sequence = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
  minLength: 200,
  maxLength: 200,
});

it('random answers are complete and accepted, and the same numbers give the same answers', () => {
  fc.assert(
    fc.property(sequence, (numbers) => {
      const from = () => {
        let at = 0;
        return () => numbers[at++ % numbers.length] as number;
      };
      const answers = randomAnswers(definition, from(), day);
      expect(checkAnswers(definition, answers, day)).toEqual({ ok: true, answers });
      expect(randomAnswers(definition, from(), day)).toEqual(answers);
    }),
  );
});
