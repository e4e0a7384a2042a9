import { z } from 'zod';
import { conditionShape } from './condition-shape.js';
import { LANGUAGES, type QuestionnaireDefinition } from './definition.js';
import { code, questionShape, text } from './question-shape.js';

// The office screens forbid `eval`; without this zod would try `new Function` once and set off the browser's CSP report.
z.config({ jitless: true });

const MAX_SCALE_VALUE = 1000;
const MAX_SCALES = 300;

const scaleValue = z.int().min(-MAX_SCALE_VALUE).max(MAX_SCALE_VALUE);

const scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anchored'), min: scaleValue, max: scaleValue, low: text, high: text }),
  z.strictObject({
    kind: z.literal('labelled'),
    points: z.array(z.strictObject({ value: scaleValue, label: text })).max(20),
    smileys: z.boolean().optional(),
  }),
]);

const section = z.strictObject({
  code,
  title: text,
  lead: text.optional(),
  showIf: conditionShape.optional(),
  repeatFor: code.optional(),
  shuffled: z.boolean().optional(),
  questions: z.array(questionShape).max(100),
});

const ending = z.strictObject({ code, title: text, text, showIf: conditionShape.optional() });
const quota = z.strictObject({ code, title: text, when: conditionShape, limit: z.int() });
const items = z.array(code).max(100);

/**
 * The shape of a questionnaire document, finished or not. What must agree between its parts is in the folder `rules`, and what a
 * finished one must not leave empty is in `rules/gaps.ts`.
 */
export const definitionShape: z.ZodType<QuestionnaireDefinition> = z.strictObject({
  format: z.literal('hamava.questionnaire/1'),
  code,
  title: text,
  introduction: text,
  languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
  identifying: z.boolean().optional(),
  audience: z.enum(['public', 'staff']).optional(),
  scales: z.record(z.string(), scale).refine((scales) => Object.keys(scales).length <= MAX_SCALES, 'tooMany'),
  sections: z.array(section).max(100),
  shuffledSections: z.array(z.array(code).max(100)).max(50).optional(),
  endings: z.array(ending).max(50).optional(),
  quotas: z.array(quota).max(200).optional(),
  drivers: z.array(z.strictObject({ code, title: text, items, weight: z.number() })).max(20),
  composites: z.array(z.strictObject({ code, title: text, items, minimumItems: z.number() })).max(50),
  scoring: z.strictObject({ driverMinimumShare: z.number(), indexMinimumShare: z.number() }),
});
