import type { Dialect, Expression, Operator } from './expression.js';
import { tokensOf, type Token } from './tokens.js';

const DEEPEST = 60;

/** How strongly each operator binds; operators of one strength are read from the left. */
const STRENGTH: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
};

const XPATH_SIGNS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  or: 'or',
  and: 'and',
  div: 'div',
  mod: 'mod',
};

const SCRIPT_SIGNS: Readonly<Record<string, Operator>> = {
  '==': '=',
  eq: '=',
  '!=': '!=',
  ne: '!=',
  '<': '<',
  lt: '<',
  '<=': '<=',
  le: '<=',
  '>': '>',
  gt: '>',
  '>=': '>=',
  ge: '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': 'div',
  '||': 'or',
  or: 'or',
  '&&': 'and',
  and: 'and',
};

class Unreadable extends Error {}

/** Reads an expression in one pass; null for whatever lies outside the small language that forms are mostly written in. */
export function parseExpression(text: string, dialect: Dialect): Expression | null {
  const tokens = tokensOf(text, dialect);
  if (tokens === null || tokens.length === 0) return null;
  try {
    return new Reader(tokens, dialect).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly operators: Readonly<Record<string, Operator>>;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly dialect: Dialect,
  ) {
    this.operators = dialect === 'xpath' ? XPATH_SIGNS : SCRIPT_SIGNS;
  }

  whole(): Expression {
    const expression = this.binary(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return expression;
  }

  private binary(weakest: number): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    let left = this.operand();
    for (let chain = 0; ; chain += 1) {
      const operator = this.operatorHere();
      if (operator === null || STRENGTH[operator] <= weakest) break;
      // A chain leans to the left, as deep as it is long; what works through it later goes as deep.
      if (chain > 500) throw new Unreadable();
      this.at += 1;
      left = { sort: 'binary', operator, left, right: this.binary(STRENGTH[operator]) };
    }
    this.depth -= 1;
    return left;
  }

  private operatorHere(): Operator | null {
    const token = this.tokens[this.at];
    if (token === undefined || (token.sort !== 'sign' && token.sort !== 'word')) return null;
    const sign = token.sort === 'sign' ? token.sign : token.name;
    return Object.hasOwn(this.operators, sign) ? (this.operators[sign] ?? null) : null;
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) throw new Unreadable();
    if (token.sort === 'word') return this.word(token.name);
    if (token.sort !== 'sign') return token;
    if (token.sign === '(') return this.closed();
    if (token.sign === '-') return { sort: 'negative', of: this.deeper() };
    if (token.sign === '!' && this.dialect === 'expressionScript') {
      return { sort: 'call', name: 'not', arguments: [this.deeper()] };
    }
    throw new Unreadable();
  }

  private deeper(): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const operand = this.operand();
    this.depth -= 1;
    return operand;
  }

  private closed(): Expression {
    const inner = this.binary(0);
    this.expect(')');
    return inner;
  }

  private word(name: string): Expression {
    if (!this.follows('(')) {
      if (this.dialect === 'xpath') throw new Unreadable();
      return { sort: 'field', name };
    }
    const list: Expression[] = [];
    if (!this.follows(')')) {
      do list.push(this.binary(0));
      while (this.follows(','));
      this.expect(')');
    }
    return { sort: 'call', name, arguments: list };
  }

  private follows(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.sort !== 'sign' || token.sign !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.follows(sign)) throw new Unreadable();
  }
}
