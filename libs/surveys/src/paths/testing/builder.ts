import type {
  ChoiceQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  QuestionnaireDefinition,
  Section,
} from '../../questionnaire/definition.js';

type Extra = Partial<Pick<Question, 'showIf' | 'optional' | 'goTo' | 'checks' | 'nonAnswers'>>;

/** A questionnaire of one section, or of several, that is only about its logic. */
export function questionnaire(
  parts: readonly Question[] | readonly Section[],
  extra: Partial<QuestionnaireDefinition> = {},
): QuestionnaireDefinition {
  const sections = parts.every((part): part is Section => 'questions' in part) ? parts : [section('only', parts)];
  return {
    format: 'hamava.questionnaire/1',
    code: 'planted',
    title: { fa: 'آزمون', en: 'Test' },
    introduction: { fa: 'آزمون', en: 'Test' },
    languages: ['fa', 'en'],
    scales: {
      five: { kind: 'anchored', min: 1, max: 5, low: { fa: 'کم', en: 'low' }, high: { fa: 'زیاد', en: 'high' } },
    },
    sections,
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
    ...extra,
  };
}

export function section(code: string, questions: readonly Question[], extra: Partial<Section> = {}): Section {
  return { code, title: { fa: code, en: code }, questions, ...extra };
}

export function choice(code: string, options: readonly string[], extra: Extra = {}): ChoiceQuestion {
  const list = options.map((option) => ({ code: option, label: { fa: option, en: option } }));
  return { kind: 'choice', code, layout: 'list', text: { fa: code, en: code }, options: list, ...extra };
}

export function multiple(
  code: string,
  options: readonly string[],
  extra: Extra & { min?: number; max?: number } = {},
): MultipleQuestion {
  const { layout: _, ...rest } = choice(code, options);
  return { ...rest, ...extra, kind: 'multiple' };
}

export function number(code: string, min: number, max: number, extra: Extra = {}): NumberQuestion {
  return { kind: 'number', code, min, max, text: { fa: code, en: code }, ...extra };
}
