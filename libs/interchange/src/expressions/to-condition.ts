import type { Condition, Operand, Relation } from '@hamava/surveys';
import type { Expression, Operator } from './expression.js';
import type { EarlierItem, FindItem } from './items.js';

/** Raised within a reading for what the condition model cannot say. */
class Unsayable extends Error {}

const RELATION_OF: Readonly<Partial<Record<Operator, Relation>>> = {
  '<': 'below',
  '<=': 'atMost',
  '=': 'equal',
  '!=': 'notEqual',
  '>=': 'atLeast',
  '>': 'above',
};

const MIRRORED: Readonly<Partial<Record<Operator, Operator>>> = {
  '<': '>',
  '<=': '>=',
  '=': '=',
  '!=': '!=',
  '>=': '<=',
  '>': '<',
};

/** `always`: the expression is true for everybody, so nothing needs to be asked. */
export type ReadCondition = Condition | 'always' | null;

/** An expression as a condition on earlier answers; null when the model cannot say the very same. */
export function toCondition(expression: Expression, find: FindItem, self?: EarlierItem): ReadCondition {
  try {
    const condition = new ConditionReader(find, self).read(expression);
    return condition;
  } catch (error) {
    if (error instanceof Unsayable) return null;
    throw error;
  }
}

class ConditionReader {
  constructor(
    private readonly find: FindItem,
    private readonly self: EarlierItem | undefined,
  ) {}

  read(expression: Expression): Condition | 'always' {
    if (expression.sort === 'call') return this.call(expression.name, expression.arguments);
    if (expression.sort !== 'binary') throw new Unsayable();
    const { operator } = expression;
    if (operator === 'and' || operator === 'or') return this.joined(operator, expression);
    if (!(operator in RELATION_OF)) throw new Unsayable();
    return this.compared(operator, expression.left, expression.right);
  }

  private joined(operator: 'and' | 'or', expression: Expression): Condition | 'always' {
    const parts = chain(operator, expression).map((part) => this.read(part));
    if (operator === 'or') return parts.includes('always') ? 'always' : anyOf(parts as readonly Condition[]);
    const asked = parts.filter((part): part is Condition => part !== 'always');
    return asked.length === 0 ? 'always' : allOf(asked);
  }

  // oxlint-disable-next-line complexity -- one case after another, none within another
  private call(name: string, list: readonly Expression[]): Condition | 'always' {
    const [first, second] = list;
    if (name === 'true' && list.length === 0) return 'always';
    if (name === 'not' && first !== undefined && list.length === 1) return negated(this.read(first));
    if (name === 'selected' && first !== undefined && second !== undefined && list.length === 2) {
      const item = this.item(first);
      if (item === null) throw new Unsayable();
      return { question: item.code, oneOf: [operand(item, second)] };
    }
    if ((name === 'boolean' || name === 'string') && first !== undefined && list.length === 1) return this.read(first);
    if (name === 'is_empty' && first !== undefined && list.length === 1) return this.answered(first, false);
    throw new Unsayable();
  }

  private compared(operator: Operator, left: Expression, right: Expression): Condition {
    const item = this.item(left);
    const other = this.item(right);
    const relation = RELATION_OF[operator];
    const mirrored = MIRRORED[operator];
    if (relation === undefined || mirrored === undefined) throw new Unsayable();
    if (item !== null && other !== null) return { question: item.code, relation, other: other.code };
    if (item !== null) return compareWith(item, operator, right);
    if (other !== null) return compareWith(other, mirrored, left);
    return this.counted(operator, left, right);
  }

  /** `count-selected(q) > 0` and `string-length(q) > 0` ask whether there is an answer. */
  // oxlint-disable-next-line complexity -- the same question in all its spellings
  private counted(operator: Operator, left: Expression, right: Expression): Condition {
    if (left.sort !== 'call' || right.sort !== 'number' || left.arguments[0] === undefined) throw new Unsayable();
    if (!['count-selected', 'string-length', 'count'].includes(left.name)) throw new Unsayable();
    const { value } = right;
    const some =
      (operator === '>' && value === 0) || (operator === '>=' && value === 1) || (operator === '!=' && value === 0);
    const none =
      (operator === '=' && value === 0) || (operator === '<' && value === 1) || (operator === '<=' && value === 0);
    if (!some && !none) throw new Unsayable();
    return this.answered(left.arguments[0], some);
  }

  private answered(of: Expression, answered: boolean): Condition {
    const item = this.item(of);
    if (item === null) throw new Unsayable();
    return { question: item.code, answered };
  }

  private item(expression: Expression): EarlierItem | null {
    if (expression.sort === 'self') {
      if (this.self === undefined) throw new Unsayable();
      return this.self;
    }
    if (
      expression.sort === 'call' &&
      ['number', 'int', 'string'].includes(expression.name) &&
      expression.arguments[0]
    ) {
      return expression.arguments.length === 1 ? this.item(expression.arguments[0]) : null;
    }
    if (expression.sort !== 'field') return null;
    const item = this.find(expression.name);
    if (item === undefined) throw new Unsayable();
    return item;
  }
}

function compareWith(item: EarlierItem, operator: Operator, literal: Expression): Condition {
  const question = item.code;
  if (isEmpty(literal) && (operator === '=' || operator === '!=')) return { question, answered: operator === '!=' };
  const value = operand(item, literal);
  if (operator === '=') return { question, oneOf: [value] };
  // A missing answer differs from every value in XPath, which `noneOf` would not say.
  if (operator === '!=') return { not: { question, oneOf: [value] } };
  if (item.kind === 'choice' || item.kind === 'multiple' || item.kind === 'text') throw new Unsayable();
  if (operator === '>=') return { question, atLeast: value };
  if (operator === '<=') return { question, atMost: value };
  if (item.kind === 'number' && typeof value === 'number') {
    return operator === '>' ? { question, atLeast: Math.floor(value) + 1 } : { question, atMost: Math.ceil(value) - 1 };
  }
  const within: Condition = operator === '>' ? { question, atMost: value } : { question, atLeast: value };
  return { all: [{ question, answered: true }, { not: within }] };
}

function isEmpty(expression: Expression): boolean {
  return expression.sort === 'text' && expression.value === '';
}

function operand(item: EarlierItem, expression: Expression): Operand {
  const literal = literalOf(expression);
  if (literal === null) throw new Unsayable();
  if (item.values !== null) {
    const value = item.values.get(String(literal));
    if (value === undefined) throw new Unsayable();
    return value;
  }
  if (item.kind === 'text' || item.kind === 'date') {
    if (item.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(literal))) throw new Unsayable();
    return String(literal);
  }
  const number = Number(literal);
  if (String(literal).trim() === '' || !Number.isFinite(number)) throw new Unsayable();
  return number;
}

/** A number or text that is written out, also `-1` and `date('2020-01-01')`. */
export function literalOf(expression: Expression): string | number | null {
  if (expression.sort === 'number' || expression.sort === 'text') return expression.value;
  if (expression.sort === 'negative') {
    const positive = literalOf(expression.of);
    return typeof positive === 'number' ? -positive : null;
  }
  if (expression.sort !== 'call' || expression.name !== 'date' || expression.arguments.length !== 1) return null;
  const [text] = expression.arguments;
  return text?.sort === 'text' ? text.value : null;
}

/** The parts of `a and b and c`, in order. */
export function chain(operator: 'and' | 'or', expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  let rest = expression;
  while (rest.sort === 'binary' && rest.operator === operator) {
    parts.push(rest.right);
    rest = rest.left;
  }
  return [...parts, rest].toReversed();
}

function negated(condition: Condition | 'always'): Condition {
  if (condition === 'always') throw new Unsayable();
  return { not: condition };
}

/** `q = 'a' or q = 'b'` is one list. */
function anyOf(parts: readonly Condition[]): Condition {
  const merged = parts.reduce<Condition[]>((list, part) => {
    const last = list.at(-1);
    if (last && 'oneOf' in last && 'oneOf' in part && last.question === part.question) {
      return [...list.slice(0, -1), { question: last.question, oneOf: [...last.oneOf, ...part.oneOf] }];
    }
    return [...list, part];
  }, []);
  const [only] = merged;
  return merged.length === 1 && only ? only : { any: merged };
}

/** `q >= 1 and q <= 5` is one range. */
function allOf(parts: readonly Condition[]): Condition {
  const merged = parts.reduce<Condition[]>((list, part) => {
    const last = list.at(-1);
    if (last && onlyFrom(last) && onlyTo(part) && last.question === part.question) {
      return [...list.slice(0, -1), { question: last.question, atLeast: last.atLeast, atMost: part.atMost }];
    }
    return [...list, part];
  }, []);
  const [only] = merged;
  return merged.length === 1 && only ? only : { all: merged };
}

type Range = Extract<Condition, { atLeast?: Operand | undefined }>;

function onlyFrom(condition: Condition): condition is Range & { atLeast: Operand } {
  return 'atLeast' in condition && condition.atLeast !== undefined && condition.atMost === undefined;
}

function onlyTo(condition: Condition): condition is Range & { atMost: Operand } {
  return 'atMost' in condition && condition.atMost !== undefined && condition.atLeast === undefined;
}
