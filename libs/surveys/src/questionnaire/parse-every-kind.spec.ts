import fc from 'fast-check';
import { largeQuestionnaire } from '../testing/large-questionnaire.js';
import { applyPatches } from './patches.js';
import { parseDefinition, parseDraft } from './parse-definition.js';

const Q = '/sections/0/questions';
const at = (path: string, value: unknown): object => ({ op: 'replace', path, value });
const put = (path: string, value: unknown): object => ({ op: 'add', path, value });
const label = { fa: 'متن', en: 'Text' };

function changed(patches: readonly object[]): unknown {
  const patched = applyPatches(JSON.parse(JSON.stringify(largeQuestionnaire())), patches);
  if (!patched.ok) throw new Error(`${patched.problem.path} ${String(patched.problem.details['reason'])}`);
  return patched.document;
}

function faults(...patches: readonly object[]): string[] {
  const parsed = parseDefinition(changed(patches));
  return parsed.ok
    ? []
    : parsed.problems.map(({ code, path, details }) => `${code} ${path} ${String(details['reason'] ?? '')}`.trim());
}

const nested = (depth: number): object =>
  depth === 1 ? { question: 'ways', answered: true } : { not: nested(depth - 1) };
const summed = (depth: number): object => (depth === 1 ? { constant: 1 } : { op: 'add', of: [summed(depth - 1)] });

describe('documents of every kind', () => {
  test('a sound one is accepted as it is', () => {
    expect(parseDefinition(JSON.parse(JSON.stringify(largeQuestionnaire())))).toEqual({
      ok: true,
      definition: largeQuestionnaire(),
    });
  });

  test.each<[string, object[], string[]]>([
    ['two underscores', [at(`${Q}/5/code`, 'my__words')], ['CODE_RESERVED sections[0].questions[5].code']],
    [
      'a row code given twice',
      [at(`${Q}/2/rows/1/code`, 's1')],
      ['CODE_DUPLICATE sections[0].questions[2].rows[1].code'],
    ],
    [
      'a level code that a question has',
      [at('/sections/2/questions/1/levels/0/code', 'words')],
      ['CODE_DUPLICATE sections[2].questions[1].levels[0].code'],
    ],
    [
      'an option given twice',
      [at(`${Q}/1/options/0/code`, 'y')],
      ['CODE_DUPLICATE sections[0].questions[1].options[1].code'],
    ],
    [
      'a non-answer as an option',
      [at(`${Q}/1/options/0/code`, 'refused')],
      ['CODE_RESERVED sections[0].questions[1].options[0].code'],
    ],
    ['more ranks than options', [at(`${Q}/1/top`, 4)], ['OPTIONS_INVALID sections[0].questions[1].top top']],
    ['no rank', [at(`${Q}/1/top`, 0)], ['OPTIONS_INVALID sections[0].questions[1].top top']],
    ['more choices than options', [at(`${Q}/0/max`, 5)], ['OPTIONS_INVALID sections[0].questions[0].max maximum']],
    ['a maximum below the minimum', [at(`${Q}/0/min`, 3)], ['OPTIONS_INVALID sections[0].questions[0].max maximum']],
    [
      'two options for own words',
      [put(`${Q}/0/options/0/other`, true)],
      ['OPTIONS_INVALID sections[0].questions[0].options[3].other otherTwice'],
    ],
    [
      'an exclusive rank',
      [put(`${Q}/1/options/0/exclusive`, true)],
      ['OPTIONS_INVALID sections[0].questions[1].options[0].exclusive exclusiveKind'],
    ],
    [
      'one arm',
      [at('/sections/2/questions/4/arms', [{ code: 'left', label }])],
      ['OPTIONS_INVALID sections[2].questions[4].arms fewArms'],
    ],
    ['a sum of nothing', [at(`${Q}/2/total`, 0)], ['DEFINITION_INVALID sections[0].questions[2].total total']],
    [
      'an orphan in a cascade',
      [at('/sections/2/questions/1/levels/1/options/0/parent', 'xx')],
      ['CASCADE_INVALID sections[2].questions[1].levels[1].options[0].parent parentUnknown'],
    ],
    [
      'a first level with parents',
      [put('/sections/2/questions/1/levels/0/options/0/parent', 'lo')],
      ['CASCADE_INVALID sections[2].questions[1].levels[0].options[0].parent parentOfFirst'],
    ],
    [
      'a day that is none',
      [at(`${Q}/8/min`, '2026-02-30')],
      ['DEFINITION_INVALID sections[0].questions[8].min notADate'],
    ],
    [
      'a range of days without days',
      [at(`${Q}/8/min`, '2028-01-01')],
      ['DEFINITION_INVALID sections[0].questions[8].max rangeEmpty'],
    ],
    ['no length', [at(`${Q}/5/maxLength`, 0)], ['DEFINITION_INVALID sections[0].questions[5].maxLength length']],
    [
      'a length beyond all',
      [at(`${Q}/5/maxLength`, 4001)],
      ['DEFINITION_INVALID sections[0].questions[5].maxLength length'],
    ],
    [
      'a limit finer than the decimals',
      [at(`${Q}/3/max`, 23.55)],
      ['DEFINITION_INVALID sections[0].questions[3].max precision'],
    ],
    [
      'consent to nothing',
      [at(`${Q}/11/version`, ' ')],
      ['DEFINITION_INVALID sections[0].questions[11].version empty'],
    ],
    [
      'an identifying format',
      [
        at('/identifying', false),
        at(`${Q}/10/kind`, 'time'),
        at('/sections/2/questions/2', { kind: 'note', code: 'n2', text: label }),
      ],
      ['IDENTIFYING_NOT_ALLOWED sections[0].questions[6].format'],
    ],
    [
      'a reserved parameter',
      [at('/sections/2/questions/2/parameter', 'lang')],
      ['CODE_RESERVED sections[2].questions[2].parameter'],
    ],
    [
      'a missing translation',
      [at(`${Q}/11/statement`, { fa: 'متن' })],
      ['TEXT_MISSING sections[0].questions[11].statement.en'],
    ],
    ['a translation of a later language may be missing', [at(`${Q}/11/statement`, { ...label, ckb: 'دەق' })], []],
    ['a script', [at('/sections/2/lead/fa', '<script>1</script>')], ['TEXT_UNSAFE sections[2].lead.fa']],
    [
      'a handler in a note',
      [at('/sections/2/questions/0/text/en', '<b onclick="x">y</b>')],
      ['TEXT_UNSAFE sections[2].questions[0].text.en'],
    ],
    ['a script in the introduction', [at('/introduction/en', '<iframe></iframe>')], ['TEXT_UNSAFE introduction.en']],
    ['marks in a plain text are words', [at(`${Q}/5/text/en`, '<b>Why</b> & how?')], []],
    [
      'a later answer in a text',
      [at(`${Q}/5/text/en`, 'Why {answer:day}?')],
      ['CONDITION_BACKWARD sections[0].questions[5].text.en'],
    ],
    [
      'an answer nobody gives',
      [at(`${Q}/5/text/en`, 'Why {answer:x}?')],
      ['CODE_UNKNOWN sections[0].questions[5].text.en'],
    ],
    [
      'an item outside a loop',
      [at(`${Q}/5/text/en`, 'Why {item}?')],
      ['DEFINITION_INVALID sections[0].questions[5].text.en placeholderUnknown'],
    ],
    ['an answer in a title', [at('/title/en', '{answer:ways}')], ['DEFINITION_INVALID title.en placeholderUnknown']],
    ['the wave in a text', [at(`${Q}/5/text/en`, 'Why in {wave} of {agency}?')], []],
    [
      'a look ahead by a check is fine on the page',
      [put(`${Q}/0/checks`, [{ require: { question: 'day', answered: true }, message: label }])],
      [],
    ],
    [
      'a check of a later page',
      [put(`${Q}/0/checks`, [{ require: { question: 'final', answered: true }, message: label }])],
      ['CONDITION_BACKWARD sections[0].questions[0].checks[0].require.question'],
    ],
    [
      'a range of options',
      [at('/quotas/0/when', { question: 'ways', atLeast: 1 })],
      ['CONDITION_INVALID quotas[0].when.question notOrdered'],
    ],
    ['an open range', [at('/quotas/0/when', { question: 'hours' })], ['CONDITION_INVALID quotas[0].when rangeOpen']],
    [
      'a range the wrong way round',
      [at('/quotas/0/when', { question: 'hours', atLeast: 5, atMost: 4 })],
      ['CONDITION_INVALID quotas[0].when rangeEmpty'],
    ],
    [
      'a date where a number is',
      [at('/quotas/0/when', { question: 'hours', atLeast: '2026-01-01' })],
      ['CONDITION_INVALID quotas[0].when.atLeast otherSort'],
    ],
    [
      'a number beside a date',
      [at('/quotas/0/when', { question: 'hours', relation: 'below', other: 'day' })],
      ['CONDITION_INVALID quotas[0].when.other notComparable'],
    ],
    [
      'order among options',
      [at('/quotas/0/when', { question: 'left_only', relation: 'below', other: 'final' })],
      ['CONDITION_INVALID quotas[0].when.other notComparable'],
    ],
    [
      'itself',
      [at('/quotas/0/when', { question: 'hours', relation: 'below', other: 'hours' })],
      ['CONDITION_INVALID quotas[0].when.other sameQuestion'],
    ],
    [
      'an unknown option',
      [at('/quotas/0/when', { not: { question: 'ways', noneOf: ['fax'] } })],
      ['CODE_UNKNOWN quotas[0].when.not.noneOf[0]'],
    ],
    [
      'an item of a loop from outside',
      [at('/quotas/0/when', { question: 'liked', answered: true })],
      ['LOOP_INVALID quotas[0].when.question insideLoop'],
    ],
    ['six conditions in each other', [at('/quotas/0/when', nested(6))], []],
    [
      'seven conditions in each other',
      [at('/quotas/0/when', nested(7))],
      ['DEFINITION_INVALID quotas[0].when.not.not.not.not.not.not tooDeep'],
    ],
    ['all of nothing', [at('/quotas/0/when', { all: [] })], ['DEFINITION_INVALID quotas[0].when.all empty']],
    [
      'a condition and more',
      [at('/quotas/0/when', { question: 'ways', answered: true, and: 1 })],
      ['DEFINITION_INVALID quotas[0].when unrecognized_keys'],
    ],
    ['a quota of none', [at('/quotas/0/limit', 0)], ['DEFINITION_INVALID quotas[0].limit limit']],
    [
      'two that wait for each other',
      [
        put(`${Q}/3/showIf`, { question: 'waited', atLeast: 1 }),
        put(`${Q}/4/showIf`, { question: 'hours', atLeast: 1 }),
      ],
      ['CONDITION_CYCLIC sections[0].questions[3].showIf.question'],
    ],
    [
      'a circle of three',
      [
        put(`${Q}/1/showIf`, { question: 's1', atLeast: 1 }),
        put(`${Q}/2/showIf`, { question: 'hours', atLeast: 1 }),
        put(`${Q}/3/showIf`, { question: 'best', answered: true }),
      ],
      [
        'CONDITION_CYCLIC sections[0].questions[1].showIf.question',
        'CONDITION_CYCLIC sections[0].questions[2].showIf.question',
      ],
    ],
    [
      'a jump back',
      [at('/sections/2/questions/5/goTo/0/to', 'one')],
      ['GOTO_INVALID sections[2].questions[5].goTo[0].to backward'],
    ],
    [
      'a jump to itself',
      [at('/sections/2/questions/5/goTo/0/to', 'left_only')],
      ['GOTO_INVALID sections[2].questions[5].goTo[0].to backward'],
    ],
    [
      'a jump to nowhere',
      [at('/sections/2/questions/5/goTo/0/to', 'gone')],
      ['GOTO_INVALID sections[2].questions[5].goTo[0].to unknown'],
    ],
    [
      'a jump into a loop',
      [put(`${Q}/3/goTo`, [{ when: [1], to: 'liked' }])],
      ['GOTO_INVALID sections[0].questions[3].goTo[0].to insideLoop'],
    ],
    [
      'a jump for no option',
      [at('/sections/2/questions/5/goTo/0/when', ['z'])],
      ['CODE_UNKNOWN sections[2].questions[5].goTo[0].when[0]'],
    ],
    [
      'a jump of a sum',
      [put(`${Q}/2/goTo`, [{ when: [1], to: '$end' }])],
      ['GOTO_INVALID sections[0].questions[2] kind'],
    ],
    ['a loop over a ranking', [at('/sections/1/repeatFor', 'best')], []],
    ['a loop over a number', [at('/sections/1/repeatFor', 'hours')], ['LOOP_INVALID sections[1].repeatFor kind']],
    ['a loop over nothing', [at('/sections/1/repeatFor', 'gone')], ['CODE_UNKNOWN sections[1].repeatFor']],
    ['a loop over itself', [at('/sections/1/repeatFor', 'liked')], ['CONDITION_BACKWARD sections[1].repeatFor']],
    [
      'a demographic in a loop',
      [
        put('/sections/1/questions/0', {
          kind: 'choice',
          code: 'g',
          layout: 'list',
          text: label,
          options: [{ code: 'x', label }],
          demographic: 'g',
        }),
      ],
      ['LOOP_INVALID sections[1].questions[0].demographic demographic'],
    ],
    [
      'a sum of words',
      [at('/sections/2/questions/3/value', { answer: 'words' })],
      ['CALCULATION_INVALID sections[2].questions[3].value notANumber'],
    ],
    [
      'points for no option',
      [at('/sections/2/questions/3/value', { answer: 'agree', points: { yes: 1 } })],
      ['CODE_UNKNOWN sections[2].questions[3].value.points.yes'],
    ],
    [
      'points for many choices',
      [at('/sections/2/questions/3/value', { answer: 'ways', points: {} })],
      ['CALCULATION_INVALID sections[2].questions[3].value notAChoice'],
    ],
    [
      'a difference of one',
      [at('/sections/2/questions/3/value', { op: 'subtract', of: [{ answer: 'hours' }] })],
      ['CALCULATION_INVALID sections[2].questions[3].value operands'],
    ],
    [
      'a calculation with a later number',
      [at('/sections/2/questions/3/value', { answer: 'total' })],
      ['CONDITION_BACKWARD sections[2].questions[3].value.answer'],
    ],
    [
      'a calculation in a calculation, too deep',
      [at('/sections/2/questions/3/value', summed(7))],
      ['DEFINITION_INVALID sections[2].questions[3].value.of[0].of[0].of[0].of[0].of[0].of[0] tooDeep'],
    ],
    [
      'shuffled sections apart',
      [put('/shuffledSections', [['one', 'last']])],
      ['SHUFFLE_INVALID shuffledSections[0] apart'],
    ],
    ['a shuffled section alone', [put('/shuffledSections', [['one']])], ['SHUFFLE_INVALID shuffledSections[0] alone']],
    [
      'a shuffled section that is none',
      [put('/shuffledSections', [['one', 'two']])],
      ['CODE_UNKNOWN shuffledSections[0][1]'],
    ],
    [
      'shuffled sections that depend',
      [put('/shuffledSections', [['one', 'round']])],
      ['SHUFFLE_INVALID shuffledSections[0] dependent', 'SHUFFLE_INVALID shuffledSections[0] jump'],
    ],
    [
      'shuffled questions that depend',
      [put('/sections/1/shuffled', true)],
      ['SHUFFLE_INVALID sections[1].questions[1] dependent'],
    ],
    [
      'a demographic of words',
      [put(`${Q}/5/demographic`, 'why')],
      ['DEFINITION_INVALID sections[0].questions[5].demographic demographicKind'],
    ],
    ['an empty list', [at(`${Q}/1/options`, [])], ['DEFINITION_INVALID sections[0].questions[1].options empty']],
  ])('%s', (_, patches, expected) => {
    expect(faults(...patches)).toEqual(expected);
  });

  test.each(['(a', 'a{1,1001}', '(?=x)', '(?<n>a)\\1', ''])('the pattern %s is refused', (re2) => {
    const [fault, ...more] = faults(at(`${Q}/7/pattern/re2`, re2));
    expect(fault).toMatch(/^PATTERN_INVALID sections\[0\]\.questions\[7\]\.pattern\.re2 /);
    expect(more).toEqual([]);
  });

  test('without drivers the index is never scored, and that is fine', () => {
    expect(largeQuestionnaire().drivers).toEqual([]);
  });

  test('a draft may be unfinished, but its codes are well formed and given once', () => {
    const draft = (patches: readonly object[]): string[] => {
      const parsed = parseDraft(changed(patches));
      return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
    };
    expect(
      draft([
        at('/title', { fa: '' }),
        at(`${Q}/1/options`, []),
        at('/sections/1/questions', []),
        at('/quotas/0/when', { all: [] }),
      ]),
    ).toEqual([]);
    expect(draft([at('/sections', [])])).toEqual([]);
    expect(draft([at(`${Q}/1/code`, 'ways')])).toEqual(['CODE_DUPLICATE sections[0].questions[1].code']);
    expect(draft([at(`${Q}/1/code`, 'a b')])).toEqual(['CODE_INVALID sections[0].questions[1].code']);
    expect(draft([at('/quotas/0/when', nested(7))])).toHaveLength(1);
    expect(draft([put('/x', 1)])).toEqual(['DEFINITION_INVALID ']);
  });

  test('a document nested without end is refused, not followed', () => {
    const deep: unknown = JSON.parse(`${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`);
    expect(faults(at('/quotas/0/when', deep))).toEqual([
      'DEFINITION_INVALID quotas[0].when.not.not.not.not.not.not tooDeep',
    ]);
  });

  test('of ten thousand faults the first five hundred are told', () => {
    const options = Array.from({ length: 1000 }, () => ({ code: 'x y', label: { fa: '' } }));
    const parsed = parseDefinition(changed([at('/sections/2/questions/6/options', options)]));
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(500);
  });

  test('junk at any place never throws', () => {
    const places: string[] = [];
    const collect = (value: unknown, path: string): void => {
      if (path !== '') places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) collect(child, `${path}/${key}`);
    };
    collect(largeQuestionnaire(), '');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>('ways', 'liked', 'half', {}, [], -1, '$end'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), value), { minLength: 1, maxLength: 3 }), (changes) => {
        const patched = applyPatches(
          largeQuestionnaire(),
          changes.map(([path, junk]) => at(path, junk)),
        );
        if (!patched.ok) return;
        const parsed = parseDefinition(patched.document);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
        expect(typeof parseDraft(patched.document).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
