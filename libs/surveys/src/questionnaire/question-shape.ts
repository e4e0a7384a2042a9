import { z } from 'zod';
import { conditionShape, calculationShape } from './condition-shape.js';
import { NON_ANSWERS, TEXT_FORMATS, type Question } from './definition.js';

// The limits keep a hostile or broken document from costing more than it may; none of them is a rule of survey method.
const words = z.string().max(4000);
const whole = z.int();

export const code = z.string().max(200);
export const text = z.strictObject({
  fa: words,
  en: words.optional(),
  ar: words.optional(),
  ckb: words.optional(),
  lrc: words.optional(),
});

const flag = z.boolean().optional();
const option = z.strictObject({
  code,
  label: text,
  showIf: conditionShape.optional(),
  other: flag,
  exclusive: flag,
});
const options = (most: number): z.ZodArray<typeof option> => z.array(option).max(most);
const rows = z.array(z.strictObject({ code, text, reversed: flag })).max(50);

const frame = {
  code,
  text,
  hint: text.optional(),
  optional: flag,
  showIf: conditionShape.optional(),
  goTo: z
    .array(z.strictObject({ when: z.array(z.union([z.string().max(200), z.number()])).max(1000), to: code }))
    .max(20)
    .optional(),
  checks: z
    .array(z.strictObject({ require: conditionShape, message: text }))
    .max(10)
    .optional(),
  nonAnswers: z.array(z.enum(NON_ANSWERS)).max(NON_ANSWERS.length).optional(),
  demographic: code.optional(),
  bank: z.strictObject({ item: code, linked: z.boolean() }).optional(),
  shuffled: flag,
};

const bands = z.strictObject({
  of: z.enum(['value', 'jalaliBirthYear']),
  list: z.array(z.strictObject({ code, from: whole, to: whole.nullable() })).max(100),
});

const level = z.strictObject({
  code,
  text,
  options: z.array(z.strictObject({ code, label: text, parent: code.optional() })).max(5000),
});

/** The shape of a question of every kind; empty lists are shapely and refused elsewhere, since a draft may still have them. */
export const questionShape: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({ ...frame, kind: z.literal('scale'), scale: code, reversed: flag }),
  z.strictObject({ ...frame, kind: z.literal('battery'), scale: code, rows }),
  z.strictObject({
    ...frame,
    kind: z.literal('choice'),
    layout: z.enum(['list', 'dropdown']),
    options: options(1000),
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('multiple'),
    options: options(200),
    min: whole.optional(),
    max: whole.optional(),
  }),
  z.strictObject({ ...frame, kind: z.literal('ranking'), options: options(200), top: whole }),
  z.strictObject({ ...frame, kind: z.literal('sum'), rows, total: whole, unit: text.optional() }),
  z.strictObject({
    ...frame,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    decimals: whole.optional(),
    unit: text.optional(),
    bands: bands.optional(),
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('text'),
    lines: z.enum(['one', 'many']),
    maxLength: whole,
    format: z.enum(TEXT_FORMATS).optional(),
    pattern: z.strictObject({ re2: z.string().max(500), message: text }).optional(),
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('date'),
    calendar: z.enum(['jalali', 'gregorian']),
    min: z.string().max(10).optional(),
    max: z.string().max(10).optional(),
  }),
  z.strictObject({ ...frame, kind: z.literal('time') }),
  z.strictObject({ ...frame, kind: z.literal('cascade'), levels: z.array(level).max(6) }),
  z.strictObject({ ...frame, kind: z.literal('photo') }),
  z.strictObject({
    ...frame,
    kind: z.literal('consent'),
    version: z.string().max(100),
    statement: text,
    needed: flag,
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('note'),
    image: z.strictObject({ media: z.string().max(200), alt: text }).optional(),
  }),
  z.strictObject({ ...frame, kind: z.literal('hidden'), parameter: code, options: options(1000).optional() }),
  z.strictObject({ ...frame, kind: z.literal('calculated'), value: calculationShape }),
  z.strictObject({ ...frame, kind: z.literal('split'), arms: options(20) }),
]);
