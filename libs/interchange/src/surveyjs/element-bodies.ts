import {
  fixedLabel,
  nonAnswersOf,
  scaleOf,
  scaleValues,
  type AnchoredScale,
  type LocalizedText,
  type Option,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import { hasList, type ExportedItems } from './items.js';
import type { SurveyChoice } from './survey-json.js';
import type { WriteText } from './texts.js';
import { writeCondition } from './write-expression.js';

export interface ElementContext {
  readonly definition: QuestionnaireDefinition;
  readonly items: ExportedItems;
  readonly write: WriteText;
}

type Properties = Readonly<Record<string, unknown>>;
type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
/** Kinds that become one element of SurveyJS. */
export type SingleKind = Exclude<
  Question['kind'],
  'note' | 'battery' | 'sum' | 'cascade' | 'calculated' | 'split' | 'hidden'
>;

type Bodies = { readonly [Kind in SingleKind]: (question: Of<Kind>, context: ElementContext) => Properties };

const BODIES: Bodies = {
  choice: (question, context) => ({
    type: question.layout === 'dropdown' ? 'dropdown' : 'radiogroup',
    ...listOf(question, context),
  }),
  multiple: (question, context) => ({
    type: 'checkbox',
    ...(question.min === undefined ? {} : { minSelectedChoices: question.min }),
    ...(question.max === undefined ? {} : { maxSelectedChoices: question.max }),
    ...listOf(question, context),
  }),
  ranking: (question, context) => ({
    type: 'ranking',
    selectToRankEnabled: true,
    maxSelectedChoices: Math.min(question.top, question.options.length),
    ...listOf(question, context),
  }),
  scale: (question, context) => scaleBody(question, context),
  number: ({ min, max, decimals = 0 }) => ({
    type: 'text',
    inputType: 'number',
    min,
    max,
    step: decimals > 0 ? Number((10 ** -decimals).toFixed(decimals)) : 1,
  }),
  text: (question, context) => ({
    type: question.lines === 'many' ? 'comment' : 'text',
    maxLength: question.maxLength,
    ...textRules(question, context),
  }),
  date: ({ min, max }) => ({
    type: 'text',
    inputType: 'date',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }),
  time: () => ({ type: 'text', inputType: 'time' }),
  photo: () => ({ type: 'file', acceptedTypes: 'image/*', storeDataAsText: false }),
  consent: (question, { write }) => ({
    type: 'radiogroup',
    description: write(question.statement),
    choices: ['agreed', 'declined', ...nonAnswersOf(question)].map((code) => fixedChoice(code, write)),
  }),
};

/** Whether a question becomes one element. */
export function isSingle(question: Question): question is Extract<Question, { kind: SingleKind }> {
  return Object.hasOwn(BODIES, question.kind);
}

/** What is special to the kind of a question; its frame is the same for all. */
export function bodyOf(question: Extract<Question, { kind: SingleKind }>, context: ElementContext): Properties {
  const body = BODIES[question.kind] as (question: Question, context: ElementContext) => Properties;
  return body(question, context);
}

export function fixedChoice(code: string, write: WriteText): SurveyChoice {
  return { value: code, text: write(fixedLabel(code) ?? { fa: code }) };
}

function textRules(question: Of<'text'>, { write }: ElementContext): Properties {
  const pattern = question.pattern;
  const validators = [
    ...(question.format === 'email' ? [{ type: 'email' }] : []),
    ...(pattern === undefined ? [] : [{ type: 'regex', regex: `^(?:${pattern.re2})$`, text: write(pattern.message) }]),
  ];
  const input = question.format === 'email' ? 'email' : 'tel';
  const typed = question.format === undefined || question.format === 'plain' || question.lines === 'many';
  return { ...(typed ? {} : { inputType: input }), ...(validators.length === 0 ? {} : { validators }) };
}

function listOf(question: Extract<Question, { options: readonly Option[] }>, context: ElementContext): Properties {
  const { write, items } = context;
  const options = question.options.map((option): SurveyChoice => ({
    value: option.code,
    text: write(option.label),
    ...(option.showIf === undefined ? {} : { visibleIf: writeCondition(option.showIf, items) }),
    ...(option.exclusive === true && question.kind === 'multiple' ? { isExclusive: true } : {}),
  }));
  const apart = hasList(question) ? nonAnswersOf(question) : [];
  const nonAnswers = apart.map((code) => ({
    ...fixedChoice(code, write),
    ...(question.kind === 'multiple' ? { isExclusive: true } : {}),
  }));
  return { ...(question.shuffled === true ? { choicesOrder: 'random' } : {}), choices: [...options, ...nonAnswers] };
}

/** The values of a scale, and beside them the non-answers. */
export function scaleBody(question: Of<'scale' | 'battery'>, context: ElementContext): Properties {
  const { definition, write } = context;
  const scale = scaleOf(definition, question);
  const nonAnswers = nonAnswersOf(question).map((code) => fixedChoice(code, write));
  if (scale?.kind === 'anchored' && nonAnswers.length === 0) {
    return {
      type: 'rating',
      rateMin: scale.min,
      rateMax: scale.max,
      minRateDescription: write(scale.low),
      maxRateDescription: write(scale.high),
    };
  }
  const labelled =
    scale?.kind === 'labelled' ? scale.points.map(({ value, label }) => ({ value, text: write(label) })) : [];
  const anchored =
    scale?.kind === 'anchored'
      ? scaleValues(scale).map((value) => ({ value, text: write(endLabel(value, scale)) }))
      : [];
  return { type: 'radiogroup', choices: [...labelled, ...anchored, ...nonAnswers] };
}

function endLabel(value: number, scale: AnchoredScale): LocalizedText {
  if (value !== scale.min && value !== scale.max) return { fa: String(value), en: String(value) };
  const end = value === scale.min ? scale.low : scale.high;
  const { fa, ...others } = end;
  const translated = Object.entries(others).map(([language, words]) => [language, `${value} – ${words}`] as const);
  return { fa: `${value} – ${fa}`, ...Object.fromEntries(translated) };
}
