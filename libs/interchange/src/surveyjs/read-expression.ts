import type { Condition, Operand, Relation } from '@hamava/surveys';

/** What an expression may look back at. */
export interface KnownItem {
  readonly code: string;
  /** Codes of the answers by the values of the file; null where any answer goes. */
  readonly values: ReadonlyMap<string, Operand> | null;
  readonly nonAnswers: readonly string[];
  readonly ordered: boolean;
  /** Its non-answers stand in a question of their own, so that an answer is always one of substance. */
  readonly apart?: boolean | undefined;
  /** Of the question that holds another's non-answers: all of them. */
  readonly holds?: readonly string[] | undefined;
}

export type FindItem = (name: string) => KnownItem | undefined;

const LONGEST = 20_000;
const DEEPEST = 100;
/** What drafts accept: a leaf within five others. */
const DEEPEST_CONDITION = 6;

class Unreadable extends Error {}

type Node =
  | { readonly sort: 'all' | 'any'; readonly parts: readonly Node[] }
  | { readonly sort: 'not'; readonly part: Node }
  | { readonly sort: 'truth'; readonly value: boolean }
  /** Anything at all, non-answers too. */
  | { readonly sort: 'given'; readonly item: KnownItem }
  | { readonly sort: 'leaf'; readonly item: KnownItem; readonly condition: Condition };

type Value =
  { readonly sort: 'item'; readonly item: KnownItem } | { readonly sort: 'list'; readonly of: readonly Operand[] };

/** A condition of SurveyJS as one of ours; null when it cannot say the same, `always` when it waits for nothing. */
export function readCondition(text: string, find: FindItem): Condition | 'always' | null {
  if (text.length > LONGEST) return null;
  const tokens =
    text.match(/\{[^{}]*\}|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|<=|>=|<>|!=|==|\*=|&&|\|\||[-\w.]+|\S/g) ?? [];
  try {
    const node = new Reader(tokens, find).whole();
    if (node.sort === 'truth') return node.value ? 'always' : null;
    const condition = conditionOf(node);
    return depthOf(condition) > DEEPEST_CONDITION ? null : condition;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function depthOf(condition: Condition): number {
  if ('all' in condition) return 1 + Math.max(0, ...condition.all.map(depthOf));
  if ('any' in condition) return 1 + Math.max(0, ...condition.any.map(depthOf));
  return 'not' in condition ? 1 + depthOf(condition.not) : 1;
}

function conditionOf(node: Node): Condition {
  switch (node.sort) {
    case 'all':
      return { all: node.parts.map(conditionOf) };
    case 'any':
      return { any: node.parts.map(conditionOf) };
    case 'not':
      return { not: conditionOf(node.part) };
    case 'truth':
      return node.value ? { all: [] } : { any: [] };
    case 'leaf':
      return node.condition;
    case 'given': {
      if (node.item.holds !== undefined) return { question: node.item.code, oneOf: node.item.holds };
      const answered: Condition = { question: node.item.code, answered: true };
      if (node.item.nonAnswers.length === 0) return answered;
      return { any: [answered, { question: node.item.code, oneOf: node.item.nonAnswers }] };
    }
  }
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly find: FindItem,
  ) {}

  whole(): Node {
    const node = this.either();
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private either(): Node {
    const parts = [this.both()];
    while (this.takes('or', '||')) parts.push(this.both());
    return parts.length === 1 ? (parts[0] as Node) : anyOf(parts);
  }

  private both(): Node {
    const parts = [this.single()];
    while (this.takes('and', '&&')) parts.push(this.single());
    return parts.length === 1 ? (parts[0] as Node) : allOf(parts);
  }

  private single(): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const node = this.unnested();
    this.depth -= 1;
    return node;
  }

  private unnested(): Node {
    if (this.takes('!')) return negated(this.single());
    if (this.takes('(')) {
      const node = this.either();
      if (!this.takes(')')) throw new Unreadable();
      return node;
    }
    const left = this.value();
    const operator = (this.tokens[this.at] ?? '').toLowerCase();
    this.at += 1;
    if (operator === 'notempty' || operator === 'empty') {
      if (left.sort !== 'item') throw new Unreadable();
      const given: Node = { sort: 'given', item: left.item };
      return operator === 'empty' ? negated(given) : given;
    }
    return compared(left, operator, this.value());
  }

  private value(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) throw new Unreadable();
    if (token.startsWith('{')) {
      const item = this.find(token.slice(1, -1).trim());
      if (item === undefined) throw new Unreadable();
      return { sort: 'item', item };
    }
    if (token !== '[') return { sort: 'list', of: [literal(token)] };
    const of: Operand[] = [];
    while (!this.takes(']')) {
      of.push(literal(this.tokens[this.at] ?? ''));
      this.at += 1;
      this.takes(',');
    }
    return { sort: 'list', of };
  }

  private takes(...signs: readonly string[]): boolean {
    const found = signs.includes((this.tokens[this.at] ?? '').toLowerCase());
    if (found) this.at += 1;
    return found;
  }
}

function literal(token: string): Operand {
  if (/^'.*'$|^".*"$/s.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (token === 'true' || token === 'false') return token;
  throw new Unreadable();
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  '<': 'below',
  '<=': 'atMost',
  '=': 'equal',
  '==': 'equal',
  '<>': 'notEqual',
  '!=': 'notEqual',
  '>=': 'atLeast',
  '>': 'above',
};

function compared(left: Value, operator: string, right: Value): Node {
  if (left.sort === 'list') {
    if (right.sort === 'item') throw new Unreadable();
    return { sort: 'truth', value: truth(left.of[0], operator, right.of[0]) };
  }
  const { item } = left;
  const relation = Object.hasOwn(RELATIONS, operator) ? RELATIONS[operator] : undefined;
  if (right.sort === 'list')
    return comparedWith(
      item,
      operator,
      relation,
      right.of.map((operand) => known(item, operand)),
    );
  if (relation === undefined) throw new Unreadable();
  return leaf(item, { question: item.code, relation, other: right.item.code });
}

function comparedWith(
  item: KnownItem,
  operator: string,
  relation: Relation | undefined,
  operands: readonly Operand[],
): Node {
  const question = item.code;
  const among = leaf(item, { question, oneOf: operands });
  if (['=', '==', 'anyof', 'contains', '*='].includes(operator)) return among;
  if (operator === '<>' || operator === '!=' || operator === 'notcontains') return negated(among);
  const [only] = operands;
  if (operands.length !== 1 || only === undefined || !item.ordered || relation === undefined) throw new Unreadable();
  if (relation === 'atLeast') return leaf(item, { question, atLeast: only });
  if (relation === 'atMost') return leaf(item, { question, atMost: only });
  // Strictly below is at most, and not equal.
  const bound: Condition = relation === 'above' ? { question, atLeast: only } : { question, atMost: only };
  return { sort: 'all', parts: [leaf(item, bound), negated(leaf(item, { question, oneOf: [only] }))] };
}

function truth(one: Operand | undefined, operator: string, other: Operand | undefined): boolean {
  if (operator === '=' || operator === '==') return one === other;
  if (operator === '<>' || operator === '!=') return one !== other;
  throw new Unreadable();
}

function known(item: KnownItem, operand: Operand): Operand {
  if (item.nonAnswers.includes(String(operand))) return operand;
  if (item.values === null) return operand;
  const value = item.values.get(String(operand));
  if (value === undefined) throw new Unreadable();
  return value;
}

function leaf(item: KnownItem, condition: Condition): Node {
  return { sort: 'leaf', item, condition };
}

function negated(part: Node): Node {
  if (part.sort === 'truth') return { sort: 'truth', value: !part.value };
  // With non-answers "nothing of substance" is another thing than "nothing".
  if (part.sort === 'given' && part.item.nonAnswers.length === 0 && part.item.holds === undefined) {
    return leaf(part.item, { question: part.item.code, answered: false });
  }
  if (part.sort === 'leaf' && 'answered' in part.condition && part.condition.answered) {
    return leaf(part.item, { question: part.item.code, answered: false });
  }
  return { sort: 'not', part };
}

/** Answers and non-answers of one question, which the file keeps in two, are one list again. */
function together(parts: readonly Node[]): readonly Node[] {
  return parts.reduce<readonly Node[]>((list, part) => {
    const last = list.at(-1);
    const both =
      last?.sort === 'leaf' &&
      part.sort === 'leaf' &&
      last.item.code === part.item.code &&
      part.item.holds !== undefined;
    if (!both || !('oneOf' in last.condition) || !('oneOf' in part.condition) || last.item.holds !== undefined)
      return [...list, part];
    const oneOf = [...last.condition.oneOf, ...part.condition.oneOf];
    return [...list.slice(0, -1), leaf(last.item, { question: last.item.code, oneOf })];
  }, []);
}

/** A list within a list of the same sort is one list. */
function flat(sort: 'all' | 'any', parts: readonly Node[]): readonly Node[] {
  return parts.flatMap((part) => (part.sort === sort ? part.parts : [part]));
}

function anyOf(list: readonly Node[]): Node {
  const parts = together(flat('any', list));
  const open = parts.filter((part) => part.sort !== 'truth' || part.value);
  if (open.some((part) => part.sort === 'truth')) return { sort: 'truth', value: true };
  if (open.length === 0) return { sort: 'truth', value: false };
  return open.length === 1 ? (open[0] as Node) : { sort: 'any', parts: open };
}

/** What SurveyJS must say in several parts and we in one: an answer, and that it is there, and no non-answer. */
function allOf(list: readonly Node[]): Node {
  const parts = flat('all', list);
  if (parts.some((part) => part.sort === 'truth' && !part.value)) return { sort: 'truth', value: false };
  let open: readonly Node[] = parts.filter((part) => part.sort !== 'truth');
  for (const given of open.filter((part) => part.sort === 'given')) {
    const of = open.filter((part) => itemOf(part) === given.item && part !== given);
    const bound = open.some((part) => part.sort === 'leaf' && mentions(part, given.item));
    const denied = of.find((part) => part.sort === 'not' && isAmong(part.part));
    if (bound) open = open.filter((part) => part !== given);
    else if (denied !== undefined && given.item.apart !== true && given.item.holds === undefined)
      open = open.filter((part) => part !== denied).map((part) => (part === given ? noneOf(given.item, denied) : part));
  }
  open = merged(eitherWay(open));
  if (open.length === 0) return { sort: 'truth', value: true };
  return open.length === 1 ? (open[0] as Node) : { sort: 'all', parts: open };
}

/** An answer or a non-answer, and none of these: `noneOf` where the two stand in questions of their own. */
function eitherWay(parts: readonly Node[]): readonly Node[] {
  let open = parts;
  for (const either of parts) {
    const item = givenEitherWay(either);
    const denied = open.find((part) => part.sort === 'not' && isAmong(part.part) && itemOf(part)?.code === item?.code);
    if (item === null || denied === undefined) continue;
    open = open.filter((part) => part !== denied).map((part) => (part === either ? noneOf(item, denied) : part));
  }
  return open;
}

function givenEitherWay(node: Node): KnownItem | null {
  if (node.sort !== 'any' || node.parts.length !== 2) return null;
  const [own, apart] = node.parts;
  if (own?.sort !== 'given' || apart?.sort !== 'given' || apart.item.holds === undefined) return null;
  return own.item.code === apart.item.code ? own.item : null;
}

function itemOf(node: Node): KnownItem | null {
  if (node.sort === 'not') return itemOf(node.part);
  return node.sort === 'leaf' || node.sort === 'given' ? node.item : null;
}

function isAmong(node: Node): boolean {
  return node.sort === 'leaf' && 'oneOf' in node.condition;
}

function mentions({ item, condition }: Extract<Node, { sort: 'leaf' }>, given: KnownItem): boolean {
  if ('relation' in condition && condition.other === given.code) return given.holds === undefined;
  // `noneOf` holds for non-answers, too.
  return item === given && !('answered' in condition) && !('noneOf' in condition && item.apart === true);
}

function noneOf(item: KnownItem, denied: Node): Node {
  const among = denied.sort === 'not' && denied.part.sort === 'leaf' ? denied.part.condition : null;
  const list = among !== null && 'oneOf' in among ? among.oneOf : [];
  const substance = item.nonAnswers.length > 0 && item.nonAnswers.every((code) => list.includes(code));
  const question = item.code;
  return leaf(
    item,
    substance && list.length === item.nonAnswers.length ? { question, answered: true } : { question, noneOf: list },
  );
}

/** A range says by itself that there is an answer of substance, and two ends are one range. */
function merged(parts: readonly Node[]): readonly Node[] {
  const ranged = new Set<string>();
  for (const part of parts) {
    if (part.sort !== 'leaf') continue;
    const { condition } = part;
    if ('relation' in condition) ranged.add(condition.question).add(condition.other);
    if ('atLeast' in condition || 'atMost' in condition) ranged.add(condition.question);
  }
  return parts.reduce<readonly Node[]>((list, part) => {
    if (part.sort !== 'leaf') return [...list, part];
    const { condition, item } = part;
    if ('answered' in condition && condition.answered && ranged.has(item.code)) return list;
    const last = list.at(-1);
    const range =
      last?.sort === 'leaf' && last.item === item && 'atLeast' in last.condition && !('atMost' in last.condition);
    if (range && 'atMost' in condition && !('atLeast' in condition)) {
      return [...list.slice(0, -1), leaf(item, { ...last.condition, atMost: condition.atMost })];
    }
    return [...list, part];
  }, []);
}
