import { scaleValues, type LocalizedText, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import type { Operator } from '../document/rule-shape.js';

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

const CHOSEN: readonly Operator[] = ['is', 'isNot', 'oneOf', 'answered', 'notAnswered'];
const MEASURED: readonly Operator[] = ['is', 'atLeast', 'atMost', 'between', 'answered', 'notAnswered'];

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
    case 'date':
    case 'time':
    case 'text':
    case 'photo':
    case 'hidden':
      return one(null, ['answered', 'notAnswered']);
    case 'note':
      return [];
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
