import type { Calculation } from '@hamava/surveys';
import type { ExportedItems } from './items.js';
import { ALWAYS, literal, NEVER, writeAnswered } from './write-expression.js';

/** A number in the expression language, and when there is one. */
interface Written {
  readonly value: string;
  readonly present: string;
}

/** A calculation as an expression that is empty when the calculation has no value. */
export function writeCalculation(calculation: Calculation, items: ExportedItems): string {
  const { value, present } = written(calculation, items);
  return `iif(${present}, ${value}, '')`;
}

const NUMERIC: ReadonlySet<string> = new Set(['scale', 'battery', 'sum', 'number', 'calculated']);
const NOTHING: Written = { value: '0', present: NEVER };

function written(calculation: Calculation, items: ExportedItems): Written {
  if ('constant' in calculation) return { value: String(calculation.constant), present: ALWAYS };
  if ('answer' in calculation) return operandOf(calculation, items);
  const parts = calculation.of.map((part) => written(part, items));
  if (parts.length === 0) return NOTHING;
  const some = `(${parts.map(({ present }) => present).join(' or ')})`;
  const orElse = (nothing: string): string[] =>
    parts.map(({ value, present }) => `iif(${present}, ${value}, ${nothing})`);
  const count = `(${parts.map(({ present }) => `iif(${present}, 1, 0)`).join(' + ')})`;
  switch (calculation.op) {
    case 'add':
      return { value: `(${orElse('0').join(' + ')})`, present: some };
    case 'mean':
      return { value: `((${orElse('0').join(' + ')}) / ${count})`, present: some };
    case 'multiply':
      return { value: `(${orElse('1').join(' * ')})`, present: some };
    case 'count':
      return { value: count, present: some };
    case 'min':
    case 'max':
      return parts.reduce((best, part) => extreme(best, part, calculation.op === 'min' ? '<=' : '>='));
    case 'subtract':
    case 'divide':
      return chained(parts, calculation.op);
  }
}

/** The lower or higher of two of which either may be missing. */
function extreme(one: Written, other: Written, operator: string): Written {
  const first = `((${one.present}) and (!(${other.present}) or ${one.value} ${operator} ${other.value}))`;
  return { value: `iif(${first}, ${one.value}, ${other.value})`, present: `(${one.present} or ${other.present})` };
}

function chained(parts: readonly Written[], op: 'subtract' | 'divide'): Written {
  const present = parts.map((part) => part.present);
  const divisors = op === 'divide' ? parts.slice(1).map(({ value }) => `${value} <> 0`) : [];
  return {
    value: `(${parts.map(({ value }) => value).join(op === 'divide' ? ' / ' : ' - ')})`,
    present: `(${[...present, ...divisors].join(' and ')})`,
  };
}

function operandOf(operand: Extract<Calculation, { answer: string }>, items: ExportedItems): Written {
  const { answer } = operand;
  const item = items.get(answer);
  if (item === undefined) return NOTHING;
  if (!('points' in operand)) {
    return NUMERIC.has(item.question.kind) ? { value: `{${answer}}`, present: writeAnswered(answer, items) } : NOTHING;
  }
  // Only a single choice has points; several chosen options have none.
  const codes = Object.keys(operand.points);
  if (item.question.kind === 'multiple' || item.question.kind === 'ranking' || codes.length === 0) return NOTHING;
  const value = codes.reduceRight(
    (otherwise, code) => `iif({${answer}} = ${literal(code)}, ${operand.points[code] ?? 0}, ${otherwise})`,
    '0',
  );
  const listed = `{${answer}} anyof [${codes.map(literal).join(', ')}]`;
  return { value, present: `(${writeAnswered(answer, items)} and ${listed})` };
}
