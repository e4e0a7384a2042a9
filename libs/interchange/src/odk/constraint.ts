import type { Condition } from '@hamava/surveys';
import type { Expression } from '../expressions/expression.js';
import type { EarlierItem } from '../expressions/items.js';
import { parseExpression } from '../expressions/parse-expression.js';
import { chain, literalOf, toCondition } from '../expressions/to-condition.js';
import type { FormContext } from './form-context.js';

/** A constraint taken apart into the rules that kinds of questions have, and conditions for the rest. */
export interface ReadConstraint {
  min?: number | string;
  max?: number | string;
  minChosen?: number;
  maxChosen?: number;
  maxLength?: number;
  pattern?: string;
  readonly exclusive: string[];
  readonly checks: Condition[];
}

/** Every part of `a and b and c` that cannot be kept is reported by itself; the others hold without it. */
export function readConstraint(context: FormContext, text: string, where: string, self: EarlierItem): ReadConstraint {
  const rules: ReadConstraint = { exclusive: [], checks: [] };
  if (text.trim() === '') return rules;
  const parsed = parseExpression(text, 'xpath');
  if (parsed === null) {
    context.report.add(`constraint: ${text}`, where, 'constraintUnreadable');
    return rules;
  }
  for (const part of chain('and', parsed)) {
    if (range(part, self, rules) || counted(part, rules) || worded(part, rules) || excludes(part, rules)) continue;
    const condition = toCondition(part, context.find, self);
    if (condition === null) context.report.add(`constraint: ${text}`, where, 'constraintUnreadable');
    else if (condition !== 'always') rules.checks.push(condition);
  }
  return rules;
}

const FLIPPED: Readonly<Record<string, string>> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' };

// oxlint-disable-next-line complexity -- a pattern of the tree, looked at from the top down
function range(part: Expression, self: EarlierItem, rules: ReadConstraint): boolean {
  if (part.sort !== 'binary' || !(part.operator in FLIPPED)) return false;
  if (self.kind !== 'number' && self.kind !== 'decimal' && self.kind !== 'date') return false;
  const forward = part.left.sort === 'self';
  if (!forward && part.right.sort !== 'self') return false;
  const operator = forward ? part.operator : (FLIPPED[part.operator] ?? '');
  const value = literalOf(forward ? part.right : part.left);
  if (value === null) return false;
  if (self.kind === 'date') {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || operator.length === 1) return false;
  } else if (typeof value !== 'number' || (self.kind === 'decimal' && operator.length === 1)) return false;
  const number = typeof value === 'number';
  if (operator === '>=') rules.min = number && self.kind === 'number' ? Math.ceil(value) : value;
  else if (operator === '<=') rules.max = number && self.kind === 'number' ? Math.floor(value) : value;
  else if (!number) return false;
  else if (operator === '>') rules.min = Math.floor(value) + 1;
  else rules.max = Math.ceil(value) - 1;
  return true;
}

/** `count-selected(.) <= 3`, `string-length(.) <= 200` */
// oxlint-disable-next-line complexity -- a pattern of the tree, looked at from the top down
function counted(part: Expression, rules: ReadConstraint): boolean {
  if (part.sort !== 'binary' || part.left.sort !== 'call' || part.right.sort !== 'number') return false;
  if (part.left.arguments[0]?.sort !== 'self' || part.left.arguments.length !== 1) return false;
  const { value } = part.right;
  if (!Number.isInteger(value) || value < 0 || value > 100_000) return false;
  const least = { '>=': value, '>': value + 1 }[part.operator as string];
  const most = { '<=': value, '<': value - 1 }[part.operator as string];
  if (part.left.name === 'count-selected') {
    if (part.operator === '=') {
      rules.minChosen = value;
      rules.maxChosen = value;
    } else if (least !== undefined) rules.minChosen = least;
    else if (most !== undefined) rules.maxChosen = most;
    else return false;
    return true;
  }
  if (part.left.name !== 'string-length' || most === undefined) return false;
  rules.maxLength = most;
  return true;
}

function worded(part: Expression, rules: ReadConstraint): boolean {
  if (part.sort !== 'call' || part.name !== 'regex' || part.arguments[0]?.sort !== 'self') return false;
  const pattern = part.arguments[1];
  if (pattern?.sort !== 'text' || rules.pattern !== undefined) return false;
  rules.pattern = pattern.value;
  return true;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: nothing beside this option. */
// oxlint-disable-next-line complexity -- a pattern of the tree, looked at from the top down
function excludes(part: Expression, rules: ReadConstraint): boolean {
  if (part.sort !== 'call' || part.name !== 'not') return false;
  const [inner] = part.arguments;
  if (inner?.sort !== 'binary' || inner.operator !== 'and' || inner.left.sort !== 'call') return false;
  const { left, right } = inner;
  if (left.name !== 'selected' || left.arguments[0]?.sort !== 'self' || left.arguments[1]?.sort !== 'text')
    return false;
  if (right.sort !== 'binary' || right.operator !== '>' || right.right.sort !== 'number' || right.right.value !== 1)
    return false;
  if (right.left.sort !== 'call' || right.left.name !== 'count-selected') return false;
  rules.exclusive.push(left.arguments[1].value);
  return true;
}
