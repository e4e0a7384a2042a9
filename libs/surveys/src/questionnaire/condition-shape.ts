import { z } from 'zod';
import { RELATIONS, type Calculation, type Condition } from './definition.js';

/** Conditions and calculations stand within each other at most so deep; a rule that needs more is nobody's to read. */
export const MAX_NESTING = 6;

const code = z.string().max(200);
const operand = z.union([z.string().max(200), z.number()]);
const operands = z.array(operand).max(1000);
const parts = <T>(part: z.ZodType<T>): z.ZodType<T[]> => z.array(part).max(100);

/** A condition's shape, chosen by its members, so that a fault is reported at its own place and not at the whole. */
export const conditionShape = nested<Condition>(MAX_NESTING, (value, inner) => {
  if ('all' in value) return z.strictObject({ all: parts(inner) });
  if ('any' in value) return z.strictObject({ any: parts(inner) });
  if ('not' in value) return z.strictObject({ not: inner });
  if ('oneOf' in value) return z.strictObject({ question: code, oneOf: operands });
  if ('noneOf' in value) return z.strictObject({ question: code, noneOf: operands });
  if ('answered' in value) return z.strictObject({ question: code, answered: z.boolean() });
  if ('relation' in value) return z.strictObject({ question: code, relation: z.enum(RELATIONS), other: code });
  return z.strictObject({ question: code, atLeast: operand.optional(), atMost: operand.optional() });
});

const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'mean', 'count'] as const;

export const calculationShape = nested<Calculation>(MAX_NESTING, (value, inner) => {
  if ('constant' in value) return z.strictObject({ constant: z.number() });
  if ('op' in value) return z.strictObject({ op: z.enum(OPERATIONS), of: parts(inner) });
  if ('points' in value) return z.strictObject({ answer: code, points: z.record(z.string().max(200), z.number()) });
  return z.strictObject({ answer: code });
});

/** A shape that holds itself, `depth` times; `shapeOf` chooses by the members of a value. */
function nested<T>(depth: number, shapeOf: (value: object, inner: z.ZodType<T>) => z.ZodType<T>): z.ZodType<T> {
  const inner = depth > 1 ? z.lazy(() => nested(depth - 1, shapeOf)) : tooDeep<T>();
  return z.unknown().transform((value, context): T => {
    const shape = typeof value === 'object' && value !== null ? shapeOf(value, inner) : z.strictObject({});
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data as T;
    context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: value }) as z.core.$ZodRawIssue));
    return z.NEVER;
  });
}

function tooDeep<T>(): z.ZodType<T> {
  return z.unknown().transform((value, context): T => {
    context.issues.push({ code: 'custom', message: 'tooDeep', input: value });
    return z.NEVER;
  });
}
