import { choice, number, questionnaire } from './testing/builder.js';
import { runScenario } from './scenario.js';

const definition = questionnaire(
  [
    choice('used', ['yes', 'no']),
    number('visits', 0, 50, { showIf: { question: 'used', oneOf: ['yes'] } }),
    choice('last', ['a', 'b']),
  ],
  {
    endings: [
      { code: 'thanks', title: { fa: 'سپاس' }, text: { fa: 'سپاس' }, showIf: { question: 'used', oneOf: ['yes'] } },
      { code: 'bye', title: { fa: 'بدرود' }, text: { fa: 'بدرود' } },
    ],
  },
);

describe('runScenario', () => {
  it('passes when everything happens as expected', () => {
    const facts = { visible: ['visits', 'last'], hidden: [], ending: 'thanks' };
    const result = runScenario(definition, {
      name: 'کاربر',
      answers: { used: 'yes', visits: 2, last: 'a' },
      expect: facts,
    });
    expect(result).toEqual({ name: 'کاربر', passed: true, failures: [] });
  });

  it('names every fact that fails', () => {
    const { failures } = runScenario(definition, {
      name: 'other',
      answers: { used: 'no', last: 'a' },
      expect: { visible: ['visits'], hidden: ['last'], ending: 'thanks' },
    });
    expect(failures.map(({ expected, code }) => `${expected} ${code}`)).toEqual([
      'visible visits',
      'hidden last',
      'ending thanks',
    ]);
    expect(failures[0]?.because.fa).toBe('پرسش ۲ باید پرسیده شود، اما پنهان است.');
  });

  it('fails when a question or an option is gone', () => {
    const { failures } = runScenario(definition, {
      name: 'old',
      answers: { used: 'maybe', gone: 1 },
      expect: { hidden: ['older'] },
    });
    expect(failures.map(({ expected, code }) => `${expected} ${code}`)).toEqual([
      'answers used',
      'answers gone',
      'hidden older',
    ]);
  });
});
