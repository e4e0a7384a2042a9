import type { Answers, AnswerValue } from '../answering/answers.js';
import type { LocalizedText, Option, Question } from '../questionnaire/definition.js';
import { NON_ANSWER_LABELS } from '../questionnaire/fixed-labels.js';
import { holds } from '../routing/condition.js';
import { candidatesOf, EMPTY, mayBeMissing, type Candidate, type Shares } from './domains.js';
import type { Decisive, Model } from './model.js';
import { subsetsOf } from './subsets.js';

/** The candidates for decisive items, remembered for each list of options that was on offer. */
export class Choices {
  /** Whether nothing that conditions tell apart was left out so far. */
  complete = true;
  private readonly known = new Map<string, readonly Candidate[]>();

  constructor(
    private readonly model: Model,
    private readonly shares: Shares,
  ) {}

  /** What an item can be answered with when these options are on offer, one candidate for all that conditions cannot tell apart. */
  of(item: Decisive, options: readonly Option[] | null): readonly Candidate[] {
    const key = `${item.code} ${options?.map(({ code }) => code).join(' ') ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const all = isSet(item.question) ? this.sets(item, options ?? []) : this.single(item, options);
    const distinct = item.byValue ? all : this.alike(item, all);
    this.known.set(key, distinct);
    return distinct;
  }

  /** A row of a sum: what the rows before it leave; the last takes the rest when every row matters. */
  ofSum(item: Decisive, rows: readonly Decisive[], answers: Answers): readonly Candidate[] {
    const { question } = item;
    if (question.kind !== 'sum') return [];
    const at = rows.indexOf(item);
    const before = rows.slice(0, at).map(({ code }) => answers[code]);
    if (before.includes(undefined)) return [{ value: undefined, weight: 1, label: EMPTY }];
    const left = before.reduce<number>((rest, value) => rest - Number(value), question.total);
    if (at === question.rows.length - 1) return [{ value: left, weight: 1, label: { fa: String(left) } }];
    const mirrored = rows.flatMap(({ bounds }) =>
      bounds.flatMap((bound) => (typeof bound === 'number' ? [bound, question.total - bound] : [])),
    );
    const need = { ...item, question: { ...question, total: left, optional: question.optional === true && at === 0 } };
    return candidatesOf(this.model.definition, { ...need, bounds: mirrored, byValue: true }, null, this.shares);
  }

  private single(item: Decisive, options: readonly Option[] | null): readonly Candidate[] {
    return candidatesOf(this.model.definition, item, options, this.shares);
  }

  private sets(item: Decisive, options: readonly Option[]): readonly Candidate[] {
    const { question, code } = item;
    const lists = item.own.flatMap((at) => {
      const leaf = this.model.leaves[at];
      if (leaf !== undefined && 'oneOf' in leaf) return [leaf.oneOf];
      return leaf !== undefined && 'noneOf' in leaf ? [leaf.noneOf] : [];
    });
    const given = Object.hasOwn(this.shares, code) ? this.shares[code] : undefined;
    const counts = limits(question, options.length);
    const { candidates, complete } = subsetsOf({ options, lists, share: (option) => given?.[option], ...counts });
    if (!complete) this.complete = false;
    const more = (question.nonAnswers ?? []).map((value): Candidate => ({
      value,
      weight: 0.1,
      label: NON_ANSWER_LABELS[value],
    }));
    const missing: readonly Candidate[] = mayBeMissing(question)
      ? [{ value: undefined, weight: 0.1, label: EMPTY }]
      : [];
    const extra = [...more, ...missing];
    const rest = 1 - extra.reduce((sum, { weight }) => sum + weight, 0);
    return [...candidates.map((one) => ({ ...one, weight: one.weight * rest })), ...extra];
  }

  private alike(item: Decisive, all: readonly Candidate[]): readonly Candidate[] {
    const classes = new Map<string, Candidate[]>();
    for (const candidate of all) {
      const answers: Record<string, AnswerValue> =
        candidate.value === undefined ? {} : { [item.code]: candidate.value };
      const key = item.own.map((at) => (holds(this.model.leaves[at] ?? { all: [] }, answers) ? '1' : '0')).join('');
      classes.set(key, [...(classes.get(key) ?? []), candidate]);
    }
    return [...classes.values()].map((members) => ({
      value: members[0]?.value,
      weight: members.reduce((sum, { weight }) => sum + weight, 0),
      label: either(members.map(({ label }) => label)),
    }));
  }
}

/** How many of the options must and may be chosen. */
export function limits(question: Question, offered: number): { readonly min: number; readonly max: number } {
  if (question.kind === 'ranking') return { min: Math.min(question.top, offered), max: question.top };
  if (question.kind !== 'multiple') return { min: 1, max: 1 };
  return { min: Math.max(1, question.min ?? 1), max: question.max ?? offered };
}

export function isSet(question: Question): boolean {
  return question.kind === 'multiple' || question.kind === 'ranking';
}

function either(labels: readonly LocalizedText[]): LocalizedText {
  const [first = EMPTY, second, third] = labels;
  if (second === undefined) return first;
  const last = third === undefined ? second : { fa: '…', en: '…' };
  return { fa: `${first.fa} یا ${last.fa}`, en: `${first.en ?? first.fa} or ${last.en ?? last.fa}` };
}
