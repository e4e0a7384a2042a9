import fc from 'fast-check';
import type { Answers, AnswerValue } from '../answering/answers.js';
import { questionsOf } from '../questionnaire/answer-items.js';
import type { Condition, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { lowered } from '../routing/lower.js';
import { visibleQuestions } from '../routing/visible-questions.js';
import { explorePaths } from './explore-paths.js';
import { choice, multiple, number, questionnaire } from './testing/builder.js';

const CODES = ['a', 'b', 'c', 'd'] as const;

/** Up to six questions of four kinds, each with a condition on earlier ones, and some with a jump. */
const arbitrary: fc.Arbitrary<QuestionnaireDefinition> = fc
  .array(fc.tuple(fc.nat(3), fc.boolean(), fc.infiniteStream(fc.nat(999))), { minLength: 2, maxLength: 6 })
  .map((seeds) =>
    questionnaire(
      seeds.map(([kind, optional, stream], at): Question => {
        const next = (below: number): number => (stream.next().value ?? 0) % below;
        const earlier = seeds.slice(0, at).map(([otherKind], other) => ({ code: `q${other}`, kind: otherKind }));
        const showIf = earlier.length === 0 || next(4) === 0 ? undefined : condition(earlier, next, 2);
        const extra = { optional, ...(showIf === undefined ? {} : { showIf }) };
        const code = `q${at}`;
        if (kind === 0) {
          const jump = at + 2 < seeds.length && next(3) === 0 ? { goTo: [{ when: ['a'], to: `q${at + 2}` }] } : {};
          return choice(code, CODES.slice(0, 2 + next(2)), { ...extra, ...jump, nonAnswers: ['dontKnow'] });
        }
        if (kind === 1) return multiple(code, CODES.slice(0, 3), { ...extra, max: 1 + next(3) });
        return number(code, 0, kind === 2 ? 4 : 2, extra);
      }),
    ),
  );

function condition(
  earlier: readonly { code: string; kind: number }[],
  next: (below: number) => number,
  depth: number,
): Condition {
  const pick = earlier[next(earlier.length)] ?? { code: 'q0', kind: 0 };
  const { code: question, kind } = pick;
  const sort = next(depth > 0 ? 8 : 5);
  const deeper = (): Condition => condition(earlier, next, depth - 1);
  if (sort > 4)
    return [{ all: [deeper(), deeper()] }, { any: [deeper(), deeper()] }, { not: deeper() }][sort - 5] as Condition;
  if (sort === 0) return { question, answered: next(2) === 0 };
  const numbers = earlier.filter((other) => other.kind >= 2);
  if (sort === 1 && kind >= 2) {
    const other = numbers[next(numbers.length)]?.code ?? question;
    return { question, relation: (['below', 'equal', 'atLeast'] as const)[next(3)] ?? 'equal', other };
  }
  if (kind >= 2) return sort === 2 ? { question, oneOf: [next(5)] } : { question, atLeast: next(5), atMost: next(5) };
  const list = [CODES[next(3)] ?? 'a'];
  return sort === 3 ? { question, noneOf: list } : { question, oneOf: list };
}

/** Every answer that a question takes. */
function everyAnswer(question: Question): readonly (AnswerValue | undefined)[] {
  const missing = question.optional === true ? [undefined] : [];
  if (question.kind === 'number') return [...missing, ...Array.from({ length: question.max + 1 }, (_, value) => value)];
  const codes =
    question.kind === 'choice' || question.kind === 'multiple' ? question.options.map((option) => option.code) : [];
  if (question.kind === 'choice') return [...missing, ...codes, ...(question.nonAnswers ?? [])];
  const sets = Array.from({ length: 2 ** codes.length - 1 }, (_, mask) =>
    codes.filter((__, at) => ((mask + 1) >> at) % 2 === 1),
  );
  const max = question.kind === 'multiple' ? (question.max ?? codes.length) : 0;
  return [...missing, ...sets.filter((set) => set.length <= max)];
}

/** The sets of questions that anybody at all can see, by trying every answer. */
function bruteForce(definition: QuestionnaireDefinition): ReadonlySet<string> {
  const questions = questionsOf(lowered(definition));
  const seen = new Set<string>();
  const go = (at: number, answers: Answers): void => {
    const question = questions[at];
    const visible = visibleQuestions(definition, answers);
    if (question === undefined) {
      seen.add(
        questions
          .filter(({ code }) => visible.has(code))
          .map(({ code }) => code)
          .join(' '),
      );
      return;
    }
    if (!visible.has(question.code)) return go(at + 1, answers);
    for (const value of everyAnswer(question)) {
      go(at + 1, value === undefined ? answers : { ...answers, [question.code]: value });
    }
  };
  go(0, {});
  return seen;
}

describe('explorePaths', () => {
  it('finds the very ways that trying every answer finds', () => {
    fc.assert(
      fc.property(arbitrary, (definition) => {
        const report = explorePaths(definition);
        const codes = questionsOf(lowered(definition)).map(({ code }) => code);
        const walked = report.paths.map(({ answers }) => {
          const visible = visibleQuestions(definition, answers);
          return codes.filter((code) => visible.has(code)).join(' ');
        });
        const tried = bruteForce(definition);
        expect(report.pairwise).toBe(false);
        expect(walked.length).toBe(new Set(walked).size);
        expect(new Set(walked)).toEqual(tried);
        expect(report.paths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
        const reached = new Set([...tried].flatMap((way) => way.split(' ')));
        expect(report.unreachable.map(({ code }) => code)).toEqual(codes.filter((code) => !reached.has(code)));
      }),
      { numRuns: 300 },
    );
  });
});
