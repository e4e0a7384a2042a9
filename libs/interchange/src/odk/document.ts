import type { LocalizedText, QuestionnaireDefinition, Scale, Section } from '@hamava/surveys';
import { nameFor } from '../foreign/codes.js';
import type { FormContext } from './form-context.js';
import type { OdkForm } from './form.js';

const INTRODUCTION: LocalizedText = {
  fa: 'لطفاً به پرسش‌های زیر پاسخ دهید.',
  en: 'Please answer the following questions.',
};

const SCALE = 'scale:';

/** A questionnaire without its sections, every scale a member of its own, so that one changed scale is one difference. */
export type FlatDocument = Readonly<Record<string, unknown>>;

export function documentOf(form: OdkForm, context: FormContext, scales: Readonly<Record<string, Scale>>): FlatDocument {
  const title = context.texts.optional(form.title, form.where) ?? { fa: form.code || 'پرسشنامه' };
  return flatDocument({
    format: 'hamava.questionnaire/1',
    code: nameFor(form.code),
    title,
    introduction: context.texts.optional(form.introduction, form.where) ?? INTRODUCTION,
    languages: form.languages.includes('en') ? ['fa', 'en'] : ['fa'],
    ...(context.identifying && { identifying: true }),
    scales,
    sections: [],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  });
}

export function flatDocument(definition: QuestionnaireDefinition): FlatDocument {
  const { sections: _, scales, ...rest } = definition;
  const flat = Object.entries(scales).map(([code, scale]): [string, unknown] => [`${SCALE}${code}`, scale]);
  return { ...rest, ...Object.fromEntries(flat) };
}

/** The questionnaire again. What it is in the end is for the parser to say. */
export function wholeDocument(flat: FlatDocument, sections: readonly Section[]): unknown {
  const entries = Object.entries(flat);
  const scales = entries.flatMap(([key, value]): [string, unknown][] =>
    key.startsWith(SCALE) ? [[key.slice(SCALE.length), value]] : [],
  );
  return {
    ...Object.fromEntries(entries.filter(([key]) => !key.startsWith(SCALE))),
    scales: Object.fromEntries(scales),
    sections,
  };
}
