import {
  type ChoiceQuestion,
  type LocalizedText,
  type Problem,
  type Question,
  type QuestionnaireDefinition,
  type ScaleQuestion,
  type Section,
  parseDefinition,
} from '@hamava/surveys';
import type { ImportMapping } from './import-mapping.js';

export type MappedQuestionnaire =
  | { readonly ok: true; readonly definition: QuestionnaireDefinition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Where the parts of the questionnaire stand in the mapping. */
type Places = Map<string, string>;
type PlacedQuestion = readonly [place: string, question: Question];

const WORDS = {
  low: { fa: 'کمترین', en: 'Lowest' },
  high: { fa: 'بیشترین', en: 'Highest' },
  about: { fa: 'دربارهٔ پاسخ‌گو', en: 'About the respondent' },
  other: { fa: 'پرسش‌های دیگر', en: 'Other questions' },
  introduction: { fa: 'پاسخ‌های گردآوری‌شده در بیرون از همآوا.', en: 'Answers that were collected outside Hamava.' },
} as const;

/**
 * The questionnaire that a mapping describes: a section for the items of each driver, one for the rest, one for the
 * respondent. Every question is optional, because a data file may have gaps anywhere. Faults are told by their place in
 * the mapping.
 */
export function mappedQuestionnaire(mapping: ImportMapping): MappedQuestionnaire {
  const places: Places = new Map([
    ['code', 'survey.code'],
    ['title', 'survey.title'],
    ['introduction', 'survey.introduction'],
  ]);
  const parsed = parseDefinition({
    format: 'hamava.questionnaire/1',
    code: mapping.survey.code,
    title: mapping.survey.title,
    introduction: mapping.survey.introduction ?? WORDS.introduction,
    languages: mapping.survey.title.en === undefined ? ['fa'] : ['fa', 'en'],
    scales: scales(mapping),
    sections: sections(mapping, places),
    drivers: mapping.drivers.map(({ code, title, weight }) => ({ code, title, weight, items: codesOf(mapping, code) })),
    composites: [],
    scoring: mapping.scoring,
  });
  if (parsed.ok) return parsed;
  return { ok: false, problems: parsed.problems.map((each) => ({ ...each, path: placeInMapping(each.path, places) })) };
}

export function itemCode({ code, column }: ImportMapping['items'][number]): string {
  return code ?? column;
}

const scaleCode = ({ min, max }: { readonly min: number; readonly max: number }) =>
  `from_${min}_to_${max}`.replaceAll('-', 'minus');

function scales({ items }: ImportMapping): QuestionnaireDefinition['scales'] {
  return Object.fromEntries(
    items.map(({ min, max }) => [
      scaleCode({ min, max }),
      { kind: 'anchored' as const, min, max, low: WORDS.low, high: WORDS.high },
    ]),
  );
}

function codesOf({ items }: ImportMapping, driverCode: string): string[] {
  return items.filter(({ driver }) => driver === driverCode).map(itemCode);
}

function sections(mapping: ImportMapping, places: Places): Section[] {
  const made: Section[] = [];
  const add = (title: LocalizedText, questions: readonly PlacedQuestion[]) => {
    if (questions.length === 0) return;
    questions.forEach(([place], q) => places.set(`sections[${made.length}].questions[${q}]`, place));
    made.push({ code: `part_${made.length + 1}`, title, questions: questions.map(([, question]) => question) });
  };
  for (const { code, title } of [...mapping.drivers, { code: undefined, title: WORDS.other }]) {
    const items = mapping.items.map((item, i): PlacedQuestion => [`items[${i}]`, itemQuestion(item)]);
    add(
      title,
      items.filter((_, i) => mapping.items[i]?.driver === code),
    );
  }
  add(
    WORDS.about,
    mapping.demographics.map((each, d) => [`demographics[${d}]`, demographicQuestion(each)]),
  );
  return made;
}

function itemQuestion(item: ImportMapping['items'][number]): ScaleQuestion {
  const code = itemCode(item);
  const { min, max, reversed = false, text = { fa: code, en: code } } = item;
  return { kind: 'scale', code, text, scale: scaleCode({ min, max }), reversed, optional: true };
}

function demographicQuestion({ role, title, levels }: ImportMapping['demographics'][number]): ChoiceQuestion {
  return {
    kind: 'choice',
    code: role,
    text: title ?? { fa: role, en: role },
    layout: 'list',
    optional: true,
    demographic: role,
    options: levels.map(({ code, label }) => ({ code, label })),
  };
}

/** The longest known beginning of a path is replaced by its place in the mapping. */
function placeInMapping(path: string, places: Places): string {
  const known = [...places.keys()]
    .filter((start) => path === start || path.startsWith(`${start}.`))
    .sort((a, b) => b.length - a.length)[0];
  const place = known === undefined ? path : `${places.get(known)}${path.slice(known.length)}`;
  return place.replace(/^(demographics\[\d+\])\.options\[/, '$1.levels[').replace(/\.demographic$/, '.role');
}
