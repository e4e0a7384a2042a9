import { parseDefinition } from '../questionnaire/parse-definition.js';
import { INDEPENDENT_DEVELOPMENT } from './corpus/independent-development.js';
import { INDEPENDENT_HELD_OUT } from './corpus/independent-held-out.js';
import { questionnaireOf, type IndependentQuestion } from './corpus/independent-question.js';
import { lint } from './lint.js';
import { RULE_IDS, type RuleId } from './rule-id.js';
import { precision, recall, table, tally, type Judged } from './testing/tally.js';

/** Rules about the questionnaire as a whole, or about its scales side by side; single questions bear no labels of them. */
const OF_THE_WHOLE: readonly RuleId[] = ['L14', 'L17', 'L18', 'L21', 'L23', 'L24', 'L25'];
const JUDGED = RULE_IDS.filter((rule) => !OF_THE_WHOLE.includes(rule));

function judged(entry: IndependentQuestion): Judged {
  const found = lint(questionnaireOf(entry)).filter(
    ({ itemCode, path }) => itemCode?.startsWith('asked') === true || path.startsWith('scales.points'),
  );
  return {
    due: new Set(entry.labels.split(' ').filter((rule) => rule !== '')),
    raised: new Set(found.map(({ rule }) => rule)),
  };
}

const development = INDEPENDENT_DEVELOPMENT.map(judged);
const heldOut = INDEPENDENT_HELD_OUT.map(judged);

describe('the linter against questions of a stranger', () => {
  test('100 are for working on the rules and 100 are kept apart', () => {
    const ids = (entries: readonly IndependentQuestion[]) => new Set(entries.map(({ id }) => Number(id.slice(1))));
    const [odd, even] = [ids(INDEPENDENT_DEVELOPMENT), ids(INDEPENDENT_HELD_OUT)];
    expect([odd.size, [...odd].every((id) => id % 2 === 1)]).toEqual([100, true]);
    expect([even.size, [...even].every((id) => id % 2 === 0)]).toEqual([100, true]);
  });

  test('each is a questionnaire that could be saved', () => {
    const problems = [...INDEPENDENT_DEVELOPMENT, ...INDEPENDENT_HELD_OUT].flatMap((entry) => {
      const parsed = parseDefinition(questionnaireOf(entry));
      return parsed.ok ? [] : [[entry.id, parsed.problems.map(({ code }) => code)]];
    });
    expect(problems).toEqual([]);
  });

  test('figures are printed, and those of the half kept apart are good enough', () => {
    process.stdout.write(`\nIndependent, development half\n${table(development, JUDGED)}\n`);
    process.stdout.write(`\nIndependent, held-out half\n${table(heldOut, JUDGED)}\n`);
    const counts = tally(heldOut, JUDGED);
    expect(precision(counts)).toBeGreaterThanOrEqual(0.8);
    expect(recall(counts)).toBeGreaterThanOrEqual(0.7);
  });
});
