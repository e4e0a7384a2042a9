import { keepBands } from '../answering/bands.js';
import { coreTrustQuestionnaire } from '../questionnaire/core-trust/core-trust-questionnaire.js';
import { syntheticAnswer } from './synthetic-answer.js';
import { tallyAnswers } from './tally-answers.js';

const N = 200;
const definition = coreTrustQuestionnaire({ counties: [{ code: 'khorramabad', label: { fa: 'خرم‌آباد' } }] });
const recipe = { seed: 7, temper: 'uniform' } as const;
const day = { jalaliYear: 1405 };
const sets = Array.from({ length: N }, (_, number) =>
  keepBands(definition, syntheticAnswer(definition, recipe, number, day), day),
);

test('every answer to a question with one answer stands in one of its rows, the steps between the ends of a scale included', () => {
  const tally = tallyAnswers(definition, sets);
  expect(tally.n).toBe(N);
  const listed = tally.items.filter(({ values }) => values.length > 0);
  expect(listed.some(({ values }) => values.length > 10)).toBe(true);
  for (const { code, values, answered } of listed) {
    expect([code, values.reduce((sum, { count }) => sum + count, 0)]).toEqual([code, answered]);
  }
});

test('a row of a battery brings the words of its question along', () => {
  const rows = tallyAnswers(definition, sets).items.filter(({ code, question }) => code !== question);
  expect(rows.length).toBeGreaterThan(0);
  for (const { within } of rows) expect(within?.fa).toBeTruthy();
});
