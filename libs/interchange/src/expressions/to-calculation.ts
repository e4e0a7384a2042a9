import type { Calculation } from '@hamava/surveys';
import type { Expression, Operator } from './expression.js';
import type { FindItem } from './items.js';

const OPERATION: Readonly<Partial<Record<Operator, 'add' | 'subtract' | 'multiply' | 'divide'>>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  div: 'divide',
};

const FUNCTIONS: Readonly<Record<string, 'min' | 'max' | 'add'>> = { min: 'min', max: 'max', sum: 'add' };

/** An expression as a number worked out from earlier answers; null when the model cannot say the very same. */
export function toCalculation(expression: Expression, find: FindItem): Calculation | null {
  if (expression.sort === 'number') return { constant: expression.value };
  if (expression.sort === 'negative') {
    const of = toCalculation(expression.of, find);
    if (of !== null && 'constant' in of) return { constant: -of.constant };
    return of === null ? null : { op: 'subtract', of: [{ constant: 0 }, of] };
  }
  if (expression.sort === 'field') return answer(expression.name, find);
  if (expression.sort === 'binary') return operation(expression, find);
  return expression.sort === 'call' ? call(expression.name, expression.arguments, find) : null;
}

function answer(name: string, find: FindItem): Calculation | null {
  const item = find(name);
  return item && (item.kind === 'number' || item.kind === 'decimal') ? { answer: item.code } : null;
}

function operation(expression: Extract<Expression, { sort: 'binary' }>, find: FindItem): Calculation | null {
  const op = OPERATION[expression.operator];
  const left = toCalculation(expression.left, find);
  const right = toCalculation(expression.right, find);
  if (op === undefined || left === null || right === null) return null;
  // a + b + c is one sum.
  const flat = (op === 'add' || op === 'multiply') && 'op' in left && left.op === op && left.of.length > 1;
  return { op, of: flat && 'op' in left ? [...left.of, right] : [left, right] };
}

function call(name: string, list: readonly Expression[], find: FindItem): Calculation | null {
  const [only] = list;
  if ((name === 'number' || name === 'int') && only && list.length === 1) return toCalculation(only, find);
  if (name === 'coalesce' && only && list.length === 2 && isZero(list[1])) return toCalculation(only, find);
  const op = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const of = list.map((each) => toCalculation(each, find));
  if (op === undefined || of.length === 0 || of.includes(null)) return null;
  return { op, of: of as readonly Calculation[] };
}

function isZero(expression: Expression | undefined): boolean {
  return expression?.sort === 'number' && expression.value === 0;
}
