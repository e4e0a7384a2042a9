import type { Calculation, Condition, Operand } from '@hamava/surveys';

/** The names of fields, and which of them hold several chosen codes. */
export interface Fields {
  readonly several: (code: string) => boolean;
  /** Dates are compared through `date()`. */
  readonly isDate: (code: string) => boolean;
}

/** A condition as XPath with `${code}`; `self` is the code that is written `.`. */
export function conditionXPath(condition: Condition, fields: Fields, self?: string): string {
  const inner = (part: Condition): string => conditionXPath(part, fields, self);
  if ('all' in condition)
    return condition.all.length === 0 ? 'true()' : condition.all.map((part) => grouped(part, inner)).join(' and ');
  if ('any' in condition)
    return condition.any.length === 0 ? 'false()' : condition.any.map((part) => grouped(part, inner)).join(' or ');
  if ('not' in condition) return `not(${inner(condition.not)})`;
  const field = fieldOf(condition.question, self);
  if ('oneOf' in condition)
    return condition.oneOf.map((value) => is(condition.question, value, fields, self)).join(' or ');
  if ('noneOf' in condition) {
    const none = condition.noneOf.map((value) => `not(${is(condition.question, value, fields, self)})`);
    return [`${field} != ''`, ...none].join(' and ');
  }
  if ('answered' in condition) return `${field} ${condition.answered ? '!=' : '='} ''`;
  if ('relation' in condition) return `${field} ${SIGN[condition.relation]} ${fieldOf(condition.other, self)}`;
  const written = (value: Operand): string =>
    fields.isDate(condition.question) ? `date(${literal(value)})` : literal(value);
  return [
    ...(condition.atLeast === undefined ? [] : [`${field} >= ${written(condition.atLeast)}`]),
    ...(condition.atMost === undefined ? [] : [`${field} <= ${written(condition.atMost)}`]),
  ].join(' and ');
}

const SIGN = { below: '<', atMost: '<=', equal: '=', notEqual: '!=', atLeast: '>=', above: '>' } as const;

function grouped(part: Condition, inner: (part: Condition) => string): string {
  const simple =
    'not' in part || 'answered' in part || 'relation' in part || ('oneOf' in part && part.oneOf.length === 1);
  return simple ? inner(part) : `(${inner(part)})`;
}

function is(code: string, value: Operand, fields: Fields, self: string | undefined): string {
  const field = fieldOf(code, self);
  return fields.several(code) ? `selected(${field}, ${literal(value)})` : `${field} = ${literal(value)}`;
}

function fieldOf(code: string, self: string | undefined): string {
  return code === self ? '.' : `\${${code}}`;
}

function literal(value: Operand): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", '’')}'`;
}

const INFIX = { add: '+', subtract: '-', multiply: '*', divide: 'div' } as const;

/** A calculation as XPath; null for what XPath has no short word for (points of options, mean, count). */
export function calculationXPath(calculation: Calculation): string | null {
  if ('constant' in calculation) return String(calculation.constant);
  if ('answer' in calculation) return 'points' in calculation ? null : `\${${calculation.answer}}`;
  const of = calculation.of.map((part) => calculationXPath(part));
  if (of.includes(null) || of.length === 0) return null;
  if (calculation.op === 'min' || calculation.op === 'max') return `${calculation.op}(${of.join(', ')})`;
  if (calculation.op === 'mean' || calculation.op === 'count') return null;
  const sign = INFIX[calculation.op];
  return calculation.of.map((part, at) => ('op' in part ? `(${of[at]})` : String(of[at]))).join(` ${sign} `);
}
