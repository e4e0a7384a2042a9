import type { Condition, Operand, Option, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { codesInCalculation } from '../routing/condition-parts.js';
import { OTHER_SUFFIX as OTHER } from '../questionnaire/answer-items.js';
import { answerCodes, optionsOf } from '../routing/question-parts.js';
import { Leaves, leavesIn, partsOf, type Compiled, type Leaf } from './leaves.js';
import type { ItemNeed } from './domains.js';
import { questionSeconds, sectionSeconds } from '../questionnaire/estimated-minutes.js';

/** An item that conditions look at. */
export interface Decisive extends ItemNeed {
  /** Its place among the decisive items. */
  readonly place: number;
  /** The leaves that its answer alone decides. */
  readonly own: readonly number[];
  /** The leaves that compare it with another item. */
  readonly shared: readonly number[];
}

/** A condition that can be seen true and false, and where it was written. */
export interface Branch {
  readonly of: 'question' | 'option' | 'ending' | 'quota';
  readonly code: string;
  readonly member?: string | undefined;
  readonly condition: Condition;
  readonly compiled: Compiled;
}

export interface Check {
  readonly code: string;
  readonly compiled: Compiled;
}

export interface Step {
  readonly question: Question;
  readonly shown: Compiled | null;
  readonly branches: readonly number[];
  readonly options: readonly Option[] | null;
  readonly optionShown: readonly (Compiled | null)[];
  readonly items: readonly Decisive[];
  /** Checks whose last answer is given here. */
  readonly checks: readonly Check[];
  readonly seconds: number;
  readonly lastOfPage: boolean;
  /** What later steps still need to know: leaves, and items by value. */
  readonly liveLeaves: readonly number[];
  readonly liveValues: readonly string[];
}

export interface Model {
  readonly definition: QuestionnaireDefinition;
  readonly leaves: readonly Leaf[];
  readonly steps: readonly Step[];
  readonly branches: readonly Branch[];
  readonly decisive: readonly Decisive[];
  readonly endings: readonly { readonly code: string; readonly shown: Compiled | null }[];
  readonly quotas: readonly { readonly code: string; readonly when: Compiled }[];
}

/** What decides the way through a lowered questionnaire. `isOwn` tells conditions that were written from those that were derived. */
export function modelOf(
  core: QuestionnaireDefinition,
  isOwn: (question: Question, of: 'question' | 'option') => boolean = () => true,
): Model {
  const leaves = new Leaves();
  const flat = core.sections.flatMap((section) =>
    section.questions.map((question, at) => ({
      section,
      question,
      first: at === 0,
      last: at === section.questions.length - 1,
    })),
  );
  const placeOf = new Map<string, number>();
  flat.forEach(({ question }, at) => {
    for (const code of [question.code, ...answerCodes(question), question.code + OTHER]) placeOf.set(code, at);
  });

  const branches: Branch[] = [];
  const branchAt = new Map<string, number>();
  const branch = (entry: Omit<Branch, 'compiled'>): number => {
    // A condition of a section, and a jump over many questions, is one branch.
    const key = entry.of === 'question' ? JSON.stringify(entry.condition) : JSON.stringify(entry);
    const known = branchAt.get(key);
    if (known !== undefined) return known;
    branchAt.set(key, branches.length);
    return branches.push({ ...entry, compiled: leaves.compile(entry.condition) }) - 1;
  };

  const lastUse: number[] = [];
  const use = (compiled: Compiled | null, at: number): Compiled | null => {
    if (compiled !== null) for (const leaf of leavesIn(compiled)) lastUse[leaf] = Math.max(lastUse[leaf] ?? -1, at);
    return compiled;
  };
  const compileAt = (condition: Condition | undefined, at: number): Compiled | null =>
    condition === undefined ? null : use(leaves.compile(condition), at);

  const checksAt = new Map<number, Check[]>();
  const drafts = flat.map(({ section, question, first, last }, at) => {
    const options = optionsOf(question);
    const own = isOwn(question, 'question')
      ? partsOf(question.showIf).map((condition) => branch({ of: 'question', code: question.code, condition }))
      : [];
    const offered = isOwn(question, 'option') ? (options ?? []) : [];
    const members = offered.flatMap(({ code, showIf }) =>
      showIf === undefined ? [] : [branch({ of: 'option', code: question.code, member: code, condition: showIf })],
    );
    for (const each of [...own, ...members]) use(branches[each]?.compiled ?? null, at);
    for (const { require } of question.checks ?? []) {
      const check = leaves.compile(waiting(require));
      const given = Math.max(
        at,
        ...leavesIn(check).flatMap((leaf) => itemsOfLeaf(leaves.list[leaf]).map((code) => placeOf.get(code) ?? at)),
      );
      checksAt.set(given, [...(checksAt.get(given) ?? []), { code: question.code, compiled: check }]);
      use(check, given);
    }
    return {
      question,
      shown: compileAt(question.showIf, at),
      branches: [...own, ...members],
      options,
      optionShown: (options ?? []).map(({ showIf }) => compileAt(showIf, at)),
      seconds: questionSeconds(core, question, 'fa') + (first ? sectionSeconds(section, 'fa') : 0),
      lastOfPage: last,
    };
  });
  const end = flat.length;
  const endings = (core.endings ?? []).map(({ code, showIf }) => {
    if (showIf !== undefined) branch({ of: 'ending', code, condition: showIf });
    return { code, shown: compileAt(showIf, end) };
  });
  const quotas = (core.quotas ?? []).map(({ code, when }) => {
    branch({ of: 'quota', code, condition: when });
    return { code, when: use(leaves.compile(when), end) ?? leaves.compile(when) };
  });

  const { decisive, valueUse } = decisiveItems(
    flat.map(({ question }) => question),
    leaves.list,
    placeOf,
  );
  const firstGiven = leaves.list.map((leaf) => Math.min(...itemsOfLeaf(leaf).map((code) => placeOf.get(code) ?? end)));
  const steps = drafts.map((draft, at): Step => ({
    ...draft,
    items: decisive.filter(({ code }) => placeOf.get(code) === at),
    checks: checksAt.get(at) ?? [],
    liveLeaves: leaves.list.flatMap((_, leaf) =>
      (lastUse[leaf] ?? -1) > at && (firstGiven[leaf] ?? end) <= at ? [leaf] : [],
    ),
    liveValues: decisive
      .filter(({ code }) => (valueUse.get(code) ?? -1) > at && (placeOf.get(code) ?? end) <= at)
      .map(({ code }) => code),
  }));
  return { definition: core, leaves: leaves.list, steps, branches, decisive, endings, quotas };
}

function decisiveItems(
  questions: readonly Question[],
  leaves: readonly Leaf[],
  placeOf: ReadonlyMap<string, number>,
): { readonly decisive: readonly Decisive[]; readonly valueUse: ReadonlyMap<string, number> } {
  const valueUse = new Map<string, number>();
  const valuedTill = (code: string, at: number): unknown => valueUse.set(code, Math.max(valueUse.get(code) ?? -1, at));
  const looked = new Set(leaves.flatMap(itemsOfLeaf));
  // From the end, so that a number worked out from another one pulls in what that one was worked out from.
  for (const question of questions.toReversed()) {
    if (question.kind !== 'calculated' || !looked.has(question.code)) continue;
    for (const code of codesInCalculation(question.value)) {
      looked.add(code);
      valuedTill(code, placeOf.get(question.code) ?? -1);
    }
  }
  for (const leaf of leaves) {
    if (!('relation' in leaf)) continue;
    const both = [leaf.question, leaf.other];
    const till = Math.max(...both.map((code) => placeOf.get(code) ?? -1));
    for (const code of both) valuedTill(code, till);
  }
  const groups = relationGroups(leaves);
  const codes = questions.flatMap((question) => codesWithRows(question).filter(({ code }) => looked.has(code)));
  const decisive = codes.map(({ code, question, row }, place): Decisive => {
    const partners = groups.get(code) ?? [code];
    return {
      code,
      question,
      row,
      place,
      byValue: valueUse.has(code),
      bounds: [
        ...new Set(partners.flatMap((partner) => [...boundsOf(partner, leaves), ...rangeOf(partner, questions)])),
      ],
      own: leaves.flatMap((leaf, at) => (!('relation' in leaf) && leaf.question === code ? [at] : [])),
      shared: leaves.flatMap((leaf, at) => ('relation' in leaf && itemsOfLeaf(leaf).includes(code) ? [at] : [])),
    };
  });
  return { decisive, valueUse };
}

function codesWithRows(question: Question): readonly Pick<ItemNeed, 'code' | 'question' | 'row'>[] {
  if (question.kind === 'battery' || question.kind === 'sum')
    return question.rows.map((row) => ({ code: row.code, question, row }));
  return [...answerCodes(question), question.code + OTHER].map((code) => ({ code, question }));
}

/** Items that are compared with each other, directly or through others. */
function relationGroups(leaves: readonly Leaf[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const leaf of leaves) {
    if (!('relation' in leaf)) continue;
    const joined = [...new Set([leaf.question, leaf.other].flatMap((code) => groups.get(code) ?? [code]))];
    for (const code of joined) groups.set(code, joined);
  }
  return groups;
}

function boundsOf(code: string, leaves: readonly Leaf[]): readonly Operand[] {
  return leaves.flatMap((leaf): readonly Operand[] => {
    if (leaf.question !== code) return [];
    if ('oneOf' in leaf) return leaf.oneOf;
    if ('noneOf' in leaf) return leaf.noneOf;
    return 'atLeast' in leaf || 'atMost' in leaf
      ? [leaf.atLeast, leaf.atMost].filter((bound) => bound !== undefined)
      : [];
  });
}

/** Its own bounds, for those that are compared with it. */
function rangeOf(code: string, questions: readonly Question[]): readonly Operand[] {
  const question = questions.find((candidate) => candidate.code === code);
  if (question?.kind !== 'number' && question?.kind !== 'date') return [];
  return [question.min, question.max].filter((bound) => bound !== undefined);
}

export function itemsOfLeaf(leaf: Leaf | undefined): readonly string[] {
  if (leaf === undefined) return [];
  return 'relation' in leaf ? [leaf.question, leaf.other] : [leaf.question];
}

/** A check waits until every answer that it compares is one of substance. */
function waiting(condition: Condition): Condition {
  const compared = [...new Set(comparedIn(condition))];
  return { any: [condition, ...compared.map((code): Condition => ({ question: code, answered: false }))] };
}

function comparedIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(comparedIn);
  if ('any' in condition) return condition.any.flatMap(comparedIn);
  if ('not' in condition) return comparedIn(condition.not);
  return 'answered' in condition ? [] : itemsOfLeaf(condition);
}
