import fc from 'fast-check';
import { checkAnswers } from '../answering/check-answers.js';
import { withComputed } from '../answering/computed.js';
import { SEED } from '../answering/answers.js';
import { randomAnswers } from '../answering/random-answers.js';
import { arbitraryDocument } from '../testing/arbitrary-documents.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { codebook } from './codebook.js';

describe('the codebook', () => {
  test('names every column, its values and its non-answers', () => {
    const entries = codebook(smallQuestionnaire());
    expect(entries.map(({ code }) => code)).toEqual(['used', 'a', 'b', 'g1', 'g2', 'visits', 'born']);
    expect(entries[0]).toMatchObject({
      kind: 'choice',
      role: 'contact',
      optional: false,
      values: [
        { value: 'yes', label: { fa: 'بله', en: 'Yes' } },
        { value: 'no', label: { fa: 'نه', en: 'No' } },
      ],
      missing: [{ value: 'dontKnow', label: { fa: 'نمی‌دانم' } }],
    });
    expect(entries[3]).toMatchObject({
      kind: 'battery',
      question: 'grid',
      values: [{ value: 1 }, { value: 2 }, { value: 4 }],
    });
    expect(entries[6]?.values).toEqual([
      { value: '18-29', label: { fa: '۱۸ تا ۲۹', en: '18 to 29' } },
      { value: '30+', label: { fa: '۳۰ و بیشتر', en: '30 and more' } },
    ]);
  });

  test('has a line for everything that is stored', () => {
    fc.assert(
      fc.property(
        arbitraryDocument({ sections: 3, questionsPerSection: 5, checks: false }),
        fc.noShrink(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }))),
        (definition, numbers) => {
          const entries = new Map(codebook(definition).map((entry) => [entry.code, entry]));
          const day = { jalaliYear: 1405 };
          const answers = randomAnswers(definition, () => numbers.next().value as number, day);
          expect(checkAnswers(definition, answers, day).ok).toBe(true);
          for (const [code, value] of Object.entries(withComputed(definition, answers))) {
            if (code === SEED) continue;
            const entry = entries.get(code);
            expect(entry).toBeDefined();
            if (entry === undefined || !['choice', 'multiple', 'ranking', 'split', 'consent'].includes(entry.kind))
              continue;
            const known = [...entry.values, ...entry.missing].map((each) => each.value);
            for (const single of [value].flat()) expect(known).toContain(single);
          }
        },
      ),
    );
  });
});
