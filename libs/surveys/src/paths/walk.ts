import type { AnswerValue } from '../answering/answers.js';
import { computedAnswer } from '../answering/computed-answer.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import type { DateQuestion, NumberQuestion, Option, Question } from '../questionnaire/definition.js';
import { holds } from '../routing/condition.js';
import { Choices, isSet, limits } from './choices.js';
import { EMPTY, type Candidate, type Shares } from './domains.js';
import { isTrue } from './leaves.js';
import type { Decisive, Model, Step } from './model.js';
import { answered, lengthened, merged, startState, trimmed, type State } from './state.js';

export type DeadReason = 'noOption' | 'check' | 'range' | 'count';

export interface WalkOptions {
  readonly limit: number;
  readonly shares: Shares;
}

/** Walks one way only: the candidate wanted for an item; when it is not on offer the first is taken. */
export type Choose = (item: Decisive, candidates: readonly Candidate[]) => Candidate | undefined;

export const MOST_PATHS = 200;
/** Groups and times that all states of a step may hold together. */
const GROUPS = 6000;
const TIMES = 20_000;

/** All ways through a questionnaire, walked side by side, step by step. */
export class Walk {
  readonly seen = new Set<string>();
  /** Options that were on offer, as `question option`. */
  readonly offered = new Set<string>();
  readonly branchTrue = new Set<number>();
  readonly branchFalse = new Set<number>();
  readonly endings = new Set<string>();
  readonly quotas = new Set<string>();
  readonly dead = new Map<string, DeadReason>();
  /** What each signature adds to an earlier one. */
  readonly signatures: { readonly before: number; readonly code: string }[] = [{ before: -1, code: '' }];
  /** States at the ends of pages, together. */
  statesVisited = 0;
  final: State | null = null;
  private choose: Choose | undefined;
  private readonly signs = new Map<string, number>();
  readonly choices: Choices;

  constructor(
    private readonly model: Model,
    private readonly options: WalkOptions,
  ) {
    this.choices = new Choices(model, options.shares);
  }

  /** Whether every answer that conditions tell apart was tried. */
  get complete(): boolean {
    return this.choices.complete;
  }

  /**
   * False when there are more states than the limit; then what was found is only a part. May run again to walk more ways, each one
   * counting as much as the whole.
   */
  run(choose?: Choose): boolean {
    this.choose = choose;
    const blank = Uint8Array.from(this.model.leaves, (leaf) => (holds(leaf, {}) ? 1 : 0));
    let states: readonly State[] = [startState(blank, this.model.decisive.length)];
    let entered = 1;
    let failing = new Set<string>();
    for (const step of this.model.steps) {
      const next = new Map<string, State>();
      for (const state of states) {
        for (const each of this.stepped(step, state)) {
          const failed = step.checks.find(({ compiled }) => !isTrue(compiled, each.bits));
          if (failed !== undefined) {
            failing.add(failed.code);
            continue;
          }
          const key = keyOf(step, each);
          const other = next.get(key);
          next.set(key, other === undefined ? each : merged(other, each));
        }
        if (next.size > this.options.limit) return false;
      }
      states = trimmedAll([...next.values()]);
      if (!step.lastOfPage) continue;
      if (failing.size > 0 && this.choose === undefined && survivors(states) < entered) {
        for (const code of failing) this.dead.set(code, 'check');
      }
      failing = new Set();
      this.statesVisited += states.length;
      if (this.statesVisited > this.options.limit) return false;
      entered = states.length;
      states = states.map((state, at) => ({ ...state, origins: new Set([at]) }));
    }
    this.finish(states);
    return true;
  }

  private finish(states: readonly State[]): void {
    for (const { bits } of states) {
      const ending = this.model.endings.find(({ shown }) => shown === null || isTrue(shown, bits));
      if (ending !== undefined) this.endings.add(ending.code);
      for (const { code, when } of this.model.quotas) if (isTrue(when, bits)) this.quotas.add(code);
      this.model.branches.forEach(({ of }, at) => {
        if (of === 'ending' || of === 'quota') this.note(at, bits);
      });
    }
    const [first, ...rest] = states;
    if (first === undefined) return;
    const all = rest.reduce(merged, first);
    this.final = trimmed(this.final === null ? all : merged(this.final, all), MOST_PATHS, 400);
  }

  private note(at: number, bits: Uint8Array): void {
    const branch = this.model.branches[at];
    if (branch !== undefined) (isTrue(branch.compiled, bits) ? this.branchTrue : this.branchFalse).add(at);
  }

  /**
   * A part of a condition counts where the parts before it hold: within a round of a loop, say, only for those who chose it. What a
   * jump leaves behind counts always.
   */
  private noteShown({ branches }: Step, bits: Uint8Array): void {
    let open = true;
    for (const at of branches) {
      const branch = this.model.branches[at];
      if (branch?.of !== 'question') continue;
      if (open || branch.compiled.op === 'not') this.note(at, bits);
      open = open && isTrue(branch.compiled, bits);
    }
  }

  /** What a state becomes by one question. */
  private stepped(step: Step, state: State): readonly State[] {
    const { question } = step;
    this.noteShown(step, state.bits);
    if (step.shown !== null && !isTrue(step.shown, state.bits)) return [state];
    for (const at of step.branches) if (this.model.branches[at]?.of === 'option') this.note(at, state.bits);
    const offered = offeredAt(step, state.bits);
    const fault = impossible(question, offered);
    if (fault !== null) this.dead.set(question.code, fault);
    // A list with nothing to choose from is passed over; what cannot be answered otherwise is the end of the way.
    if (offered?.length === 0 && (step.options ?? []).length > 0) return [state];
    if (fault !== null && fault !== 'noOption') return [];
    return this.asked(step, offered, state);
  }

  /** One state for every way of answering a question. */
  private asked(step: Step, offered: readonly Option[] | null, state: State): readonly State[] {
    const { question } = step;
    this.seen.add(question.code);
    for (const option of offered ?? []) this.offered.add(`${question.code} ${option.code}`);
    const extent = { questions: isCounted(question) ? 1 : 0, seconds: step.seconds };
    const sign = (signature: number): number =>
      step.shown === null ? signature : this.signed(signature, question.code);
    let open: readonly State[] = [lengthened(state, extent, sign)];
    for (const item of step.items) open = open.flatMap((each) => this.branched(step, item, offered, each));
    return open;
  }

  private branched(step: Step, item: Decisive, offered: readonly Option[] | null, state: State): readonly State[] {
    const { question } = item;
    if (question.kind === 'calculated') {
      return [this.taken(item, state, { value: computedAnswer(question, state.answers), weight: 1, label: EMPTY })];
    }
    const words = item.code === question.code + OTHER_SUFFIX;
    if (words && !asksForWords(offered ?? [], state.answers[question.code])) return [state];
    const candidates =
      question.kind === 'sum'
        ? this.choices.ofSum(item, step.items, state.answers)
        : this.choices.of(item, words ? null : offered);
    if (this.choose === undefined) return candidates.map((candidate) => this.taken(item, state, candidate));
    const chosen = this.choose(item, candidates) ?? candidates[0];
    return chosen === undefined ? [] : [this.taken(item, state, { ...chosen, weight: 1 })];
  }

  private taken(item: Decisive, state: State, { value, weight, label }: Candidate): State {
    const answers: Record<string, AnswerValue> = { ...state.answers };
    if (value !== undefined) answers[item.code] = value;
    const bits = state.bits.slice();
    for (const at of [...item.own, ...item.shared]) {
      const leaf = this.model.leaves[at];
      if (leaf !== undefined) bits[at] = holds(leaf, answers) ? 1 : 0;
    }
    return answered(state, bits, item, { value, weight, label });
  }

  private signed(before: number, code: string): number {
    const key = `${before} ${code}`;
    const known = this.signs.get(key);
    if (known !== undefined) return known;
    const sign = this.signatures.push({ before, code }) - 1;
    this.signs.set(key, sign);
    return sign;
  }
}

/** The options whose conditions hold; null for questions without a list. */
function offeredAt({ options, optionShown }: Step, bits: Uint8Array): readonly Option[] | null {
  if (options === null) return null;
  return options.filter((_, at) => {
    const shown = optionShown[at] ?? null;
    return shown === null || isTrue(shown, bits);
  });
}

/** States that agree on this go on as one. */
function keyOf({ liveLeaves, liveValues }: Step, { bits, answers }: State): string {
  const truths = liveLeaves.map((leaf) => bits[leaf]).join('');
  return liveValues.length === 0
    ? truths
    : `${truths} ${JSON.stringify(liveValues.map((code) => answers[code] ?? null))}`;
}

function trimmedAll(states: readonly State[]): readonly State[] {
  const share = (whole: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, Math.floor(whole / Math.max(1, states.length))));
  const [groups, times] = [share(GROUPS, 2, MOST_PATHS), share(TIMES, 8, 400)];
  return states.map((state) => trimmed(state, groups, times));
}

function survivors(states: readonly State[]): number {
  return new Set(states.flatMap(({ origins }) => [...origins])).size;
}

/** Why a question cannot be answered with what is on offer; null when it can. */
function impossible(question: Question, offered: readonly Option[] | null): DeadReason | null {
  if (question.optional === true || (question.nonAnswers ?? []).length > 0) return null;
  if (question.kind === 'number' || question.kind === 'date') return isTurnedRound(question) ? 'range' : null;
  if (offered === null || !(question.kind === 'choice' || isSet(question))) return null;
  if (offered.length === 0) return 'noOption';
  return question.kind === 'multiple' && wantsTooMany(question, offered) ? 'count' : null;
}

function isTurnedRound({ min, max }: NumberQuestion | DateQuestion): boolean {
  return min !== undefined && max !== undefined && min > max;
}

function wantsTooMany(question: Question, offered: readonly Option[]): boolean {
  const { min, max } = limits(question, offered.length);
  return !offered.some(({ exclusive }) => exclusive === true) && (min > offered.length || min > max);
}

/** Whether respondents count it as a question. */
export function isCounted({ kind }: Question): boolean {
  return kind !== 'note' && kind !== 'hidden' && kind !== 'calculated' && kind !== 'split';
}

function asksForWords(offered: readonly Option[], answer: AnswerValue | undefined): boolean {
  return offered.some(
    ({ code, other }) => other === true && (answer === code || (typeof answer === 'object' && answer.includes(code))),
  );
}
