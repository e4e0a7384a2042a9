import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { explorePaths } from './explore-paths.js';
import { choice, number, questionnaire } from './testing/builder.js';

describe('explorePaths', () => {
  it('names the smallest clash that hides a question', () => {
    const report = explorePaths(
      questionnaire([
        choice('used', ['yes', 'no']),
        number('visits', 0, 50, { showIf: { question: 'used', oneOf: ['yes'] } }),
        number('lost', 0, 9, {
          showIf: {
            all: [
              { question: 'used', oneOf: ['yes'] },
              { question: 'visits', answered: false },
            ],
          },
        }),
      ]),
    );
    expect(report.unreachable).toHaveLength(1);
    expect(report.unreachable[0]).toMatchObject({ of: 'question', code: 'lost' });
    expect(report.unreachable[0]?.because.en).toBe(
      'Its condition is “question 1 = yes” and “question 2 is empty”, but question 2 must be answered on this path.',
    );
    expect(report.unreachable[0]?.because.fa).toBe(
      'شرطش «پرسش ۱ = yes» و «پرسش ۲ خالی» است، اما پرسش ۲ در همین مسیر اجباری است.',
    );
    expect(report.questions).toEqual({ seen: 2, total: 3 });
  });

  it('tells numbers apart below, at and above a bound', () => {
    const report = explorePaths(
      questionnaire([
        number('age', 0, 99),
        choice('minor', ['a', 'b'], { showIf: { question: 'age', atMost: 17 } }),
        choice('adult', ['a', 'b'], { showIf: { question: 'age', atLeast: 18 } }),
        choice('exact', ['a', 'b'], { showIf: { question: 'age', oneOf: [18] } }),
      ]),
    );
    expect(report.unreachable).toEqual([]);
    expect(report.branches).toMatchObject({ taken: 6, total: 6 });
    expect(report.paths.map(({ share }) => Math.round(share * 100)).sort((a, b) => a - b)).toEqual([1, 18, 81]);
    expect(report.shortest.questions).toBe(2);
    expect(report.longest.questions).toBe(3);
    expect(report.minutes.p90).toBeLessThanOrEqual(report.longest.minutes);
    expect(report.minutes.p50).toBeGreaterThanOrEqual(report.shortest.minutes);
  });

  it('takes shares of the last wave where they are known', () => {
    const definition = questionnaire([
      choice('used', ['yes', 'no']),
      choice('how', ['a', 'b'], { showIf: { question: 'used', oneOf: ['yes'] } }),
    ]);
    const { paths } = explorePaths(definition, { shares: { used: { yes: 9, no: 1 } } });
    expect(paths.map(({ share, steps }) => [share, steps[0]?.label.en])).toEqual([
      [0.9, 'yes'],
      [0.1, 'no'],
    ]);
  });

  it('walks sixty questions with thirty conditions in less than a second', () => {
    const start = performance.now();
    const report = explorePaths(sixtyQuestions());
    expect(performance.now() - start).toBeLessThan(1000);
    expect(report.pairwise).toBe(false);
    expect(report.questions).toEqual({ seen: 60, total: 60 });
    expect(report.unreachable).toEqual([]);
  });

  it('falls back to pairs of answers where there are too many states, and then calls nothing unreachable that is not', () => {
    const questions: Question[] = Array.from({ length: 20 }, (_, i) => choice(`q${i}`, ['a', 'b', 'c']));
    const late = questions.map(({ code }, i) =>
      choice(`late${i}`, ['a', 'b'], {
        showIf: {
          all: [
            { question: code, oneOf: ['a'] },
            { question: 'q0', oneOf: ['b', 'a'] },
          ],
        },
      }),
    );
    const never = choice('never', ['a', 'b'], {
      showIf: {
        all: [
          { question: 'q1', oneOf: ['a'] },
          { question: 'q1', oneOf: ['b'] },
        ],
      },
    });
    const report = explorePaths(questionnaire([...questions, ...late, never]), { limit: 5000 });
    expect(report.pairwise).toBe(true);
    expect(report.unreachable.map(({ code }) => code)).toEqual(['never']);
  });
});

function sixtyQuestions(): QuestionnaireDefinition {
  return questionnaire(
    Array.from({ length: 60 }, (_, i) => {
      const options = ['a', 'b', 'c', 'd'];
      if (i % 2 === 0) return choice(`q${i}`, options);
      return choice(`q${i}`, options, { showIf: { question: `q${i - 1}`, oneOf: ['a', 'b'] } });
    }),
  );
}
