import type { Expression } from './expression.js';

/** How a dialect writes what differs between dialects; null where it has no words. */
export interface Writing {
  readonly field: (name: string) => string | null;
  /** `selected(q, 'x')` */
  readonly selected: (name: string, value: string) => string | null;
  readonly operators: Readonly<Record<string, string>>;
  readonly not: (inner: string) => string;
}

/** An expression in another dialect; null when a part of it has no words there. */
export function writeExpression(expression: Expression, writing: Writing): string | null {
  const inner = (part: Expression): string | null => writeExpression(part, writing);
  switch (expression.sort) {
    case 'number':
      return String(expression.value);
    case 'text':
      return quoted(expression.value);
    case 'field':
      return writing.field(expression.name);
    case 'self':
      return null;
    case 'negative': {
      const of = inner(expression.of);
      return of === null ? null : `-${of}`;
    }
    case 'binary': {
      const [left, right] = [grouped(expression.left, inner), grouped(expression.right, inner)];
      const operator = writing.operators[expression.operator];
      return left === null || right === null || operator === undefined ? null : `${left} ${operator} ${right}`;
    }
    case 'call':
      return call(expression, inner, writing);
  }
}

// oxlint-disable-next-line complexity -- one case after another, none within another
function call(
  { name, arguments: list }: Extract<Expression, { sort: 'call' }>,
  inner: (part: Expression) => string | null,
  writing: Writing,
): string | null {
  const [first, second] = list;
  if (name === 'selected' && first?.sort === 'field' && second?.sort === 'text') {
    return writing.selected(first.name, second.value);
  }
  if (name === 'date' && first?.sort === 'text') return quoted(first.value);
  if (name === 'not' && first !== undefined) {
    const negated = inner(first);
    return negated === null ? null : writing.not(negated);
  }
  if (name === 'is_empty' && first !== undefined) {
    const asked = inner(first);
    return asked === null ? null : `${asked} ${writing.operators['='] ?? '='} ''`;
  }
  if (name !== 'min' && name !== 'max' && name !== 'sum') return null;
  const parts = list.map(inner);
  return parts.includes(null) ? null : `${name}(${parts.join(', ')})`;
}

function grouped(part: Expression, inner: (part: Expression) => string | null): string | null {
  const written = inner(part);
  return part.sort === 'binary' && written !== null ? `(${written})` : written;
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '”')}"` : `'${text}'`;
}
