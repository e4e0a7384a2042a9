import { emptyMoments, foldScores, momentWidth } from '@hamava/reporting';
import type { CountedCell, EditionInput, Instrument, InstrumentQuestion, SampleInput } from '../edition-input.js';
import type { EditionMethod, EditionWave, Words } from '../edition.js';

/** A made-up province in which some things are wrong; a reader of its pages must find each of them marked. */
export interface ExampleOptions {
  readonly agencies?: number;
  readonly waves?: number;
  readonly respondents?: number;
  readonly seed?: number;
}

/** Places of the planted traps in the example. */
export const TRAPS = {
  /** Answers came in a burst, all nines and tens: held until looked at. */
  stuffed: { agency: 'agency-02', wave: 8 },
  /** The wording of an item changed from this wave on. */
  wording: { outcome: 'o2', touches: ['o2', 'openness', 'pr_index', 'index'], wave: 5 },
  /** The survey moved from counters to links. */
  mode: { wave: 6 },
  /** Too few answered. */
  tiny: { agency: 'agency-07', waves: [3, 4] },
} as const;

const DRIVERS = [
  ['responsiveness', ['r1', 'r2']],
  ['reliability', ['l1', 'l2']],
  ['openness', ['o1', 'o2']],
  ['integrity', ['i1', 'i2']],
  ['fairness', ['f1', 'f2']],
] as const;
const ITEMS = ['t1', ...DRIVERS.flatMap(([, items]) => items)];
const PRI = ['r2', 'o1', 'o2', 'i2'];
const LEVELS = { sex: ['female', 'male'], ageBand: ['18-29', '30-49', '50+'], residence: ['urban', 'rural'] } as const;
const SHARES = { sex: [0.5, 0.5], ageBand: [0.28, 0.47, 0.25], residence: [0.64, 0.36] } as const;
const ADULTS = 1_200_000;

export function exampleInput({
  agencies = 12,
  waves = 8,
  respondents = 160,
  seed = 7,
}: ExampleOptions = {}): EditionInput {
  const random = generator(seed);
  const asked = instrument('a'.repeat(64));
  const reworded = { ...asked, sha256: 'b'.repeat(64) };
  const keys = Array.from({ length: agencies }, (_, at) => `agency-${String(at + 1).padStart(2, '0')}`);
  const levels = keys.map(() => 44 + 22 * random());
  const calendar = Array.from({ length: waves }, (_, at): EditionWave => {
    const number = at + 1;
    const year = 2024 + Math.floor(at / 4);
    const month = String(1 + 3 * (at % 4)).padStart(2, '0');
    const version = number >= TRAPS.wording.wave ? 2 : 1;
    return {
      number,
      title: { fa: `موج ${number}`, en: `Wave ${number}` },
      opensOn: `${year}-${month}-01`,
      closesOn: `${year}-${month}-28`,
      closed: true,
      method: 1,
      questionnaire: { code: 'core', version, sha256: version === 2 ? reworded.sha256 : asked.sha256 },
      breaks:
        number === TRAPS.wording.wave
          ? TRAPS.wording.touches.map((outcome) => ({
              outcome,
              because: { fa: 'متن پرسشی عوض شد.', en: 'The wording of a question changed.' },
            }))
          : [],
      channels: number >= TRAPS.mode.wave ? ['web'] : ['counter'],
      events: [],
    };
  });
  const samples = calendar.flatMap(({ number }): SampleInput[] =>
    keys.map((agency, at) => {
      const tiny = agency === TRAPS.tiny.agency && (TRAPS.tiny.waves as readonly number[]).includes(number);
      const stuffed = agency === TRAPS.stuffed.agency && number === TRAPS.stuffed.wave;
      const n = tiny ? 17 : Math.round(respondents * (0.7 + 0.6 * random()));
      const level = levels[at]! + 4 * Math.sin(number / 2 + at) + (number >= TRAPS.mode.wave ? -3 : 0);
      return {
        agency,
        wave: number,
        cells: answersOf(asked, { n, level, stuffed: stuffed ? n : 0 }, random),
        cellsSha256: `${number}-${agency}`,
        held: stuffed,
      };
    }),
  );
  return {
    survey: { code: 'core-trust', title: { fa: 'سنجش اعتماد استان نمونه', en: 'Trust in the example province' } },
    province: { fa: 'استان نمونه', en: 'Example province' },
    number: 1,
    madeOn: '2026-01-15',
    previous: null,
    correction: null,
    methods: [exampleMethod()],
    targets: {
      name: 'Example census',
      source: 'made up',
      asOf: '2016-11-01',
      margins: Object.entries(LEVELS).map(([variable, names]) => ({
        variable,
        levels: names.map((level, at) => ({
          level,
          total: ADULTS * (SHARES as Readonly<Record<string, readonly number[]>>)[variable]![at]!,
        })),
      })),
    },
    waves: calendar,
    agencies: keys.map((key, at) => ({
      key,
      name: { fa: `ادارهٔ کل نمونهٔ ${at + 1}`, en: `Example directorate ${at + 1}` },
      sector: { fa: 'خدمات', en: 'Services' },
    })),
    weighting: { variables: Object.keys(LEVELS), collapse: {} },
    instruments: [asked, reworded],
    samples,
  };
}

export function exampleMethod(): EditionMethod {
  return {
    number: 1,
    approvedOn: null,
    formulas: 'raking, calibrate-type linearisation/1',
    driverWeights: Object.fromEntries(DRIVERS.map(([driver]) => [driver, 20])),
    publication: {
      minimumN: 30,
      minimumEffectiveN: 20,
      maximumHalfWidth: 10,
      minimumCategory: 10,
      roundBasesTo: 5,
      minimumAgencies: 5,
      minimumNew: 20,
    },
    change: { alpha: 0.05, minimumChange: 2, equivalence: 3, equivalenceConfidence: 0.9 },
    trendWaves: 4,
  };
}

function instrument(sha256: string): Instrument {
  const words = (code: string): Words => ({ fa: code, en: code });
  const outcome = (code: string, kind: 'index' | 'driver' | 'composite' | 'item', unitsPerPoint: number) => ({
    code,
    kind,
    title: words(code),
    unitsPerPoint,
  });
  const first = 1 + DRIVERS.length + 1;
  return {
    sha256,
    method: 1,
    outcomes: [
      outcome('index', 'index', 120),
      ...DRIVERS.map(([driver]) => outcome(driver, 'driver', 2)),
      outcome('pr_index', 'composite', 12),
      ...ITEMS.map((item) => outcome(item, 'item', 1)),
    ],
    drivers: DRIVERS.map(([driver]) => driver),
    validityGroup: DRIVERS.length,
    layout: {
      outcomes: first + ITEMS.length,
      groups: [...DRIVERS.map(([, items]) => items.map((item) => first + ITEMS.indexOf(item))), [0, first]],
      pairs: [],
    },
    questions: ITEMS.map((code): InstrumentQuestion => ({
      code,
      title: words(code),
      categories: [
        ...Array.from({ length: 11 }, (_, value) => ({
          code: String(value),
          kind: 'point' as const,
          label: words(String(value)),
        })),
        { code: 'dontKnow', kind: 'nonAnswer', label: { fa: 'نمی‌دانم', en: 'Don’t know' } },
      ],
    })),
  };
}

const CATEGORIES = 12;

/** The cells of so many made-up respondents around a level of trust; `stuffed` of them are all nines and tens. */
export function answersOf(
  { layout }: Instrument,
  { n, level, stuffed }: { readonly n: number; readonly level: number; readonly stuffed: number },
  random: () => number,
): CountedCell[] {
  const people = Array.from({ length: n }, (_, person): Person => {
    const levels = Object.entries(LEVELS).map(([variable, names]) =>
      pick(names, (SHARES as Readonly<Record<string, readonly number[]>>)[variable]!, random),
    );
    const own = level + 14 * (random() + random() + random() - 1.5);
    const answers = ITEMS.map((): number | null => {
      if (person < stuffed) return random() < 0.5 ? 9 : 10;
      if (random() < 0.05) return null;
      return Math.max(0, Math.min(10, Math.round((own + 26 * (random() + random() - 1)) / 10)));
    });
    return { levels, answers };
  });
  return cellsOf(layout, people);
}

/** Somebody's levels, and an answer from 0 to 10 to every item; null: don't know. */
export interface Person {
  readonly levels: readonly string[];
  readonly answers: readonly (number | null)[];
}

/** The same answer to everything, or as `answer` says by the place of the person and of the item. */
export function peopleOf(n: number, answer: (person: number, item: number) => number | null): Person[] {
  return Array.from({ length: n }, (_, person) => ({
    levels: Object.values(LEVELS).map((names, at) => names[Math.floor(person / (at + 1)) % names.length]!),
    answers: ITEMS.map((__, item) => answer(person, item)),
  }));
}

/** Folds people into cells. */
export function cellsOf(layout: Instrument['layout'], people: readonly Person[]): CountedCell[] {
  const cells = new Map<string, { levels: readonly string[]; moments: Float64Array; counts: number[]; n: number }>();
  for (const { levels, answers } of people) {
    const key = JSON.stringify(levels);
    const cell = cells.get(key) ?? {
      levels,
      moments: emptyMoments(layout),
      counts: Array.from({ length: ITEMS.length * CATEGORIES }, () => 0),
      n: 0,
    };
    foldScores(layout, cell.moments, scoresOf(answers));
    answers.forEach((answer, item) => (cell.counts[item * CATEGORIES + (answer ?? 11)]! += 1));
    cell.n += 1;
    cells.set(key, cell);
  }
  if ([...cells.values()].some(({ moments }) => moments.length !== momentWidth(layout))) throw new Error('bad layout');
  return [...cells.values()].map((cell) => ({ ...cell, baseWeight: 1 }));
}

/** Scores in whole units; an item is ten points a step, drivers are means of what was answered of two items. */
function scoresOf(answers: readonly (number | null)[]): (number | null)[] {
  const item = (code: string): number | null => answers[ITEMS.indexOf(code)]!;
  const mean = (codes: readonly string[], minimum: number): number | null => {
    const valid = codes.flatMap((code) => item(code) ?? []);
    return valid.length < minimum ? null : (10 * valid.reduce((sum, own) => sum + own, 0)) / valid.length;
  };
  const drivers = DRIVERS.map(([, items]) => mean(items, 1));
  const valid = drivers.flatMap((own) => own ?? []);
  const index = valid.length < 4 ? null : valid.reduce((sum, own) => sum + own, 0) / valid.length;
  const inUnits = (points: number | null, units: number) => (points === null ? null : Math.round(points * units));
  return [
    inUnits(index, 120),
    ...drivers.map((own) => inUnits(own, 2)),
    inUnits(mean(PRI, 3), 12),
    ...answers.map((own) => inUnits(own === null ? null : own * 10, 1)),
  ];
}

function pick(names: readonly string[], shares: readonly number[], random: () => number): string {
  let rest = random();
  for (const [at, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return names[at]!;
  }
  return names.at(-1)!;
}

/** Park and Miller's minimal standard: good enough to make people up, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
