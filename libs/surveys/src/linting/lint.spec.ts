import type { Question, QuestionnaireDefinition, Scale } from '../questionnaire/definition.js';
import { applyPatches } from '../questionnaire/patches.js';
import { coreTrust } from '../bank/templates/core-trust.js';
import { CORPUS } from './corpus/corpus.js';
import { questionnaireAround } from './corpus/labelled-question.js';
import type { Finding, LintOptions } from './finding.js';
import { lint, unwaived } from './lint.js';
import { placedTexts } from './placed-texts.js';
import { RULE_IDS, type RuleId } from './rule-id.js';

const t = (fa: string, en = 'A text of about the same length') => ({ fa, en });
const points = (...labels: string[]): Scale => ({
  kind: 'labelled',
  points: labels.map((fa, at) => ({ value: at + 1, label: { fa, en: fa } })),
});
const AMOUNT = points('خیلی کم', 'کم', 'متوسط', 'زیاد', 'خیلی زیاد');

function rated(code: string, fa: string, extra: Partial<Question> = {}): Question {
  return {
    kind: 'scale',
    code,
    scale: 'amount5',
    text: { fa, en: fa },
    nonAnswers: ['dontKnow'],
    ...extra,
  } as Question;
}

function choice(code: string, fa: string, labels: readonly string[], extra: Partial<Question> = {}): Question {
  const options = labels.map((label, at) => ({ code: `o${at}`, label: { fa: label, en: label } }));
  return { kind: 'choice', code, layout: 'list', text: { fa, en: fa }, options, ...extra } as Question;
}

const text = (code: string, fa: string, optional = true): Question => ({
  kind: 'text',
  code,
  lines: 'many',
  maxLength: 200,
  optional,
  text: { fa, en: fa },
});

/** The questions in the second section, behind a plain one. */
function around(
  questions: readonly Question[],
  scales: Readonly<Record<string, Scale>> = { amount5: AMOUNT },
): QuestionnaireDefinition {
  return {
    format: 'hamava.questionnaire/1',
    code: 'test',
    title: t('نظرسنجی'),
    introduction: t('چند پرسش کوتاه.'),
    languages: ['fa', 'en'],
    scales,
    sections: [
      {
        code: 'first',
        title: t('آغاز'),
        questions: [choice('used', 'آیا در ماه گذشته با {agency} کار داشته‌اید؟', ['بله', 'نه'])],
      },
      { code: 'second', title: t('نظر شما'), questions },
    ],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  };
}

const core = coreTrust([]);
const edited = applyPatches(core, [
  { op: 'replace', path: '/sections/0/questions/1/text/fa', value: 'به‌طور کلی به {agency} اعتماد دارید؟' },
]);
const battery = (rows: number): Question => ({
  kind: 'battery',
  code: 'b',
  scale: 'amount5',
  text: t('هر کدام چقدر خوب است؟'),
  rows: Array.from({ length: rows }, (_, at) => ({
    code: `r${at}x`,
    text: { fa: `خدمت ${'ابپتثجچحخ'[at] ?? ''}`, en: `Service ${at}` },
  })),
  nonAnswers: ['dontKnow'],
});
const note = (alt: string): Question => ({
  kind: 'note',
  code: 'n',
  text: t('تصویر'),
  image: { media: 'm1', alt: { fa: alt, en: alt } },
});
const overall = rated('overall', 'به‌طور کلی چقدر به {agency} اعتماد دارید؟');
const single = rated('single', 'پاسخ‌گویی {agency} چقدر است؟');
const paths = (minutes: number, code?: string): LintOptions => ({
  paths: {
    unreachable:
      code === undefined ? [] : [{ code, because: { fa: 'دو شرط با هم نمی‌سازند', en: 'two conditions contradict' } }],
    deadEnds: [],
    minutes: { p50: minutes, p90: minutes + 2 },
  },
});

interface Example {
  readonly rule: RuleId;
  readonly faulty: QuestionnaireDefinition;
  readonly right: QuestionnaireDefinition;
  /** Whether the fix, applied, takes the finding away. */
  readonly cured: boolean;
  readonly options?: { readonly faulty: LintOptions; readonly right: LintOptions };
}

const example = (rule: RuleId, faulty: Question, right: Question, cured = false): Example => ({
  rule,
  faulty: around([faulty]),
  right: around([right]),
  cured,
});

const EXAMPLES: readonly Example[] = [
  example('L01', rated('q', 'سرعت و دقت کارکنان چقدر است؟'), rated('q', 'از آب و فاضلاب استان چقدر راضی هستید؟'), true),
  example('L02', rated('q', 'بی‌شک، این کار چقدر مفید است؟'), rated('q', 'این کار چقدر مفید است؟'), true),
  example('L03', rated('q', 'این کار چقدر مفید است؟', { nonAnswers: [] }), single, true),
  {
    rule: 'L04',
    faulty: around([single], { amount5: points('خیلی ناراضی', 'ناراضی', 'راضی', 'خیلی راضی') }),
    right: around([single], { amount5: points('خیلی ناراضی', 'ناراضی', 'متوسط', 'راضی', 'خیلی راضی') }),
    cured: true,
  },
  {
    rule: 'L05',
    faulty: around([single], { amount5: points('مخالفم', 'نه موافق و نه مخالف', 'موافقم') }),
    right: around([single]),
    cured: false,
  },
  example('L06', rated('q', 'آیا کار بدون سفارش پیش نمی‌رود؟'), rated('q', 'کار بدون سفارش چقدر پیش می‌رود؟')),
  example(
    'L07',
    choice('q', 'آیا به {agency} مراجعه کرده‌اید؟', ['بله', 'نه']),
    choice('q', 'آیا تاکنون به {agency} مراجعه کرده‌اید؟', ['بله', 'نه']),
    true,
  ),
  example('L08', rated('q', `چقدر ${'واژه '.repeat(26)}؟`), rated('q', 'چقدر واژه دارد؟')),
  example('L09', rated('q', 'ارباب‌رجوع چقدر راضی است؟'), rated('q', 'مراجعه‌کننده چقدر راضی است؟'), true),
  example(
    'L10',
    choice('q', 'سن شما چند سال است؟', ['۲۰ تا ۳۰', '۳۰ تا ۴۰']),
    choice('q', 'سن شما چند سال است؟', ['۲۰ تا ۳۰', '۳۱ تا ۴۰']),
    true,
  ),
  example('L11', battery(8), battery(6), true),
  example(
    'L12',
    choice('q', 'چه کاری داشتید؟', ['نامه', 'پرداخت', 'شکایت', 'راهنمایی']),
    choice('q', 'چه کاری داشتید؟', ['نامه', 'پرداخت', 'شکایت', 'سایر']),
    true,
  ),
  {
    ...example('L13', text('q', 'کد ملی خود را بنویسید.'), text('q', 'پیشنهاد خود را بنویسید.')),
    faulty: around([text('q', 'کد ملی خود را بنویسید.'), single]),
    cured: true,
  },
  {
    rule: 'L14',
    faulty: around([single], { amount5: points('خیلی زیاد', 'زیاد', 'متوسط', 'کم', 'خیلی کم') }),
    right: around([single]),
    cured: false,
  },
  example(
    'L15',
    choice('q', 'درآمد ماهانهٔ شما چقدر است؟', ['کم', 'متوسط', 'زیاد']),
    choice('q', 'درآمد ماهانهٔ شما چقدر است؟', ['کم', 'متوسط', 'زیاد'], {
      hint: t('برای برنامه‌ریزی می‌پرسیم.'),
      nonAnswers: ['refused'],
    }),
  ),
  example('L16', text('q', 'پیشنهاد خود را بنویسید.', false), text('q', 'پیشنهاد خود را بنویسید.'), true),
  { rule: 'L17', faulty: (edited.ok ? edited.document : null) as QuestionnaireDefinition, right: core, cured: true },
  example('L18', rated('q', 'این کار چقدر مفید است؟', { text: { fa: 'این کار چقدر مفید است؟' } }), single),
  example('L19', rated('q', 'این كار چقدر انجام می شود؟'), rated('q', 'این کار چقدر انجام می‌شود؟'), true),
  example('L20', text('q', 'چرا ناراضی هستید؟'), text('q', 'چه پیشنهادی دارید؟')),
  { rule: 'L21', faulty: around([single, overall]), right: around([overall, single]), cured: true },
  example('L22', rated('q', 'کارکنان همیشه حاضرند؟'), rated('q', 'کارکنان چقدر حاضرند؟')),
  {
    rule: 'L23',
    faulty: around([single]),
    right: around([single]),
    cured: false,
    options: { faulty: paths(2, 'single'), right: paths(2) },
  },
  {
    rule: 'L24',
    faulty: around([single]),
    right: around([single]),
    cured: false,
    options: { faulty: paths(8), right: paths(7) },
  },
  { rule: 'L25', faulty: around([note(' ')]), right: around([note('نمای ساختمان')]), cured: false },
];

const of = (rule: RuleId, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => each.rule === rule);

describe('the linter', () => {
  test('every rule has an example', () => {
    expect(EXAMPLES.map(({ rule }) => rule)).toEqual(RULE_IDS);
  });

  test.each(EXAMPLES.map((each) => [each.rule, each] as const))(
    '%s is raised where it should be, and only there',
    (rule, each) => {
      expect(of(rule, lint(each.faulty, each.options?.faulty))).toHaveLength(1);
      expect(of(rule, lint(each.right, each.options?.right))).toEqual([]);
    },
  );

  test.each(EXAMPLES.filter(({ cured }) => cured).map((each) => [each.rule, each] as const))(
    'the fix of %s takes the finding away',
    (rule, each) => {
      const fix = of(rule, lint(each.faulty, each.options?.faulty))[0]?.fix;
      const patched = applyPatches(each.faulty, fix?.patches);
      expect(patched).toMatchObject({ ok: true });
      expect(
        of(rule, lint((patched.ok ? patched.document : null) as QuestionnaireDefinition, each.options?.faulty)),
      ).toEqual([]);
    },
  );

  test('a changed core item is a note for those who may change it', () => {
    const faulty = (edited.ok ? edited.document : null) as QuestionnaireDefinition;
    const severities = [false, true].map(
      (mayEditCore) => lint(faulty, { mayEditCore }).find(({ rule }) => rule === 'L17')?.severity,
    );
    expect(severities).toEqual(['error', 'info']);
  });

  test('errors are L03, L10, L13, L14, L17, L18 and L23, and a picture without words', () => {
    const errors = EXAMPLES.filter(
      ({ rule, faulty, options }) => of(rule, lint(faulty, options?.faulty))[0]?.severity === 'error',
    );
    expect(errors.map(({ rule }) => rule)).toEqual(['L03', 'L10', 'L13', 'L14', 'L17', 'L18', 'L23', 'L25']);
  });

  test('two questions come out of a double-barrelled one, each with one of the words', () => {
    const { faulty } = EXAMPLES[0] ?? { faulty: core };
    const patched = applyPatches(faulty, of('L01', lint(faulty))[0]?.fix?.patches);
    const questions = ((patched.ok ? patched.document : null) as QuestionnaireDefinition).sections[1]?.questions;
    expect(questions?.map(({ code, text: { fa } }) => [code, fa])).toEqual([
      ['q', 'سرعت کارکنان چقدر است؟'],
      ['q_2', 'دقت کارکنان چقدر است؟'],
    ]);
  });

  test('every span lies within the text it speaks about, and every fix of the corpus fits', () => {
    for (const labelled of CORPUS) {
      const definition = questionnaireAround(labelled);
      const texts = new Map(placedTexts(definition).map((placed) => [placed.path, placed.text.fa]));
      for (const { span, path, fix } of lint(definition)) {
        if (span !== undefined) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(texts.get(path)?.length ?? -1);
        }
        if (fix !== undefined) expect(applyPatches(definition, fix.patches)).toMatchObject({ ok: true });
      }
    }
  });

  test('words of linked items are not judged, but an edited one is', () => {
    const rules = new Set(lint(core).map(({ rule }) => rule));
    expect([...rules]).toEqual([]);
  });

  test('the name of the agency is one thing', () => {
    const definition = around([rated('q', 'از کشتیرانی و دریا چقدر راضی هستید؟')]);
    expect(of('L01', lint(definition))).toHaveLength(1);
    expect(of('L01', lint(definition, { agencyName: 'کشتیرانی و دریا' }))).toEqual([]);
  });

  test('a waiver takes away the warning of one item, never an error', () => {
    const findings = lint(around([rated('q', 'سرعت و دقت کارکنان چقدر است؟', { nonAnswers: [] })]));
    const left = unwaived(findings, [
      { rule: 'L01', itemCode: 'q' },
      { rule: 'L03', itemCode: 'q' },
    ]);
    expect(left.map(({ rule }) => rule)).toEqual(['L03']);
    expect(unwaived(findings, [{ rule: 'L01', itemCode: 'other' }])).toEqual(findings);
  });

  test('every finding speaks Persian and English', () => {
    const findings = [
      ...EXAMPLES.flatMap(({ faulty, options }) => lint(faulty, options?.faulty)),
      ...CORPUS.flatMap((labelled) => lint(questionnaireAround(labelled))),
    ];
    for (const { words, fix } of findings) {
      for (const each of [words, ...(fix === undefined ? [] : [fix.label])]) {
        expect(each.fa.replace(/«[^»]*»|CSV/g, '')).not.toMatch(/[A-Za-z0-9]|نامعتبر|عملیات/);
        expect(each.en.replace(/"[^"]*"/g, '')).not.toMatch(/[\u0600-\u06ff]/);
      }
    }
  });

  test('prints what a hundred questions cost (aim: under 30 ms)', () => {
    const questions = CORPUS.slice(0, 100).map(({ question }, at) => ({ ...question, code: `q${at}` }));
    const definition = around(questions);
    lint(definition);
    const times = Array.from({ length: 9 }, () => {
      const before = performance.now();
      lint({ ...definition });
      return performance.now() - before;
    }).sort((a, b) => a - b);
    process.stdout.write(`\nlint of 100 questions: median ${times[4]?.toFixed(1)} ms\n`);
    expect(times).toHaveLength(9);
  });
});
