import type { Condition, NonAnswer, Operand, Relation } from '@hamava/surveys';
import type { ExportedItem, ExportedItems } from './items.js';

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const NON_ANSWERS: ReadonlySet<Operand> = new Set<NonAnswer>(['dontKnow', 'refused', 'notApplicable']);

export const ALWAYS = '1 = 1';
export const NEVER = '1 = 2';

const OPERATOR: Readonly<Record<Relation, string>> = {
  below: '<',
  atMost: '<=',
  equal: '=',
  notEqual: '<>',
  atLeast: '>=',
  above: '>',
};

/** A condition in the expression language of SurveyJS, with the same truth for every answer. */
export function writeCondition(condition: Condition, items: ExportedItems): string {
  if ('all' in condition) return joined(condition.all, 'and', ALWAYS, items);
  if ('any' in condition) return joined(condition.any, 'or', NEVER, items);
  if ('not' in condition) return `!(${writeCondition(condition.not, items)})`;
  const item = items.get(condition.question);
  // Nothing has an answer under a code that is not there.
  if (item === undefined) return 'answered' in condition && !condition.answered ? ALWAYS : NEVER;
  const leaf = writeLeaf(condition, item, items);
  if (item.applies === undefined) return leaf;
  const applies = `(${writeCondition(item.applies, items)})`;
  return 'answered' in condition && !condition.answered ? `(${leaf} or !${applies})` : `(${applies} and ${leaf})`;
}

/** That there is an answer of substance. */
export function writeAnswered(code: string, items: ExportedItems): string {
  return writeCondition({ question: code, answered: true }, items);
}

function joined(parts: readonly Condition[], word: string, none: string, items: ExportedItems): string {
  if (parts.length === 0) return none;
  const written = parts.map((part) => writeCondition(part, items));
  return written.length === 1 ? (written[0] ?? none) : `(${written.join(` ${word} `)})`;
}

function writeLeaf(leaf: Leaf, item: ExportedItem, items: ExportedItems): string {
  const field = `{${leaf.question}}`;
  const substance = writeSubstance(leaf.question, item);
  if ('answered' in leaf) return leaf.answered ? substance : `!${substance}`;
  if ('oneOf' in leaf) return writeAmong(leaf.question, leaf.oneOf, item);
  if ('noneOf' in leaf) {
    const given =
      item.companion === null ? `{${leaf.question}} notempty` : `(${field} notempty or {${item.companion}} notempty)`;
    return `(${given} and !${writeAmong(leaf.question, leaf.noneOf, item)})`;
  }
  if ('relation' in leaf) {
    const other = items.get(leaf.other);
    if (other === undefined) return NEVER;
    const applies = other.applies === undefined ? '' : ` and (${writeCondition(other.applies, items)})`;
    const both = `${substance} and ${writeSubstance(leaf.other, other)}${applies}`;
    return `(${both} and ${field} ${OPERATOR[leaf.relation]} {${leaf.other}})`;
  }
  const bounds = [
    ...(leaf.atLeast === undefined ? [] : [`${field} >= ${literal(leaf.atLeast)}`]),
    ...(leaf.atMost === undefined ? [] : [`${field} <= ${literal(leaf.atMost)}`]),
  ];
  return `(${[substance, ...bounds].join(' and ')})`;
}

function writeSubstance(code: string, { listed }: ExportedItem): string {
  if (listed.length === 0) return `({${code}} notempty)`;
  return `({${code}} notempty and !({${code}} anyof ${list(listed)}))`;
}

function writeAmong(code: string, among: readonly Operand[], { companion }: ExportedItem): string {
  const apart = companion === null ? [] : among.filter((operand) => NON_ANSWERS.has(operand));
  const own = among.filter((operand) => !apart.includes(operand));
  const parts = [
    ...(own.length === 0 ? [] : [`({${code}} notempty and {${code}} anyof ${list(own)})`]),
    ...(apart.length === 0 ? [] : [`({${companion}} notempty and {${companion}} anyof ${list(apart)})`]),
  ];
  if (parts.length === 0) return `(${NEVER})`;
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' or ')})`;
}

function list(operands: readonly Operand[]): string {
  return `[${operands.map(literal).join(', ')}]`;
}

export function literal(operand: Operand): string {
  if (typeof operand === 'number') return String(operand);
  return `'${operand.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
