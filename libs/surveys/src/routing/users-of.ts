import type { Condition, Operand, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { codesIn, codesInCalculation } from './condition-parts.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import { optionsOf } from './question-parts.js';
import { pipedCodes } from './texts-within.js';

export type UseOfCode =
  | 'showIf'
  | 'optionShowIf'
  | 'goTo'
  | 'check'
  | 'calculation'
  | 'text'
  | 'repeatFor'
  | 'shuffledSections'
  | 'ending'
  | 'quota'
  | 'driver'
  | 'composite';

export interface CodeUser {
  readonly use: UseOfCode;
  /** The question, section, ending, quota, driver or composite that uses the code. */
  readonly code: string;
  /** Where: `sections[1].questions[0].showIf`. */
  readonly path: string;
  /** Present where a condition uses it, to be read out. */
  readonly condition?: Condition | undefined;
}

/**
 * Everything that would break or change if the question, row, level or section of this code were deleted. With `option`, only what
 * waits for that answer. The parts of a question of this code itself are not its users.
 */
export function usersOf(definition: QuestionnaireDefinition, code: string, option?: Operand): readonly CodeUser[] {
  const names = (condition: Condition): boolean =>
    option === undefined ? codesIn(condition).includes(code) : waitsFor(condition, code, option);
  const byCondition = (
    use: UseOfCode,
    owner: string,
    path: string,
    condition: Condition | undefined,
  ): readonly CodeUser[] =>
    condition !== undefined && names(condition) ? [{ use, code: owner, path, condition }] : [];
  const byCode = (use: UseOfCode, owner: string, path: string, codes: readonly string[]): readonly CodeUser[] =>
    option === undefined && codes.includes(code) ? [{ use, code: owner, path }] : [];
  const bySection = definition.sections.flatMap((section, s) => [
    ...byCondition('showIf', section.code, `sections[${s}].showIf`, section.showIf),
    ...byCode(
      'repeatFor',
      section.code,
      `sections[${s}].repeatFor`,
      section.repeatFor === undefined ? [] : [section.repeatFor],
    ),
    ...byCode('text', section.code, `sections[${s}]`, piped([section.title, section.lead])),
    ...section.questions.flatMap((question, q) =>
      question.code === code ? [] : usersInQuestion(question, `sections[${s}].questions[${q}]`, byCondition, byCode),
    ),
  ]);
  return [
    ...bySection,
    ...(definition.shuffledSections ?? []).flatMap((group, g) =>
      byCode('shuffledSections', group.join(' '), `shuffledSections[${g}]`, group),
    ),
    ...(definition.endings ?? []).flatMap((ending, e) => [
      ...byCondition('ending', ending.code, `endings[${e}].showIf`, ending.showIf),
      ...byCode('text', ending.code, `endings[${e}]`, piped([ending.title, ending.text])),
    ]),
    ...(definition.quotas ?? []).flatMap((quota, n) =>
      byCondition('quota', quota.code, `quotas[${n}].when`, quota.when),
    ),
    ...definition.drivers.flatMap((driver, d) => byCode('driver', driver.code, `drivers[${d}].items`, driver.items)),
    ...definition.composites.flatMap((each, c) => byCode('composite', each.code, `composites[${c}].items`, each.items)),
  ];
}

function usersInQuestion(
  question: Question,
  path: string,
  byCondition: (use: UseOfCode, owner: string, path: string, condition: Condition | undefined) => readonly CodeUser[],
  byCode: (use: UseOfCode, owner: string, path: string, codes: readonly string[]) => readonly CodeUser[],
): readonly CodeUser[] {
  const owner = question.code;
  return [
    ...byCondition('showIf', owner, `${path}.showIf`, question.showIf),
    ...(optionsOf(question) ?? []).flatMap((each, o) =>
      byCondition('optionShowIf', owner, `${path}.options[${o}].showIf`, each.showIf),
    ),
    ...(question.goTo ?? []).flatMap(({ to }, g) => byCode('goTo', owner, `${path}.goTo[${g}]`, [to])),
    ...(question.checks ?? []).flatMap(({ require }, c) =>
      byCondition('check', owner, `${path}.checks[${c}]`, require),
    ),
    ...(question.kind === 'calculated'
      ? byCode('calculation', owner, `${path}.value`, codesInCalculation(question.value))
      : []),
    ...byCode('text', owner, path, piped(question)),
  ];
}

function piped(part: unknown): readonly string[] {
  return pipedCodes(part).flatMap((code) =>
    code.endsWith(OTHER_SUFFIX) ? [code, code.slice(0, -OTHER_SUFFIX.length)] : [code],
  );
}

/** Whether a condition names an answer of a question, wherever it stands in it. */
function waitsFor(condition: Condition, code: string, option: Operand): boolean {
  if ('all' in condition) return condition.all.some((part) => waitsFor(part, code, option));
  if ('any' in condition) return condition.any.some((part) => waitsFor(part, code, option));
  if ('not' in condition) return waitsFor(condition.not, code, option);
  if (condition.question !== code) return false;
  if ('oneOf' in condition) return condition.oneOf.includes(option);
  return 'noneOf' in condition && condition.noneOf.includes(option);
}
