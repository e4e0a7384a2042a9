import {
  OTHER_SUFFIX,
  scaleValues,
  type LocalizedText,
  type Operand,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import { leafOf, type Leaf, type Operator } from './rule-shape.js';

/** What an answer is made of, as far as conditions go: `codes` are several, `nothing` may only be there or not. */
export type Sort = 'number' | 'date' | 'time' | 'text' | 'code' | 'codes' | 'nothing';

/** Something that a condition can look at: an item with its values, if it has a list of them. */
export interface Askable {
  readonly code: string;
  readonly question: Question;
  /** Words of a row or level, beside those of its question. */
  readonly part: LocalizedText | null;
  readonly sort: Sort;
  /** null: a number, a date or words, typed. */
  readonly values: readonly { readonly value: string | number; readonly label: LocalizedText | null }[] | null;
  readonly operators: readonly Operator[];
  /** What stands first where a value is typed. */
  readonly start: Operand;
}

/** What stands before the section or question of this code and can be looked at, in order. */
export function askablesBefore(definition: QuestionnaireDefinition, code: string): readonly Askable[] {
  const found: Askable[] = [];
  for (const section of definition.sections) {
    if (section.code === code) break;
    for (const question of section.questions) {
      if (question.code === code) return found;
      found.push(...askablesOf(question, definition));
    }
  }
  return found;
}

/** What the checks of a question may look at: everything on its own page, itself among it, and before. */
export function askablesOnPage(definition: QuestionnaireDefinition, code: string): readonly Askable[] {
  const home = definition.sections.findIndex(({ questions }) => questions.some((each) => each.code === code));
  return definition.sections
    .slice(0, home + 1)
    .flatMap(({ questions }) => questions)
    .flatMap((question) => askablesOf(question, definition));
}

/** What an ending may look at: everything. A quota is looked at once a number has become its band, so it knows the band. */
export function askablesAtEnd(
  definition: QuestionnaireDefinition,
  { bands = false }: { readonly bands?: boolean } = {},
): readonly Askable[] {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const plain = askablesOf(question, definition);
      if (!bands || question.kind !== 'number' || question.bands === undefined) return plain;
      const values = question.bands.list.map(({ code }) => ({ value: code, label: null }));
      return plain.map((each) => ({ ...each, sort: 'code' as const, values, operators: LISTED }));
    });
}

/** The first comparison with something, to be changed from there. */
export function startOf({ code, operators, values, start }: Askable): Leaf {
  return leafOf(code, operators[0] ?? 'answered', [], { value: values?.[0]?.value ?? start, other: code });
}

const LISTED: readonly Operator[] = ['is', 'isNot', 'oneOf', 'noneOf', 'answered', 'notAnswered'];
const MEASURED: readonly Operator[] = ['is', 'isNot', 'atLeast', 'atMost', 'between', 'answered', 'notAnswered'];
const TYPED: readonly Operator[] = ['answered', 'notAnswered', 'is', 'isNot'];
const OPERATORS: Readonly<Record<Sort, readonly Operator[]>> = {
  code: [...LISTED, 'compare'],
  codes: LISTED,
  number: [...MEASURED, 'oneOf', 'noneOf', 'compare'],
  date: [...MEASURED, 'compare'],
  time: [...MEASURED, 'compare'],
  text: [...TYPED, 'compare'],
  nothing: ['answered', 'notAnswered'],
};

interface Item {
  readonly code: string;
  readonly part?: LocalizedText;
  readonly sort: Sort;
  readonly values?: Askable['values'];
  readonly start?: Operand;
}

export function askablesOf(question: Question, definition: QuestionnaireDefinition): readonly Askable[] {
  const others = 'options' in question ? (question.options ?? []).filter(({ other }) => other === true) : [];
  const knows = question.nonAnswers?.includes('dontKnow') === true;
  const asked = itemsOf(question, definition).map(({ code, part = null, sort, values = null, start = 0 }): Askable => {
    const operators = OPERATORS[sort];
    return { code, question, part, sort, values, start, operators: knows ? [...operators, 'dontKnow'] : operators };
  });
  if (others.length === 0) return asked;
  const words = { fa: 'نوشتهٔ «پاسخ دیگر»', en: 'words of “other”' };
  const code = `${question.code}${OTHER_SUFFIX}`;
  return [...asked, { code, question, part: words, sort: 'text', values: null, start: '', operators: OPERATORS.text }];
}

// One line a kind.
// oxlint-disable-next-line complexity
function itemsOf(question: Question, definition: QuestionnaireDefinition): readonly Item[] {
  const { code } = question;
  switch (question.kind) {
    case 'choice':
      return [{ code, sort: 'code', values: optionValues(question.options) }];
    case 'multiple':
    case 'ranking':
      return [{ code, sort: 'codes', values: optionValues(question.options) }];
    case 'split':
      return [{ code, sort: 'code', values: optionValues(question.arms) }];
    case 'consent':
      return [{ code, sort: 'code', values: CONSENT }];
    case 'hidden':
      return question.options === undefined
        ? [{ code, sort: 'text', start: '' }]
        : [{ code, sort: 'code', values: optionValues(question.options) }];
    case 'scale':
      return [{ code, sort: 'number', values: scaleLabels(definition, question.scale) }];
    case 'battery':
      return question.rows.map((row) => ({
        code: row.code,
        part: row.text,
        sort: 'number',
        values: scaleLabels(definition, question.scale),
      }));
    case 'cascade':
      return question.levels.map((level) => ({
        code: level.code,
        part: level.text,
        sort: 'code',
        values: optionValues(level.options),
      }));
    case 'sum':
      return question.rows.map((row) => ({ code: row.code, part: row.text, sort: 'number' }));
    case 'number':
      // Of a number that is kept as a band only, a condition may know that it is there.
      return [{ code, sort: question.bands === undefined ? 'number' : 'nothing', start: question.min }];
    case 'calculated':
      return [{ code, sort: 'number' }];
    case 'date':
      return [{ code, sort: 'date', start: question.min ?? new Date().toISOString().slice(0, 10) }];
    case 'time':
      return [{ code, sort: 'time', start: '08:00' }];
    case 'text':
      return [{ code, sort: 'text', start: '' }];
    case 'photo':
      return [{ code, sort: 'nothing' }];
    case 'note':
      return [];
  }
}

const CONSENT: Askable['values'] = [
  { value: 'agreed', label: { fa: 'موافقت کرده', en: 'agreed' } },
  { value: 'declined', label: { fa: 'موافقت نکرده', en: 'declined' } },
];

function scaleLabels(definition: QuestionnaireDefinition, name: string): Askable['values'] {
  const scale = definition.scales[name];
  if (scale === undefined) return [];
  return scaleValues(scale).map((value) => ({
    value,
    label: scale.kind === 'labelled' ? (scale.points.find((point) => point.value === value)?.label ?? null) : null,
  }));
}

function optionValues(options: readonly { readonly code: string; readonly label: LocalizedText }[]): Askable['values'] {
  return options.map(({ code, label }) => ({ value: code, label }));
}

/** What the answer to an item can be put beside: items of the same sort. */
export function comparables(askables: readonly Askable[], { code, sort }: Askable): readonly Askable[] {
  return askables.filter((each) => each.code !== code && each.sort === sort);
}
