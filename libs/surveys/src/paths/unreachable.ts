import { questionsOf } from '../questionnaire/answer-items.js';
import type { Condition, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { optionsOf } from '../routing/question-parts.js';
import { contradictionOf } from './contradiction.js';
import type { PartOfPath, Unreachable } from './path-report.js';
import type { Walk } from './walk.js';
import { authoredCode, say, type Names } from './words.js';

interface Ground {
  readonly definition: QuestionnaireDefinition;
  readonly core: QuestionnaireDefinition;
  readonly walk: Walk;
  readonly names: Names;
  readonly limit: number;
  /** Whether every way was walked, so that what was not seen cannot be. */
  readonly whole: boolean;
}

const BLOCKED = say({
  fa: 'پیش از آن بن‌بستی هست که هیچ‌کس از آن نمی‌گذرد.',
  en: 'Before it there is a dead end that nobody passes.',
});
const SHADOWED = say({
  fa: 'پایان‌های پیش از آن همهٔ پاسخ‌دهندگان را می‌گیرند.',
  en: 'The endings before it take everybody.',
});

/** Questions, options, endings and quotas that nobody can come to, each with what stands in the way. */
export function unreachableParts(ground: Ground): readonly Unreachable[] {
  const { definition, core, walk } = ground;
  const flat = questionsOf(core);
  const codesOf = codesByAuthored(definition, flat);
  const questions = questionsOf(definition).flatMap(({ code }) => {
    const own = (codesOf.get(code) ?? []).filter((each) => flat.some((question) => question.code === each));
    if (own.length === 0 || own.some((each) => walk.seen.has(each))) return [];
    const at = flat.findIndex((question) => question.code === own[0]);
    // Nothing on offer is a dead end, and told as such.
    if (own.every((each) => walk.dead.get(each) === 'noOption')) return [];
    return explained({ of: 'question', code }, flat.slice(0, at), flat[at]?.showIf, ground);
  });
  const options = flat.flatMap((question, at) => {
    if (!walk.seen.has(question.code) || isLevel(definition, question)) return [];
    return (optionsOf(question) ?? []).flatMap(({ code, showIf }) => {
      if (showIf === undefined || walk.offered.has(`${question.code} ${code}`)) return [];
      return explained(
        { of: 'option', code: authoredCode(question.code), member: code },
        flat.slice(0, at),
        showIf,
        ground,
      );
    });
  });
  const endings = (core.endings ?? []).flatMap(({ code, showIf }, at, all) => {
    if (walk.endings.has(code) || walk.final === null) return [];
    const told = explained({ of: 'ending', code }, flat, showIf, { ...ground, whole: false });
    if (told.length > 0) return told;
    const certain = ground.whole || all.slice(0, at).some((earlier) => earlier.showIf === undefined);
    return certain ? [{ of: 'ending', code, because: SHADOWED, causes: [] } as const] : [];
  });
  const quotas = (core.quotas ?? []).flatMap(({ code, when }) =>
    walk.quotas.has(code) || walk.final === null ? [] : explained({ of: 'quota', code }, flat, when, ground),
  );
  return [...questions, ...options, ...endings, ...quotas];
}

function explained(
  part: PartOfPath,
  before: readonly Question[],
  condition: Condition | undefined,
  { core, names, limit, whole }: Ground,
): readonly Unreachable[] {
  const found = contradictionOf(core, before, condition, names, limit);
  if (found !== null)
    return [{ ...part, because: found.because, causes: [...new Set(found.causes.map(authoredCode))] }];
  return whole ? [{ ...part, because: BLOCKED, causes: [] }] : [];
}

/** The lowered codes of every authored question: its own, those of its rounds, those of its levels. */
function codesByAuthored(
  definition: QuestionnaireDefinition,
  flat: readonly Question[],
): ReadonlyMap<string, readonly string[]> {
  const owner = new Map<string, string>();
  for (const question of questionsOf(definition)) {
    owner.set(question.code, question.code);
    if (question.kind === 'cascade')
      for (const level of question.levels.slice(0, 1)) owner.set(level.code, question.code);
  }
  const codes = new Map<string, string[]>();
  for (const { code } of flat) {
    const authored = owner.get(code) ?? owner.get(authoredCode(code));
    if (authored !== undefined) codes.set(authored, [...(codes.get(authored) ?? []), code]);
  }
  return codes;
}

/** Whether a question came out of a cascade; what its levels offer was not written as conditions. */
export function isLevel(definition: QuestionnaireDefinition, { code }: Question): boolean {
  return questionsOf(definition).some(
    (question) => question.kind === 'cascade' && question.levels.some((level) => level.code === authoredCode(code)),
  );
}
