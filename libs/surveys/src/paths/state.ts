import type { Answers, AnswerValue } from '../answering/answers.js';
import type { LocalizedText } from '../questionnaire/definition.js';

/** Ways through the questionnaire that see the same questions. */
export interface Group {
  readonly signature: number;
  readonly share: number;
  readonly questions: number;
  readonly seconds: number;
  /** For each decisive item the candidate that was chosen: UNSEEN, or VARIED when several were. */
  readonly chosen: readonly (LocalizedText | symbol)[];
  readonly answers: Answers;
}

export const UNSEEN = Symbol('unseen');
export const VARIED = Symbol('varied');

export interface Extent {
  readonly questions: number;
  readonly seconds: number;
}

/** Respondents who stand at the same place and whom nothing that follows can tell apart. */
export interface State {
  readonly bits: Uint8Array;
  /** Answers to decisive items of one of them. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly share: number;
  readonly shortest: Extent;
  readonly longest: Extent;
  /** Share by tenths of a second, so that steps add up. */
  readonly times: ReadonlyMap<number, number>;
  readonly groups: ReadonlyMap<number, Group>;
  /** Groups that were let go because there were too many. */
  readonly lost: boolean;
  /** The states at the top of the page that lead here. */
  readonly origins: ReadonlySet<number>;
}

export function startState(bits: Uint8Array, decisive: number): State {
  const none = { questions: 0, seconds: 0 };
  const chosen = Array.from({ length: decisive }, () => UNSEEN);
  const group: Group = { signature: 0, share: 1, ...none, chosen, answers: {} };
  return {
    bits,
    answers: {},
    share: 1,
    shortest: none,
    longest: none,
    times: new Map([[0, 1]]),
    groups: new Map([[0, group]]),
    lost: false,
    origins: new Set([0]),
  };
}

/** A question was asked. */
export function lengthened(state: State, extent: Extent, sign: (signature: number) => number): State {
  const plus = (one: Extent): Extent => ({
    questions: one.questions + extent.questions,
    seconds: one.seconds + extent.seconds,
  });
  const whole = Math.round(extent.seconds * 10);
  const groups = [...state.groups.values()].map((group) => ({
    ...group,
    ...plus(group),
    signature: sign(group.signature),
  }));
  return {
    ...state,
    shortest: plus(state.shortest),
    longest: plus(state.longest),
    times: whole === 0 ? state.times : new Map([...state.times].map(([time, share]) => [time + whole, share])),
    groups: new Map(groups.map((group) => [group.signature, group])),
  };
}

/** The part of a state that answers an item in one way. */
export function answered(
  state: State,
  bits: Uint8Array,
  item: { readonly code: string; readonly place: number },
  {
    value,
    weight,
    label,
  }: { readonly value: AnswerValue | undefined; readonly weight: number; readonly label: LocalizedText },
): State {
  const answers = value === undefined ? state.answers : { ...state.answers, [item.code]: value };
  const groups = [...state.groups].map(([signature, group]): [number, Group] => [
    signature,
    {
      ...group,
      share: group.share * weight,
      chosen: group.chosen.with(item.place, label),
      answers: value === undefined ? group.answers : { ...group.answers, [item.code]: value },
    },
  ]);
  return {
    ...state,
    bits,
    answers,
    share: state.share * weight,
    times: new Map([...state.times].map(([time, share]) => [time, share * weight])),
    groups: new Map(groups),
  };
}

export function merged(a: State, b: State): State {
  return {
    ...a,
    share: a.share + b.share,
    shortest: b.shortest.seconds < a.shortest.seconds ? b.shortest : a.shortest,
    longest: b.longest.seconds > a.longest.seconds ? b.longest : a.longest,
    times: added(a.times, b.times),
    groups: joined(a.groups, b.groups),
    lost: a.lost || b.lost,
    origins: a.origins === b.origins ? a.origins : new Set([...a.origins, ...b.origins]),
  };
}

function added(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const sum = new Map(a);
  for (const [time, share] of b) sum.set(time, (sum.get(time) ?? 0) + share);
  return sum;
}

function joined(a: ReadonlyMap<number, Group>, b: ReadonlyMap<number, Group>): ReadonlyMap<number, Group> {
  const all = new Map(a);
  for (const [signature, group] of b) {
    const other = all.get(signature);
    all.set(signature, other === undefined ? group : both(other, group));
  }
  return all;
}

function both(a: Group, b: Group): Group {
  return {
    ...a,
    share: a.share + b.share,
    chosen: a.chosen.map((label, at) => (label === b.chosen[at] ? label : VARIED)),
  };
}

/** The state with at most so many groups, the largest, and so many times. */
export function trimmed(state: State, groups: number, times: number): State {
  const few = state.groups.size <= groups;
  if (few && state.times.size <= times) return state;
  const kept = few
    ? state.groups
    : new Map([...state.groups].sort(([, a], [, b]) => b.share - a.share).slice(0, groups));
  return { ...state, groups: kept, lost: state.lost || !few, times: coarser(state.times, times) };
}

/** Neighbouring times as one, at their mean. */
function coarser(times: ReadonlyMap<number, number>, most: number): ReadonlyMap<number, number> {
  if (times.size <= most) return times;
  const sorted = [...times].sort(([a], [b]) => a - b);
  const width = Math.ceil(sorted.length / most);
  const out = new Map<number, number>();
  for (let at = 0; at < sorted.length; at += width) {
    const part = sorted.slice(at, at + width);
    const share = part.reduce((sum, [, each]) => sum + each, 0);
    const mean = share === 0 ? (part[0]?.[0] ?? 0) : part.reduce((sum, [time, each]) => sum + time * each, 0) / share;
    out.set(Math.round(mean), (out.get(Math.round(mean)) ?? 0) + share);
  }
  return out;
}
