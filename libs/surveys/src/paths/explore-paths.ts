import { questionsOf } from '../questionnaire/answer-items.js';
import type { LocalizedText, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { lowered } from '../routing/lower.js';
import type { Shares } from './domains.js';
import { modelOf, type Model } from './model.js';
import { pairwiseCases } from './pairwise.js';
import type { DeadEnd, MissedBranch, PathLength, PathReport, SurveyPath } from './path-report.js';
import { UNSEEN, VARIED, type Extent, type Group } from './state.js';
import { isLevel, unreachableParts } from './unreachable.js';
import { isCounted, Walk, type DeadReason } from './walk.js';
import { authoredCode, namesOf, say, type Names } from './words.js';

/** More states than this, and cases that hold every pair of answers stand for all. */
export const MOST_STATES = 50_000;
/** Candidates of one item in those cases. */
const MOST_CANDIDATES = 24;

export interface ExploreOptions {
  readonly limit?: number | undefined;
  /** Shares of answers in the last wave, by item and by the value as text; items without are taken to be even. */
  readonly shares?: Shares | undefined;
}

/**
 * Walks all ways through a questionnaire that `parseDefinition` accepted. Answers that no condition tells apart are one, numbers
 * stand below, at and above their bounds, and respondents whom nothing that follows can tell apart go on as one.
 */
export function explorePaths(
  definition: QuestionnaireDefinition,
  { limit = MOST_STATES, shares = {} }: ExploreOptions = {},
): PathReport {
  const core = lowered(definition);
  const firstLevels = new Set(
    questionsOf(definition).flatMap((question) =>
      question.kind === 'cascade' ? (question.levels[0]?.code ?? []) : [],
    ),
  );
  const isOwn = (question: Question, of: 'question' | 'option'): boolean =>
    !isLevel(definition, question) || (of === 'question' && firstLevels.has(authoredCode(question.code)));
  const model = modelOf(core, isOwn);
  let walk = new Walk(model, { limit, shares });
  const whole = walk.run() && walk.complete;
  if (!whole) walk = walkedInPairs(model, shares);

  const names = namesOf(definition, core);
  const unreachable = unreachableParts({ definition, core, walk, names, limit, whole });
  const asked = questionsOf(definition).filter((question) => isCounted(question));
  const lost = new Set(unreachable.flatMap(({ of, code }) => (of === 'question' ? [code] : [])));
  const { final } = walk;
  const missed = missedBranches(model, walk, names);
  const unseen = asked.filter(
    ({ code }) => lost.has(code) || (walk.dead.get(code) !== undefined && !walk.seen.has(code)),
  );
  return {
    statesVisited: walk.statesVisited,
    pairwise: !whole,
    branches: { taken: 2 * model.branches.length - missed.length, total: 2 * model.branches.length, missed },
    questions: { seen: asked.length - unseen.length, total: asked.length },
    unreachable,
    deadEnds: [...walk.dead].map(([code, reason]) => deadEnd(code, reason, names)),
    shortest: lengthOf(final?.shortest),
    longest: lengthOf(final?.longest),
    minutes: { p50: quantile(final?.times, 0.5), p90: quantile(final?.times, 0.9) },
    paths: [...(final?.groups.values() ?? [])]
      .sort((a, b) => b.share - a.share)
      .map((group) => pathOf(group, model, final?.share ?? 1)),
    morePaths: final?.lost ?? false,
  };
}

function walkedInPairs(model: Model, shares: Shares): Walk {
  const walk = new Walk(model, { limit: Infinity, shares });
  const items = model.decisive.filter(({ question }) => question.kind !== 'calculated' && question.kind !== 'sum');
  const lists = items.map((item) => {
    const options = model.steps.find(({ items: decided }) => decided.includes(item))?.options ?? null;
    return walk.choices.of(item, options).slice(0, MOST_CANDIDATES);
  });
  for (const chosen of pairwiseCases(lists.map(({ length }) => length))) {
    const wanted = new Map(items.map(({ code }, at) => [code, lists[at]?.[chosen[at] ?? 0]]));
    walk.run((item, candidates) => {
      const value = JSON.stringify(wanted.get(item.code)?.value);
      return candidates.find((candidate) => JSON.stringify(candidate.value) === value);
    });
  }
  if (walk.final === null) walk.run(() => undefined);
  return walk;
}

function missedBranches(model: Model, walk: Walk, names: Names): readonly MissedBranch[] {
  return model.branches.flatMap(({ of, code, member, condition }, at): MissedBranch[] => {
    const c = names.condition(condition);
    const part = { of, code: of === 'question' || of === 'option' ? authoredCode(code) : code, member };
    const never: LocalizedText = say({ fa: '«{c}» در هیچ مسیری برقرار نیست.', en: '“{c}” is true on no path.' }, { c });
    const always = say({ fa: '«{c}» در همهٔ مسیرها برقرار است.', en: '“{c}” is true on every path.' }, { c });
    return [
      ...(walk.branchTrue.has(at) ? [] : [{ ...part, never: 'true', because: never } as const]),
      ...(walk.branchFalse.has(at) ? [] : [{ ...part, never: 'false', because: always } as const]),
    ];
  });
}

const DEAD: Readonly<Record<DeadReason, { fa: string; en: string }>> = {
  noOption: {
    fa: '{q} اجباری است، اما در مسیری هیچ گزینه‌ای ندارد.',
    en: '{q} must be answered, but on some path it has no option.',
  },
  check: {
    fa: 'در مسیری هیچ پاسخی از بررسی {q} نمی‌گذرد.',
    en: 'On some path no answer passes the check of {q}.',
  },
  range: { fa: 'کمینهٔ {q} از بیشینهٔ آن بزرگ‌تر است.', en: 'The minimum of {q} is above its maximum.' },
  count: {
    fa: '{q} گزینه‌های بیشتری می‌خواهد از آنچه در مسیری نشان داده می‌شود.',
    en: '{q} wants more options than are shown on some path.',
  },
};

function deadEnd(code: string, reason: DeadReason, names: Names): DeadEnd {
  return { code: authoredCode(code), reason, because: say(DEAD[reason], { q: names.question(code) }) };
}

function pathOf(group: Group, model: Model, whole: number): SurveyPath {
  const steps = model.decisive.flatMap(({ code, question }, at) => {
    const label = group.chosen[at] ?? UNSEEN;
    if (question.kind === 'calculated' || label === UNSEEN) return [];
    const words: LocalizedText = label === VARIED || typeof label === 'symbol' ? { fa: '…', en: '…' } : label;
    return [{ code: authoredCode(code), label: words }];
  });
  // A band stands for itself while walking; who sends it sends a number.
  const banded = new Set(
    model.decisive.flatMap(({ code, question }) =>
      question.kind === 'number' && question.bands !== undefined ? [code] : [],
    ),
  );
  const answers = Object.fromEntries(Object.entries(group.answers).filter(([code]) => !banded.has(code)));
  return { steps, ...lengthOf(group), share: whole === 0 ? 0 : group.share / whole, answers };
}

function lengthOf(extent: Extent | undefined): PathLength {
  return { questions: extent?.questions ?? 0, minutes: minutes(extent?.seconds ?? 0) };
}

/** The time that this part of the respondents does not exceed. */
function quantile(times: ReadonlyMap<number, number> | undefined, part: number): number {
  const sorted = [...(times ?? [])].sort(([a], [b]) => a - b);
  const whole = sorted.reduce((sum, [, share]) => sum + share, 0);
  let reached = 0;
  for (const [time, share] of sorted) {
    reached += share;
    if (reached >= part * whole - 1e-9) return minutes(time / 10);
  }
  return 0;
}

function minutes(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}
