import { z } from 'zod';
import { LANGUAGES, NON_ANSWERS, type QuestionnaireDefinition } from './definition.js';

// The office screens forbid `eval`; without this zod would try `new Function` once and set off the browser's CSP report.
z.config({ jitless: true });

// The limits keep a hostile or broken document from costing more than it may; none of them is a rule of survey method.
const MAX_TEXT = 4000;
const MAX_SCALE_VALUE = 1000;

const text = z.strictObject({ fa: z.string().max(MAX_TEXT), en: z.string().max(MAX_TEXT).optional() });
const code = z.string().max(200);
const scaleValue = z.int().min(-MAX_SCALE_VALUE).max(MAX_SCALE_VALUE);

const scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anchored'), min: scaleValue, max: scaleValue, low: text, high: text }),
  z.strictObject({
    kind: z.literal('labelled'),
    points: z.array(z.strictObject({ value: scaleValue, label: text })).max(20),
  }),
]);

const frame = {
  code,
  text,
  hint: text.optional(),
  optional: z.boolean().optional(),
  showIf: z
    .strictObject({
      question: code,
      oneOf: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .max(500),
    })
    .optional(),
  nonAnswers: z.array(z.enum(NON_ANSWERS)).max(NON_ANSWERS.length).optional(),
  demographic: code.optional(),
};

const bands = z.strictObject({
  of: z.enum(['value', 'jalaliBirthYear']),
  list: z.array(z.strictObject({ code, from: z.int(), to: z.int().nullable() })).max(100),
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...frame, kind: z.literal('scale'), scale: code, reversed: z.boolean().optional() }),
  z.strictObject({
    ...frame,
    kind: z.literal('battery'),
    scale: code,
    rows: z
      .array(z.strictObject({ code, text, reversed: z.boolean().optional() }))
      .min(1)
      .max(50),
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('choice'),
    layout: z.enum(['list', 'dropdown']),
    options: z
      .array(z.strictObject({ code, label: text }))
      .min(1)
      .max(1000),
  }),
  z.strictObject({ ...frame, kind: z.literal('number'), min: z.int(), max: z.int(), bands: bands.optional() }),
]);

const items = z.array(code).min(1).max(100);

/** The shape of a questionnaire document; what must agree between its parts is in `the folder `rules``. */
export const definitionShape: z.ZodType<QuestionnaireDefinition> = z.strictObject({
  format: z.literal('hamava.questionnaire/1'),
  code,
  title: text,
  introduction: text,
  languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
  scales: z.record(z.string(), scale),
  sections: z
    .array(z.strictObject({ code, title: text, lead: text.optional(), questions: z.array(question).min(1).max(100) }))
    .min(1)
    .max(100),
  drivers: z.array(z.strictObject({ code, title: text, items, weight: z.number() })).max(20),
  composites: z.array(z.strictObject({ code, title: text, items, minimumItems: z.number() })).max(50),
  scoring: z.strictObject({ driverMinimumShare: z.number(), indexMinimumShare: z.number() }),
});
