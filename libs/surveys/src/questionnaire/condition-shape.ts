import { z } from 'zod';
import { RELATIONS, type Calculation, type Condition } from './definition.js';

/** Conditions and calculations stand within each other at most so deep; a rule that needs more is nobody's to read. */
export const MAX_NESTING = 6;

const code = z.string().max(200);
const operand = z.union([z.string().max(200), z.number()]);
const operands = z.array(operand).max(1000);
const parts = <T>(part: z.ZodType<T>): z.ZodType<T[]> => z.array(part).max(100);

/** A condition's shape, chosen by its members, so that a fault is reported at its own place and not at the whole. */
export const conditionShape = nested<Condition>(MAX_NESTING, (inner) => {
  const range = z.strictObject({ question: code, atLeast: operand.optional(), atMost: operand.optional() });
  const shapes: readonly (readonly [member: string, shape: z.ZodType<Condition>])[] = [
    ['all', z.strictObject({ all: parts(inner) })],
    ['any', z.strictObject({ any: parts(inner) })],
    ['not', z.strictObject({ not: inner })],
    ['oneOf', z.strictObject({ question: code, oneOf: operands })],
    ['noneOf', z.strictObject({ question: code, noneOf: operands })],
    ['answered', z.strictObject({ question: code, answered: z.boolean() })],
    ['relation', z.strictObject({ question: code, relation: z.enum(RELATIONS), other: code })],
  ];
  return (value) => shapes.find(([member]) => member in value)?.[1] ?? range;
});

const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'mean', 'count'] as const;

export const calculationShape = nested<Calculation>(MAX_NESTING, (inner) => {
  const answer = z.strictObject({ answer: code });
  const shapes: readonly (readonly [member: string, shape: z.ZodType<Calculation>])[] = [
    ['constant', z.strictObject({ constant: z.number() })],
    ['op', z.strictObject({ op: z.enum(OPERATIONS), of: parts(inner) })],
    ['points', z.strictObject({ answer: code, points: z.record(z.string().max(200), z.number()) })],
  ];
  return (value) => shapes.find(([member]) => member in value)?.[1] ?? answer;
});

/**
 * A shape that holds itself, `depth` times. `shapesOf` makes the shapes of one depth, once, and gives the choice among them by the
 * members of a value.
 */
function nested<T>(depth: number, shapesOf: (inner: z.ZodType<T>) => (value: object) => z.ZodType<T>): z.ZodType<T> {
  const inner = depth > 1 ? nested(depth - 1, shapesOf) : tooDeep<T>();
  const shapeFor = shapesOf(inner);
  const nothing: z.ZodType = z.strictObject({});
  return z.unknown().transform((value, context): T => {
    const shape = typeof value === 'object' && value !== null ? shapeFor(value) : nothing;
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
