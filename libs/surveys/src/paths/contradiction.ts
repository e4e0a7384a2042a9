import type { Condition, LocalizedText, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { codesIn, codesInCalculation } from '../routing/condition-parts.js';
import { answerCodes, optionsOf } from '../routing/question-parts.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import { partsOf } from './leaves.js';
import { modelOf } from './model.js';
import { Walk } from './walk.js';
import { listed, say, type Names } from './words.js';

/** Something that keeps a question from being seen, and can be left out to see whether it does. */
type Constraint =
  | { readonly sort: 'own'; readonly condition: Condition }
  | { readonly sort: 'earlier'; readonly code: string; readonly condition: Condition }
  | { readonly sort: 'required'; readonly code: string };

export interface Contradiction {
  readonly because: LocalizedText;
  /** The questions whose conditions or answers clash. */
  readonly causes: readonly string[];
}

/** What stands for a condition that is not a question's: of an option, an ending or a quota. */
const PROBE = '_probe';

/**
 * Why a condition can never be true at its place behind `before`: a smallest set of conditions and requirements that clash, found by
 * leaving out one after the other. Null when it can be true, or when there are too many states to tell.
 */
export function contradictionOf(
  core: QuestionnaireDefinition,
  before: readonly Question[],
  condition: Condition | undefined,
  names: Names,
  limit: number,
): Contradiction | null {
  const own = partsOf(condition).map((part): Constraint => ({ sort: 'own', condition: part }));
  const slice = sliceOf(before, condition);
  const earlier = slice.flatMap(({ code, showIf, optional }): Constraint[] => [
    ...partsOf(showIf).map((part): Constraint => ({ sort: 'earlier', code, condition: part })),
    ...(optional === true ? [] : [{ sort: 'required', code } as const]),
  ]);
  const reachable = (constraints: readonly Constraint[]): boolean | null => reaches(core, slice, constraints, limit);
  if (reachable([...own, ...earlier]) !== false) return null;
  // Requirements go first, so that what remains speaks of conditions where it can.
  let needed: readonly Constraint[] = [
    ...earlier.filter(({ sort }) => sort === 'required'),
    ...earlier.filter(({ sort }) => sort !== 'required'),
    ...own,
  ];
  for (const constraint of needed) {
    const fewer = needed.filter((other) => other !== constraint);
    if (reachable(fewer) === false) needed = fewer;
  }
  return { because: sentence(needed, names), causes: causesOf(needed) };
}

/** The questions before that the condition rests on, directly or through others, in their order. */
function sliceOf(before: readonly Question[], condition: Condition | undefined): readonly Question[] {
  const wanted = new Set(condition === undefined ? [] : codesIn(condition).flatMap(withOwner));
  return before
    .toReversed()
    .filter((question) => {
      if (![question.code, ...answerCodes(question)].some((code) => wanted.has(code))) return false;
      for (const code of codesOf(question)) for (const each of withOwner(code)) wanted.add(each);
      return true;
    })
    .toReversed();
}

function codesOf(question: Question): readonly string[] {
  return [
    ...(question.showIf === undefined ? [] : codesIn(question.showIf)),
    ...(optionsOf(question) ?? []).flatMap(({ showIf }) => (showIf === undefined ? [] : codesIn(showIf))),
    ...(question.kind === 'calculated' ? codesInCalculation(question.value) : []),
  ];
}

function withOwner(code: string): readonly string[] {
  return code.endsWith(OTHER_SUFFIX) ? [code, code.slice(0, -OTHER_SUFFIX.length)] : [code];
}

/** Whether the place can be reached when only these constraints hold; null when there are too many states. */
function reaches(
  core: QuestionnaireDefinition,
  slice: readonly Question[],
  constraints: readonly Constraint[],
  limit: number,
): boolean | null {
  const questions = slice.map((question): Question => {
    const mine = constraints.filter((each) => each.sort !== 'own' && each.code === question.code);
    const parts = mine.flatMap((each) => (each.sort === 'earlier' ? [each.condition] : []));
    const { showIf: _, checks: __, ...rest } = question;
    return {
      ...rest,
      ...(parts.length === 0 ? {} : { showIf: { all: parts } }),
      // Left out, a condition neither hides the question nor forces it to be answered.
      optional: parts.length < partsOf(question.showIf).length || !mine.some(({ sort }) => sort === 'required'),
    };
  });
  const parts = constraints.flatMap((each) => (each.sort === 'own' ? [each.condition] : []));
  const probe: Question = {
    kind: 'note',
    code: PROBE,
    text: { fa: '' },
    ...(parts.length === 0 ? {} : { showIf: { all: parts } }),
  };
  const { endings: _, quotas: __, ...rest } = core;
  const sections = [{ code: 'all', title: { fa: '' }, questions: [...questions, probe] }];
  const walk = new Walk(modelOf({ ...rest, sections }), { limit, shares: {} });
  const whole = walk.run();
  if (walk.seen.has(PROBE)) return true;
  return whole && walk.complete ? false : null;
}

function sentence(needed: readonly Constraint[], names: Names): LocalizedText {
  const quoted = (condition: Condition): LocalizedText =>
    say({ fa: '«{c}»', en: '“{c}”' }, { c: names.condition(condition) });
  const own = needed.flatMap((each) => (each.sort === 'own' ? [quoted(each.condition)] : []));
  const mandatory = new Set(needed.flatMap((each) => (each.sort === 'required' ? [each.code] : [])));
  // What must be answered on this path is asked on it; its own condition would only repeat that.
  const codes = [
    ...new Set(needed.flatMap((each) => (each.sort === 'earlier' && !mandatory.has(each.code) ? [each.code] : []))),
  ];
  const shown = codes.map((code) => {
    const conditions = needed.flatMap((each) =>
      each.sort === 'earlier' && each.code === code ? [quoted(each.condition)] : [],
    );
    const parts = { q: names.question(code), c: listed(conditions) };
    return say({ fa: '{q} تنها با {c} پرسیده می‌شود', en: '{q} is asked only with {c}' }, parts);
  });
  const required = [...mandatory].map(names.question);
  const must =
    required.length === 0
      ? []
      : [say({ fa: '{q} در همین مسیر اجباری است', en: '{q} must be answered on this path' }, { q: listed(required) })];
  const clash = [...shown, ...must];
  if (clash.length > 0) {
    return say(
      { fa: 'شرطش {own} است، اما {clash}.', en: 'Its condition is {own}, but {clash}.' },
      { own: listed(own), clash: listed(clash) },
    );
  }
  return own.length === 1
    ? say(
        {
          fa: 'شرطش {own} است، اما هیچ پاسخی آن را برآورده نمی‌کند.',
          en: 'Its condition is {own}, but no answer meets it.',
        },
        { own: listed(own) },
      )
    : say(
        { fa: 'شرطش {own} است که با هم جور درنمی‌آید.', en: 'Its condition is {own}, which cannot be true together.' },
        { own: listed(own) },
      );
}

function causesOf(needed: readonly Constraint[]): readonly string[] {
  return [...new Set(needed.flatMap((each) => (each.sort === 'own' ? codesIn(each.condition) : [each.code])))];
}
