import { emptyMoments, foldScores } from '@hamava/reporting';
import type { CountedCell, EditionInput, Instrument, InstrumentQuestion } from '../../edition-input.js';
import type { EditionMethod, Words } from '../../edition.js';
import { exampleMethod, generator } from '../example-input.js';

/** One who answered: a level each variable, and of each question the place of the category taken. */
export interface Respondent {
  readonly levels: readonly string[];
  readonly answers: readonly number[];
}

/** Agencies whose answers come in one after the other, in the order of their people. */
export interface SyntheticProvince {
  readonly seed: number;
  readonly agencies: readonly { readonly key: string; readonly people: readonly Respondent[] }[];
  /** Answers that had come to each agency, by day; on the last one the wave has closed. */
  readonly arrivals: readonly (readonly number[])[];
  /** Variables that samples are raked by. */
  readonly raked: readonly Variable[];
}

export const VARIABLES = {
  sex: ['female', 'male'],
  ageBand: ['18-29', '30-49', '50+'],
  residence: ['urban', 'rural'],
} as const;

export type Variable = keyof typeof VARIABLES;

/** What everybody knows of the population. */
const TARGETS: Readonly<Record<Variable, readonly number[]>> = {
  sex: [0.5, 0.5],
  ageBand: [0.3, 0.45, 0.25],
  residence: [0.6, 0.4],
};

/** Share of a level in the population. */
export function targetOf(variable: Variable, level: number): number {
  return TARGETS[variable][level]!;
}

/** Items from 0 to 10 and from 1 to 5, two a driver, one beside them, and a question that is not scored. */
export const QUESTIONS = [
  { code: 't1', points: 11 },
  { code: 'a1', points: 11 },
  { code: 'a2', points: 11 },
  { code: 'b1', points: 5 },
  { code: 'b2', points: 5 },
  { code: 'visit', points: null },
] as const;
const OPTIONS = 4;

export const PARTS = { reliability: ['a1', 'a2'], openness: ['b1', 'b2'] } as const;

export function categoriesOf(question: number): number {
  return (QUESTIONS[question]!.points ?? OPTIONS) + 1;
}

/** Points of a category from 0 to 100; null: not an answer. */
export function scoreOf(question: number, category: number): number | null {
  const { points } = QUESTIONS[question]!;
  return points === null || category >= points ? null : (100 * category) / (points - 1);
}

export interface Making {
  readonly agencies: number;
  readonly days: number;
  /** Answers on the first day. */
  readonly first: readonly [number, number];
  /** New answers from one day to the next. */
  readonly next: readonly [number, number];
  readonly raked?: readonly Variable[];
}

export function syntheticProvince(
  { agencies, days, first, next, raked = [] }: Making,
  seed: number,
): SyntheticProvince {
  const random = generator(seed);
  const within = ([low, high]: readonly [number, number]) => low + Math.floor(random() * (high - low + 1));
  const arrivals: number[][] = [];
  for (let day = 0; day < days; day += 1) {
    const before = arrivals.at(-1);
    arrivals.push(Array.from({ length: agencies }, (_, at) => (before ? before[at]! + within(next) : within(first))));
  }
  return {
    seed,
    arrivals,
    raked,
    agencies: Array.from({ length: agencies }, (_, at) => {
      const level = 0.25 + 0.5 * random();
      const silence = 0.02 + 0.1 * random();
      const people = Array.from({ length: arrivals.at(-1)![at]! }, () => respondent(level, silence, random));
      return { key: `agency-${at + 1}`, people };
    }),
  };
}

function respondent(level: number, silence: number, random: () => number): Respondent {
  const levels = Object.values(VARIABLES).map((names) => {
    const skew = random() ** 1.6;
    return names[Math.floor(skew * names.length)]!;
  });
  const own = level + 0.4 * (random() + random() - 1);
  const answers = QUESTIONS.map((_, question) => {
    const silent = categoriesOf(question) - 1;
    if (random() < silence) return silent;
    const place = own + 0.5 * (random() + random() - 1);
    return Math.max(0, Math.min(silent - 1, Math.floor(place * silent)));
  });
  return { levels, answers };
}

/** The method as it comes with the installation. */
export const DEFENCE_ON = exampleMethod();

/** The same without any of its rules: bases as they are, nothing withheld, every answer published at once. */
export const DEFENCE_OFF: EditionMethod = {
  ...DEFENCE_ON,
  publication: {
    minimumN: 1,
    minimumEffectiveN: 1,
    maximumHalfWidth: 100,
    minimumCategory: 0,
    roundBasesTo: 1,
    minimumAgencies: 1,
    minimumNew: 1,
  },
};

export function marginsOf(raked: readonly Variable[]) {
  return raked.map((variable) => ({
    variable,
    levels: VARIABLES[variable].map((level, at) => ({ level, total: 1000 * targetOf(variable, at) })),
  }));
}

/** What an edition is made from when these people of every agency are in it. Without raking weights are 1, which hides least. */
export function editionInput(
  { agencies, raked }: SyntheticProvince,
  inside: readonly (readonly Respondent[])[],
  method: EditionMethod,
): EditionInput {
  const asked = instrument();
  return {
    survey: { code: 'synthetic', title: words('synthetic') },
    province: words('synthetic'),
    number: 1,
    madeOn: '2026-01-15',
    previous: null,
    correction: null,
    methods: [method],
    targets:
      raked.length === 0
        ? null
        : { name: 'synthetic', source: 'made up', asOf: '2016-01-01', margins: marginsOf(raked) },
    waves: [
      {
        number: 1,
        title: words('1'),
        opensOn: '2026-01-01',
        closesOn: '2026-01-31',
        closed: false,
        method: method.number,
        questionnaire: { code: 'synthetic', version: 1, sha256: asked.sha256 },
        breaks: [],
        channels: ['web'],
        events: [],
      },
    ],
    agencies: agencies.map(({ key }) => ({ key, name: words(key), sector: words('') })),
    weighting: { variables: Object.keys(VARIABLES), collapse: {} },
    instruments: [asked],
    samples: agencies.flatMap(({ key }, at) =>
      inside[at]!.length === 0
        ? []
        : [{ agency: key, wave: 1, cells: cellsOf(asked, inside[at]!), cellsSha256: '', held: false }],
    ),
  };
}

function words(text: string): Words {
  return { fa: text, en: text };
}

const SCORED = QUESTIONS.flatMap(({ code, points }, at) => (points === null ? [] : [{ code, at }]));
const DRIVERS = Object.keys(PARTS) as (keyof typeof PARTS)[];

function instrument(): Instrument {
  const first = 1 + DRIVERS.length;
  return {
    sha256: 'c'.repeat(64),
    method: DEFENCE_ON.number,
    outcomes: [
      { code: 'trust_index', kind: 'index', title: words('trust_index'), unitsPerPoint: 4 },
      ...DRIVERS.map((code) => ({ code, kind: 'driver', title: words(code), unitsPerPoint: 2 }) as const),
      ...SCORED.map(({ code }) => ({ code, kind: 'item', title: words(code), unitsPerPoint: 1 }) as const),
    ],
    drivers: DRIVERS,
    layout: {
      outcomes: first + SCORED.length,
      groups: DRIVERS.map((driver) =>
        PARTS[driver].map((item) => first + SCORED.findIndex(({ code }) => code === item)),
      ),
      pairs: [],
    },
    questions: QUESTIONS.map(({ code, points }): InstrumentQuestion => ({
      code,
      title: words(code),
      categories: [
        ...Array.from({ length: points ?? OPTIONS }, (_, value) => ({
          code: String(value),
          kind: points === null ? ('option' as const) : ('point' as const),
          label: words(String(value)),
        })),
        { code: 'dontKnow', kind: 'nonAnswer', label: words('dontKnow') },
      ],
    })),
  };
}

/** Points of a respondent's item, driver or index; null where there is none. */
export function pointsOf(outcome: string, { answers }: Respondent): number | null {
  const item = SCORED.find(({ code }) => code === outcome);
  if (item) return scoreOf(item.at, answers[item.at]!);
  if (outcome === 'trust_index') {
    const drivers = DRIVERS.flatMap((driver) => pointsOf(driver, { answers, levels: [] }) ?? []);
    return drivers.length < DRIVERS.length ? null : drivers.reduce((sum, own) => sum + own, 0) / drivers.length;
  }
  const valid = PARTS[outcome as keyof typeof PARTS].flatMap((code) => pointsOf(code, { answers, levels: [] }) ?? []);
  return valid.length === 0 ? null : valid.reduce((sum, own) => sum + own, 0) / valid.length;
}

function cellsOf(asked: Instrument, people: readonly Respondent[]): CountedCell[] {
  const starts = QUESTIONS.map((_, at) =>
    QUESTIONS.slice(0, at).reduce((sum, _question, before) => sum + categoriesOf(before), 0),
  );
  const width = starts.at(-1)! + categoriesOf(QUESTIONS.length - 1);
  const cells = new Map<string, { levels: readonly string[]; n: number; moments: Float64Array; counts: number[] }>();
  for (const person of people) {
    const key = person.levels.join('|');
    const cell = cells.get(key) ?? {
      levels: person.levels,
      n: 0,
      moments: emptyMoments(asked.layout),
      counts: Array.from({ length: width }, () => 0),
    };
    cell.n += 1;
    person.answers.forEach((category, question) => (cell.counts[starts[question]! + category]! += 1));
    const scores = asked.outcomes.map(({ code, unitsPerPoint }) => {
      const points = pointsOf(code, person);
      return points === null ? null : Math.round(points * unitsPerPoint);
    });
    foldScores(asked.layout, cell.moments, scores);
    cells.set(key, cell);
  }
  return [...cells.values()].map((cell) => ({ ...cell, baseWeight: 1 }));
}
