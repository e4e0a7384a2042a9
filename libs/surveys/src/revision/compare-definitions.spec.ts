/* oxlint-disable typescript/no-explicit-any, typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-call -- planted edits reach into members that only some kinds have */
import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import type { Change } from './change.js';
import { brokenOutcomes, compareDefinitions } from './compare-definitions.js';

/** Plain data that may be written to, for planting edits. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Any = any;
type Document = Writable<QuestionnaireDefinition>;

/** The small questionnaire with a consent, a jump and another scale, so that every filter has an example. */
function ground(): Document {
  const document = structuredClone(smallQuestionnaire()) as Document;
  document.scales['five'] = { kind: 'anchored', min: 1, max: 5, low: { fa: 'کم' }, high: { fa: 'زیاد' } };
  document.sections[0]?.questions.unshift({
    kind: 'consent',
    code: 'agree',
    version: '1',
    text: { fa: 'رضایت', en: 'Consent' },
    statement: { fa: 'می‌پذیرم', en: 'I agree' },
  });
  document.sections[2]?.questions.push({
    kind: 'text',
    code: 'words',
    lines: 'many',
    maxLength: 500,
    text: { fa: 'نظر' },
  });
  return document;
}

function question(document: Document, code: string): Any {
  return document.sections.flatMap((section) => section.questions).find((candidate) => candidate.code === code);
}

function after(edit: (document: Document) => void): readonly Change[] {
  const edited = ground();
  edit(edited);
  return compareDefinitions(ground(), edited);
}

const newQuestion = (code: string): Writable<Question> => ({
  kind: 'number',
  code,
  min: 0,
  max: 9,
  text: { fa: 'چند؟', en: 'How many?' },
});

const A = ['index', 'd1', 'mix', 'a'];
const B = ['index', 'd1', 'b'];
const GRID = ['index', 'd2', 'mix', 'g1', 'g2'];
const ALL = ['index', 'd1', 'd2', 'mix', 'a', 'b', 'g1', 'g2'];

/** An edit, the part that must be found, its class, and the outcomes that break. */
const PLANTED: readonly (readonly [string, (d: Document) => void, string, Change['class'], readonly string[]])[] = [
  [
    'another word in a scored item',
    (d) => (question(d, 'a').text.fa = 'الف تازه'),
    'edited question a text',
    'breaksTrend',
    A,
  ],
  [
    'another word in its English',
    (d) => (question(d, 'a').text.en = 'Another'),
    'edited question a text',
    'breaksTrend',
    A,
  ],
  ['a ZWNJ in a scored item', (d) => (question(d, 'a').text.fa = '«ا‌لف»؟'), 'edited question a text', 'harmless', []],
  [
    'a hint at a scored item',
    (d) => (question(d, 'a').hint = { fa: 'بخوانید' }),
    'edited question a hint',
    'breaksTrend',
    A,
  ],
  [
    'a hint at another question',
    (d) => (question(d, 'visits').hint = { fa: 'x' }),
    'edited question visits hint',
    'harmless',
    [],
  ],
  [
    'another word elsewhere',
    (d) => (question(d, 'visits').text.fa = 'چند دفعه؟'),
    'edited question visits text',
    'attention',
    [],
  ],
  [
    'Arabic words that nobody is shown',
    (d) => (question(d, 'a').text.ar = 'أ'),
    'edited question a text',
    'harmless',
    [],
  ],
  [
    'a row’s wording',
    (d) => (question(d, 'grid').rows[0].text.fa = 'چ'),
    'edited row g1 text',
    'breaksTrend',
    ['index', 'd2', 'mix', 'g1'],
  ],
  [
    'a battery’s stem',
    (d) => (question(d, 'grid').text.fa = 'چقدر؟'),
    'edited question grid text',
    'breaksTrend',
    GRID,
  ],
  [
    'a scale point more',
    (d) => (d.scales['ten'] as Any).max++,
    'edited scale ten scale',
    'breaksTrend',
    ['index', 'd1', 'mix', 'a', 'b'],
  ],
  [
    'a label of a scale',
    (d) => ((d.scales['three'] as Any).points[1].label.fa = 'میانه'),
    'edited scale three scale',
    'breaksTrend',
    GRID,
  ],
  [
    'a label’s spelling',
    (d) => ((d.scales['three'] as Any).points[1].label.fa = 'متو‌سط'),
    'edited scale three scale',
    'harmless',
    [],
  ],
  [
    'smileys beside a scale',
    (d) => ((d.scales['three'] as Any).smileys = true),
    'edited scale three scale',
    'attention',
    [],
  ],
  ['another scale', (d) => (question(d, 'b').scale = 'five'), 'edited question b scale', 'breaksTrend', B],
  ['a scale that nobody uses', (d) => ((d.scales['five'] as Any).max = 7), 'edited scale five scale', 'harmless', []],
  ['a turned score', (d) => (question(d, 'b').reversed = false), 'edited question b reversed', 'breaksTrend', B],
  [
    'no don’t-know any more',
    (d) => (question(d, 'a').nonAnswers = []),
    'edited question a nonAnswers',
    'breaksTrend',
    A,
  ],
  [
    'a don’t-know elsewhere',
    (d) => (question(d, 'visits').nonAnswers = ['dontKnow']),
    'edited question visits nonAnswers',
    'attention',
    [],
  ],
  [
    'an item that must be answered now',
    (d) => (question(d, 'grid').optional = false),
    'edited question grid optional',
    'breaksTrend',
    GRID,
  ],
  [
    'a condition at a scored item',
    (d) => (question(d, 'a').showIf = { question: 'used', oneOf: ['yes'] }),
    'edited question a showIf',
    'breaksTrend',
    A,
  ],
  ['no condition any more', (d) => delete question(d, 'b').showIf, 'edited question b showIf', 'breaksTrend', B],
  [
    'a condition written otherwise',
    (d) => (question(d, 'b').showIf = { all: [{ question: 'used', oneOf: ['yes', 'yes'] }] }),
    'edited question b showIf',
    'harmless',
    [],
  ],
  [
    'a condition elsewhere',
    (d) => (question(d, 'visits').showIf = { question: 'used', oneOf: ['yes'] }),
    'edited question visits showIf',
    'attention',
    [],
  ],
  [
    'a section’s condition',
    (d) => ((d.sections[2] as Any).showIf = { question: 'used', oneOf: ['yes'] }),
    'edited section third showIf',
    'breaksTrend',
    GRID,
  ],
  [
    'a jump over an item',
    (d) => (question(d, 'used').goTo = [{ when: ['no'], to: 'third' }]),
    'edited question used goTo',
    'breaksTrend',
    ['index', 'd1', 'mix', 'a', 'b'],
  ],
  [
    'a jump over nothing scored',
    (d) => (question(d, 'visits').goTo = [{ when: [0], to: 'words' }]),
    'edited question visits goTo',
    'attention',
    [],
  ],
  [
    'a consent that is needed',
    (d) => (question(d, 'agree').needed = true),
    'edited question agree needed',
    'breaksTrend',
    ALL,
  ],
  ['rows in another order', (d) => question(d, 'grid').rows.reverse(), 'moved row', 'breaksTrend', GRID],
  [
    'rows in an order of chance',
    (d) => (question(d, 'grid').shuffled = true),
    'edited question grid shuffled',
    'breaksTrend',
    GRID,
  ],
  [
    'a scored item after another',
    (d) => d.sections[1]?.questions.push(...(d.sections[0]?.questions.splice(2, 1) ?? [])),
    'moved question a',
    'breaksTrend',
    ['index', 'd1', 'mix', 'a', 'b'],
  ],
  [
    'sections in another order',
    (d) => d.sections.splice(1, 2, ...d.sections.slice(1, 3).reverse()),
    'moved section',
    'breaksTrend',
    ['index', 'd1', 'd2', 'mix', 'b', 'g1', 'g2'],
  ],
  [
    'another question moved past an item',
    (d) => d.sections[0]?.questions.push(...(d.sections[0]?.questions.splice(1, 1) ?? [])),
    'moved question',
    'attention',
    [],
  ],
  [
    'unscored questions that change places',
    (d) => d.sections[2]?.questions.push(...(d.sections[2]?.questions.splice(1, 1) ?? [])),
    'moved question visits',
    'harmless',
    [],
  ],
  [
    'a question before scored items',
    (d) => d.sections[0]?.questions.unshift(newQuestion('fresh')),
    'added question fresh question',
    'attention',
    [],
  ],
  [
    'a question at the end',
    (d) => d.sections[2]?.questions.push(newQuestion('fresh')),
    'added question fresh question',
    'harmless',
    [],
  ],
  [
    'a scored item taken out',
    (d) => d.sections[0]?.questions.splice(2, 1),
    'removed question a question',
    'breaksTrend',
    A,
  ],
  [
    'another question taken out',
    (d) => d.sections[2]?.questions.splice(1, 1),
    'removed question visits question',
    'attention',
    [],
  ],
  [
    'a row taken out',
    (d) => question(d, 'grid').rows.pop(),
    'removed row g2 row',
    'breaksTrend',
    ['index', 'd2', 'mix', 'g2'],
  ],
  [
    'an option more',
    (d) => question(d, 'used').options.push({ code: 'maybe', label: { fa: 'شاید' } }),
    'added option maybe option',
    'attention',
    [],
  ],
  [
    'an option’s words',
    (d) => (question(d, 'used').options[1].label.fa = 'خیر'),
    'edited option no label',
    'attention',
    [],
  ],
  ['options in another order', (d) => question(d, 'used').options.reverse(), 'moved option', 'attention', []],
  [
    'a driver’s items',
    (d) => ((d.drivers[0] as Any).items = ['a']),
    'edited driver d1 items',
    'breaksTrend',
    ['index', 'd1'],
  ],
  [
    'a driver’s weight',
    (d) => ((d.drivers[0] as Any).weight = 50),
    'edited driver d1 weight',
    'breaksTrend',
    ['index'],
  ],
  [
    'weights in the same proportion',
    (d) => d.drivers.forEach((driver: Any) => (driver.weight /= 20)),
    'edited driver d1 weight',
    'harmless',
    [],
  ],
  ['a driver’s name', (d) => ((d.drivers[0] as Any).title.fa = 'نام'), 'edited driver d1 title', 'harmless', []],
  [
    'a composite’s minimum',
    (d) => ((d.composites[0] as Any).minimumItems = 1),
    'edited composite mix minimumItems',
    'breaksTrend',
    ['mix'],
  ],
  [
    'a minimum that changes nothing',
    (d) => ((d.scoring as Any).driverMinimumShare = 0.4),
    'edited questionnaire small driverMinimumShare',
    'harmless',
    [],
  ],
  [
    'a minimum that counts',
    (d) => ((d.scoring as Any).driverMinimumShare = 1),
    'edited questionnaire small driverMinimumShare',
    'breaksTrend',
    ['index', 'd1', 'd2'],
  ],
  ['another audience', (d) => (d.audience = 'staff'), 'edited questionnaire small audience', 'breaksTrend', ALL],
  [
    'another introduction',
    (d) => (d.introduction.fa = 'چیز دیگر'),
    'edited questionnaire small introduction',
    'attention',
    [],
  ],
  [
    'a quota',
    (d) => (d.quotas = [{ code: 'q', title: { fa: 'س' }, when: { question: 'used', oneOf: ['yes'] }, limit: 9 }]),
    'added quota q quota',
    'attention',
    [],
  ],
  [
    'an ending',
    (d) => (d.endings = [{ code: 'e', title: { fa: 'پ' }, text: { fa: 'پ' } }]),
    'added ending e ending',
    'harmless',
    [],
  ],
  ['a bound of a number', (d) => (question(d, 'visits').max = 60), 'edited question visits max', 'attention', []],
];

describe('compareDefinitions', () => {
  it('finds nothing between equal versions', () => {
    expect(compareDefinitions(smallQuestionnaire(), smallQuestionnaire())).toEqual([]);
    expect(after(() => undefined)).toEqual([]);
  });

  it.each(PLANTED)('classes %s', (_, edit, part, cls, outcomes) => {
    const changes = after(edit);
    const found = changes.filter(({ kind, of, code, part: name }) => `${kind} ${of} ${code} ${name}`.startsWith(part));
    expect(found.map((change) => change.class)).toContain(cls);
    expect(brokenOutcomes(changes)).toEqual(outcomes);
    for (const change of changes) {
      expect(change.class === 'breaksTrend').toBe(change.outcomes.length > 0);
      expect(change.because.en).not.toBe('');
    }
  });

  it('names an outcome for every break, whatever two planted edits meet', () => {
    for (const [, first] of PLANTED) {
      for (const [, second] of PLANTED) {
        const edited = ground();
        try {
          first(edited);
          second(edited);
        } catch {
          // The first edit took away what the second is about.
          continue;
        }
        const changes = compareDefinitions(ground(), edited);
        for (const change of changes) expect(change.class === 'breaksTrend').toBe(change.outcomes.length > 0);
      }
    }
  });

  it('shows words that came and went', () => {
    const [change] = after((d) => (question(d, 'words').text.fa = 'نظر شما'));
    expect(change?.words).toEqual([
      { op: 'same', text: 'نظر' },
      { op: 'insert', text: ' شما' },
    ]);
  });

  it('lets no change of a core question pass as harmless but spelling', () => {
    const edited = ground();
    question(edited, 'visits').hint = { fa: 'راهنما' };
    const classes = (coreItems: readonly string[]): readonly string[] =>
      compareDefinitions(ground(), edited, { coreItems }).map((change) => change.class);
    expect(classes([])).toEqual(['harmless']);
    expect(classes(['visits'])).toEqual(['attention']);
  });

  it('finds that a question moved out of the reach of a jump', () => {
    const jumping = ground();
    question(jumping, 'used').goTo = [{ when: ['no'], to: 'grid' }];
    const moved = structuredClone(jumping);
    moved.sections[0]?.questions.unshift(...(moved.sections[0]?.questions.splice(2, 1) ?? []));
    const changes = compareDefinitions(jumping, moved);
    expect(changes.find(({ part }) => part === 'filter')).toMatchObject({
      code: 'a',
      class: 'breaksTrend',
      outcomes: A,
    });
  });
});
