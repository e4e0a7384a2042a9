import fc from 'fast-check';
import { arbitraryQuestionnaire } from '../testing/arbitrary-questionnaires.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { canonicalJson } from './canonical-json.js';
import { parseDefinition } from './parse-definition.js';

/** The small questionnaire as JSON with the value at a path replaced, or taken away when no value is given. */
function changed(path: string, value?: unknown): unknown {
  const document: unknown = JSON.parse(JSON.stringify(smallQuestionnaire()));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], document) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
}

function faults(json: unknown): string[] {
  const parsed = parseDefinition(json);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`);
}

const used = { question: 'used', oneOf: ['yes'] };
const band = (code: string, from: number, to: number | null): object => ({ code, from, to });

describe('reading a questionnaire document', () => {
  test('a sound document is accepted as it is', () => {
    const parsed = parseDefinition(JSON.parse(JSON.stringify(smallQuestionnaire())));
    expect(parsed).toEqual({ ok: true, definition: smallQuestionnaire() });
  });

  test.each<[string, unknown, string[]]>([
    // shape
    ['format', 'hamava.questionnaire/2', ['DEFINITION_INVALID format']],
    ['sections[1].questions', [], ['DEFINITION_INVALID sections[1].questions']],
    ['sections[0].questions[1].kind', 'slider', ['DEFINITION_INVALID sections[0].questions[1].kind']],
    ['sections[0].questions[1].colour', 'red', ['DEFINITION_INVALID sections[0].questions[1]']],
    ['sections[2].questions[1].min', 0.5, ['DEFINITION_INVALID sections[2].questions[1].min']],
    ['sections[0].questions[0].options', [], ['DEFINITION_INVALID sections[0].questions[0].options']],
    ['languages', ['fa', 'ckb'], ['DEFINITION_INVALID languages[1]']],
    ['languages', ['en'], ['DEFINITION_INVALID languages']],
    ['languages', ['fa', 'fa'], ['DEFINITION_INVALID languages']],
    ['sections[0].questions[0].nonAnswers', ['never'], ['DEFINITION_INVALID sections[0].questions[0].nonAnswers[0]']],
    // texts
    ['title.fa', undefined, ['TEXT_MISSING title.fa']],
    ['title.fa', ' ', ['TEXT_MISSING title.fa']],
    ['title.en', undefined, ['TEXT_MISSING title.en']],
    ['scales.three.points[1].label.en', '', ['TEXT_MISSING scales.three.points[1].label.en']],
    ['sections[2].questions[0].rows[1].text.en', undefined, ['TEXT_MISSING sections[2].questions[0].rows[1].text.en']],
    ['sections[0].questions[0].options[1].label.en', '', ['TEXT_MISSING sections[0].questions[0].options[1].label.en']],
    ['sections[0].lead', { fa: 'متن' }, ['TEXT_MISSING sections[0].lead.en']],
    ['drivers[1].title.en', '', ['TEXT_MISSING drivers[1].title.en']],
    ['introduction.fa', 'دربارهٔ {agancy}', ['DEFINITION_INVALID introduction.fa']],
    // codes
    [
      'sections[0].questions[1].code',
      '1a',
      [
        'CODE_INVALID sections[0].questions[1].code',
        'CODE_UNKNOWN drivers[0].items[0]',
        'CODE_UNKNOWN composites[0].items[0]',
      ],
    ],
    ['sections[1].code', 'first', ['CODE_DUPLICATE sections[1].code']],
    ['sections[2].questions[1].code', 'g2', ['CODE_DUPLICATE sections[2].questions[1].code']],
    ['sections[2].questions[1].code', 'd1', ['CODE_DUPLICATE drivers[0].code']],
    ['sections[2].questions[1].code', 'constructor', ['CODE_RESERVED sections[2].questions[1].code']],
    ['composites[0].code', 'index', ['CODE_RESERVED composites[0].code']],
    ['composites[0].code', 'd2', ['CODE_DUPLICATE composites[0].code']],
    ['sections[0].questions[0].options[1].code', 'yes', ['CODE_DUPLICATE sections[0].questions[0].options[1].code']],
    ['sections[0].questions[0].options[1].code', 'refused', ['CODE_RESERVED sections[0].questions[0].options[1].code']],
    ['sections[0].questions[0].options[1].code', 'unknown', ['CODE_RESERVED sections[0].questions[0].options[1].code']],
    ['sections[0].questions[0].options[1].code', 'بله', ['CODE_INVALID sections[0].questions[0].options[1].code']],
    ['sections[2].questions[2].demographic', 'contact', ['CODE_DUPLICATE sections[2].questions[2].demographic']],
    [
      'sections[0].questions[1].nonAnswers',
      ['refused', 'refused'],
      ['CODE_DUPLICATE sections[0].questions[1].nonAnswers[1]'],
    ],
    // scales
    ['sections[0].questions[1].scale', 'eleven', ['SCALE_UNKNOWN sections[0].questions[1].scale']],
    ['sections[0].questions[1].scale', 'constructor', ['SCALE_UNKNOWN sections[0].questions[1].scale']],
    ['sections[2].questions[0].scale', 'ten', ['BATTERY_SCALE_INVALID sections[2].questions[0].scale']],
    ['scales.ten.max', 0, ['SCALE_INVALID scales.ten']],
    ['scales.ten.max', 101, ['SCALE_INVALID scales.ten']],
    ['scales.three.points[1].value', 1, ['SCALE_INVALID scales.three.points[1].value']],
    ['scales.three.points[2].value', 0, ['SCALE_INVALID scales.three.points[2].value']],
    ['scales.three.points', [], ['SCALE_INVALID scales.three.points']],
    // conditions
    ['sections[1].questions[0].showIf.question', 'nobody', ['CODE_UNKNOWN sections[1].questions[0].showIf.question']],
    ['sections[1].questions[0].showIf.question', 'grid', ['CODE_UNKNOWN sections[1].questions[0].showIf.question']],
    ['sections[1].questions[0].showIf.question', 'b', ['CONDITION_BACKWARD sections[1].questions[0].showIf.question']],
    ['sections[1].questions[0].showIf.question', 'g1', ['CONDITION_BACKWARD sections[1].questions[0].showIf.question']],
    [
      'sections[0].questions[0].showIf',
      { question: 'a', oneOf: [7] },
      ['CONDITION_BACKWARD sections[0].questions[0].showIf.question'],
    ],
    ['sections[0].questions[1].showIf', used, []],
    [
      'sections[1].questions[0].showIf.oneOf',
      ['yes', 'maybe'],
      ['CODE_UNKNOWN sections[1].questions[0].showIf.oneOf[1]'],
    ],
    ['sections[1].questions[0].showIf.oneOf', ['refused'], ['CODE_UNKNOWN sections[1].questions[0].showIf.oneOf[0]']],
    [
      'sections[1].questions[0].showIf',
      { question: 'a', oneOf: [3, 11, '3'] },
      [
        'CODE_UNKNOWN sections[1].questions[0].showIf.oneOf[1]',
        'CODE_UNKNOWN sections[1].questions[0].showIf.oneOf[2]',
      ],
    ],
    ['sections[1].questions[0].showIf.oneOf', [], ['DEFINITION_INVALID sections[1].questions[0].showIf.oneOf']],
    // numbers and demographics
    ['sections[2].questions[1].max', -1, ['DEFINITION_INVALID sections[2].questions[1].max']],
    ['sections[2].questions[1].demographic', 'visits', ['BANDS_INVALID sections[2].questions[1]']],
    ['sections[0].questions[1].demographic', 'trust', ['DEFINITION_INVALID sections[0].questions[1].demographic']],
    ['sections[2].questions[2].bands.list', [], ['BANDS_INVALID sections[2].questions[2].bands.list']],
    [
      'sections[2].questions[2].bands.list',
      [band('x', 30, 20)],
      ['BANDS_INVALID sections[2].questions[2].bands.list[0]'],
    ],
    [
      'sections[2].questions[2].bands.list',
      [band('x', 18, 30), band('y', 30, null)],
      ['BANDS_INVALID sections[2].questions[2].bands.list[1]'],
    ],
    [
      'sections[2].questions[2].bands.list',
      [band('y', 32, null), band('x', 18, 30)],
      ['BANDS_INVALID sections[2].questions[2].bands.list[0]'],
    ],
    [
      'sections[2].questions[2].bands.list',
      [band('x', 18, null), band('y', 30, 40)],
      ['BANDS_INVALID sections[2].questions[2].bands.list[1]'],
    ],
    [
      'sections[2].questions[2].bands.list[1].code',
      '18-29',
      ['CODE_DUPLICATE sections[2].questions[2].bands.list[1].code'],
    ],
    // drivers, composites, scoring
    ['drivers[0].items[1]', 'z', ['CODE_UNKNOWN drivers[0].items[1]']],
    ['drivers[0].items[1]', 'visits', ['CODE_UNKNOWN drivers[0].items[1]']],
    ['drivers[0].items[1]', 'grid', ['CODE_UNKNOWN drivers[0].items[1]']],
    ['drivers[1].items[1]', 'a', ['CODE_DUPLICATE drivers[1].items[1]']],
    ['composites[0].items[1]', 'a', ['CODE_DUPLICATE composites[0].items[1]']],
    ['drivers[0].weight', 0, ['DRIVER_WEIGHTS_INVALID drivers[0].weight']],
    ['drivers[0].weight', 101, ['DRIVER_WEIGHTS_INVALID drivers[0].weight']],
    ['drivers[0].weight', 60.5, ['DRIVER_WEIGHTS_INVALID drivers[0].weight']],
    ['drivers', [], []],
    ['composites[0].minimumItems', 4, ['SHARE_INVALID composites[0].minimumItems']],
    ['composites[0].minimumItems', 0, ['SHARE_INVALID composites[0].minimumItems']],
    ['scoring.driverMinimumShare', 0, ['SHARE_INVALID scoring.driverMinimumShare']],
    ['scoring.indexMinimumShare', 1.01, ['SHARE_INVALID scoring.indexMinimumShare']],
  ])('%s = %j is refused at its place', (path, value, expected) => {
    expect(faults(changed(path, value))).toEqual(expected);
  });

  test('a condition on a number of which only the band is kept is refused', () => {
    const document = smallQuestionnaire();
    const [first, second, third] = document.sections;
    const reordered = { ...document, sections: [first, third, second] };
    const onBands = {
      ...second,
      questions: [{ ...second?.questions[0], showIf: { question: 'born', oneOf: [1370] } }],
    };
    expect(faults(reordered)).toEqual([]);
    expect(faults({ ...reordered, sections: [first, third, onBands] })).toEqual([
      'DEFINITION_INVALID sections[2].questions[0].showIf.question',
    ]);
  });

  test('a condition may wait for a battery row, a plain number or a non-answer', () => {
    const document = smallQuestionnaire();
    const [first, second, third] = document.sections;
    for (const showIf of [
      { question: 'g1', oneOf: [1, 4] },
      { question: 'visits', oneOf: [0] },
      { question: 'used', oneOf: ['dontKnow'] },
    ]) {
      const question = { ...second?.questions[0], showIf };
      expect(faults({ ...document, sections: [first, third, { ...second, questions: [question] }] })).toEqual([]);
    }
  });

  test('every fault is reported, not only the first', () => {
    const document = smallQuestionnaire();
    expect(
      faults({ ...document, title: { fa: '', en: '' }, scoring: { driverMinimumShare: 2, indexMinimumShare: 2 } }),
    ).toHaveLength(4);
  });

  test('keys that reach for a prototype are refused or left out, and change nothing', () => {
    const text = JSON.stringify(smallQuestionnaire());
    const poisoned = [
      text.replace('{"format"', '{"__proto__":{"polluted":true},"format"'),
      text.replace('"scales":{', '"scales":{"__proto__":{"kind":"anchored","polluted":true},'),
      text.replace('"title":{', '"title":{"__proto__":{"polluted":true},'),
      text.replace('"code":"a"', '"code":"__proto__"'),
      text.replace('"scale":"ten"', '"scale":"__proto__"'),
    ];
    for (const document of poisoned) {
      expect(document).not.toBe(text);
      const parsed = parseDefinition(JSON.parse(document));
      if (parsed.ok) expect(canonicalJson(parsed.definition)).toBe(canonicalJson(smallQuestionnaire()));
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
    expect(faults(JSON.parse(poisoned[3] ?? ''))).toContain('CODE_INVALID sections[0].questions[1].code');
    expect(faults(JSON.parse(poisoned[4] ?? ''))).toContain('SCALE_UNKNOWN sections[0].questions[1].scale');
  });

  test('weights need not be percents: equal thirds are 1, 1, 1', () => {
    expect(faults(changed('drivers[0].weight', 1))).toEqual([]);
  });

  test('junk never throws and is never accepted', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (json) => {
        expect(parseDefinition(json).ok).toBe(false);
      }),
    );
  });

  test('junk at any place never throws', () => {
    const places: string[] = [];
    const collect = (value: unknown, path: string): void => {
      if (path !== '') places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) collect(child, path === '' ? key : `${path}.${key}`);
    };
    collect(smallQuestionnaire(), '');
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const parsed = parseDefinition(changed(path, value));
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('every questionnaire that follows the rules is accepted unchanged', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire({ drivers: 5, itemsPerDriver: 4, scaleSteps: 12 }), (definition) => {
        expect(parseDefinition(JSON.parse(JSON.stringify(definition)))).toEqual({ ok: true, definition });
      }),
    );
  });
});
