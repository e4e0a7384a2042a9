import { scaleValues, type LocalizedText, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { leafOf, type Leaf, type Operator } from '../document/rule-shape.js';

/** Something that a condition can look at: an item with its values, if it has a list of them. */
export interface Askable {
  readonly code: string;
  readonly question: Question;
  /** Words of a row or level, beside those of its question. */
  readonly part: LocalizedText | null;
  /** null: a number or a date, typed. */
  readonly values: readonly { readonly value: string | number; readonly label: LocalizedText | null }[] | null;
  readonly operators: readonly Operator[];
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
      return plain.map((each) => ({ ...each, values, operators: CHOSEN }));
    });
}

/** The first comparison with something, to be changed from there. */
export function startOf({ code, operators, values }: Askable): Leaf {
  return leafOf(code, operators[0] ?? 'answered', [], values?.[0]?.value ?? 0);
}

const CHOSEN: readonly Operator[] = ['is', 'isNot', 'oneOf', 'answered', 'notAnswered'];
const MEASURED: readonly Operator[] = ['is', 'atLeast', 'atMost', 'between', 'answered', 'notAnswered'];

// One line a kind.
// oxlint-disable-next-line complexity
export function askablesOf(question: Question, definition: QuestionnaireDefinition): readonly Askable[] {
  const withNonAnswers = (operators: readonly Operator[]): readonly Operator[] =>
    question.nonAnswers?.includes('dontKnow') ? [...operators, 'dontKnow'] : operators;
  const one = (values: Askable['values'], operators: readonly Operator[]): readonly Askable[] => [
    { code: question.code, question, part: null, values, operators: withNonAnswers(operators) },
  ];
  switch (question.kind) {
    case 'choice':
    case 'multiple':
    case 'ranking':
      return one(optionValues(question.options), CHOSEN);
    case 'split':
      return one(optionValues(question.arms), ['is', 'isNot']);
    case 'consent':
      return one(
        [
          { value: 'agreed', label: { fa: 'موافقت کرده', en: 'agreed' } },
          { value: 'declined', label: { fa: 'موافقت نکرده', en: 'declined' } },
        ],
        ['is'],
      );
    case 'scale':
      return one(valuesOf(question.scale), MEASURED);
    case 'battery':
      return question.rows.map(({ code, text }) => ({
        code,
        question,
        part: text,
        values: valuesOf(question.scale),
        operators: withNonAnswers(MEASURED),
      }));
    case 'cascade':
      return question.levels.map(({ code, text, options }) => ({
        code,
        question,
        part: text,
        values: optionValues(options),
        operators: CHOSEN,
      }));
    case 'sum':
      return question.rows.map(({ code, text }) => ({ code, question, part: text, values: null, operators: MEASURED }));
    case 'number':
      // Of a number that is kept as a band only, a condition may know that it is there.
      return one(null, question.bands === undefined ? MEASURED : ['answered', 'notAnswered']);
    case 'calculated':
      return one(null, MEASURED);
    case 'note':
      return [];
    default:
      // Of dates, times, texts, photos and values of the link a sentence says only whether they are there.
      return one(null, ['answered', 'notAnswered']);
  }

  function valuesOf(name: string): Askable['values'] {
    const scale = definition.scales[name];
    if (scale === undefined) return [];
    return scaleValues(scale).map((value) => ({
      value,
      label: scale.kind === 'labelled' ? (scale.points.find((point) => point.value === value)?.label ?? null) : null,
    }));
  }
}

function optionValues(options: readonly { readonly code: string; readonly label: LocalizedText }[]): Askable['values'] {
  return options.map(({ code, label }) => ({ value: code, label }));
}
