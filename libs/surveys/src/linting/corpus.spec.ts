import { CORPUS, DEVELOPMENT, HELD_OUT } from './corpus/corpus.js';
import { questionnaireAround, type LabelledQuestion } from './corpus/labelled-question.js';
import { lint } from './lint.js';
import type { RuleId } from './rule-id.js';

/** Rules about words, which a single question can break. */
const WORDING: readonly RuleId[] = [
  'L01',
  'L02',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L10',
  'L13',
  'L15',
  'L19',
  'L20',
  'L22',
];

interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

function raised(labelled: LabelledQuestion): ReadonlySet<RuleId> {
  const { code } = labelled.question;
  const findings = lint(questionnaireAround(labelled)).filter(({ itemCode }) => itemCode === code);
  return new Set(findings.map(({ rule }) => rule).filter((rule) => WORDING.includes(rule)));
}

function tally(corpus: readonly LabelledQuestion[], rules: readonly RuleId[]): Tally {
  let [right, wrong, missed] = [0, 0, 0];
  for (const labelled of corpus) {
    const found = raised(labelled);
    for (const rule of rules) {
      const [due, is] = [labelled.rules.includes(rule), found.has(rule)];
      if (due && is) right += 1;
      if (is && !due) wrong += 1;
      if (due && !is) missed += 1;
    }
  }
  return { right, wrong, missed };
}

const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

function table(corpus: readonly LabelledQuestion[]): string {
  const line = (name: string, counts: Tally): string =>
    `${name}  precision ${precision(counts).toFixed(2)}  recall ${recall(counts).toFixed(2)}  ` +
    `(${counts.right} right, ${counts.wrong} wrong, ${counts.missed} missed)`;
  return [...WORDING.map((rule) => line(rule, tally(corpus, [rule]))), line('all', tally(corpus, WORDING))].join('\n');
}

describe('the linter against labelled questions', () => {
  test('there are at least 220, in two halves, and many are faultless', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(220);
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(110);
    expect(HELD_OUT.length + DEVELOPMENT.length).toBe(CORPUS.length);
    expect(HELD_OUT.filter(({ rules }) => rules.length === 0).length).toBeGreaterThanOrEqual(40);
    expect(CORPUS.flatMap(({ rules }) => rules).filter((rule) => !WORDING.includes(rule))).toEqual([]);
  });

  test('no question stands twice in the same setting', () => {
    const texts = CORPUS.map(({ question }) => JSON.stringify(question));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('on the held-out half, overall precision is at least 0.8 and recall at least 0.7', () => {
    process.stdout.write(`\nHeld-out half, ${HELD_OUT.length} questions\n${table(HELD_OUT)}\n`);
    const all = tally(HELD_OUT, WORDING);
    expect(precision(all)).toBeGreaterThanOrEqual(0.8);
    expect(recall(all)).toBeGreaterThanOrEqual(0.7);
  });

  test.each(['L01', 'L02'] as const)('on the held-out half, %s is right at least 4 times of 5', (rule) => {
    expect(precision(tally(HELD_OUT, [rule]))).toBeGreaterThanOrEqual(0.8);
  });
});
