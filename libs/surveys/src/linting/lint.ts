import { CORE_ITEMS } from '../bank/core-items.js';
import type { QuestionKind, QuestionnaireDefinition } from '../questionnaire/definition.js';
import type { Finding, LintContext, LintOptions, Rule } from './finding.js';
import { placedTexts, type PlacedText } from './placed-texts.js';
import { absolutes } from './rules/absolutes.js';
import { longBattery, requiredText, withoutDontKnow, withoutOther } from './rules/answers-offered.js';
import { agreement, balance } from './rules/balance.js';
import { coreEdited } from './rules/core-edited.js';
import { doubleBarrelled } from './rules/double-barrelled.js';
import { openTextsAndPictures, tooManyMinutes, unreachable } from './rules/flow.js';
import { vagueFrequency } from './rules/frequency.js';
import { jargon } from './rules/jargon.js';
import { leading } from './rules/leading.js';
import { tooLong } from './rules/length.js';
import { doubleNegation } from './rules/negation.js';
import { overallTrustLate } from './rules/order.js';
import { presupposition } from './rules/presupposition.js';
import { identity, sensitive } from './rules/privacy.js';
import { ranges } from './rules/ranges.js';
import { unlikeScales } from './rules/scales.js';
import { spelling } from './rules/spelling.js';
import { translations } from './rules/translations.js';
import type { RuleId } from './rule-id.js';

const RULES: Readonly<Record<RuleId, Rule>> = {
  L01: doubleBarrelled,
  L02: leading,
  L03: withoutDontKnow,
  L04: balance,
  L05: agreement,
  L06: doubleNegation,
  L07: vagueFrequency,
  L08: tooLong,
  L09: jargon,
  L10: ranges,
  L11: longBattery,
  L12: withoutOther,
  L13: identity,
  L14: unlikeScales,
  L15: sensitive,
  L16: requiredText,
  L17: coreEdited,
  L18: translations,
  L19: spelling,
  L20: presupposition,
  L21: overallTrustLate,
  L22: absolutes,
  L23: unreachable,
  L24: tooManyMinutes,
  L25: openTextsAndPictures,
};

/** Kinds whose text is not asked. */
const UNASKED: readonly QuestionKind[] = ['note', 'calculated', 'hidden', 'split'];

/**
 * What a careful reader would hold against a questionnaire as its author wrote it (not lowered), by rule and then in the order of
 * the document. Takes drafts: the shape must be right, the texts may be missing. Words of linked bank items are the bank's and are
 * not judged; that they are unchanged is.
 */
export function lint(definition: QuestionnaireDefinition, options: LintOptions = {}): readonly Finding[] {
  const texts = placedTexts(definition);
  const context: LintContext = {
    definition,
    texts,
    stems: texts.filter(isAsked),
    core: options.core ?? CORE_ITEMS,
    paths: options.paths ?? null,
    agencyName: options.agencyName ?? null,
    mayEditCore: options.mayEditCore ?? false,
  };
  return Object.values(RULES).flatMap((rule) => rule(context));
}

function isAsked({ role, question }: PlacedText): boolean {
  if (question === null || question.bank?.linked === true || UNASKED.includes(question.kind)) return false;
  return role === 'stem' || (role === 'row' && question.kind === 'battery');
}

/** A finding that its author leaves as it is, and why. Errors cannot be waived. */
export interface Waiver {
  readonly rule: RuleId;
  readonly itemCode: string | null;
  readonly reason: string;
}

/** What is left when waivers are taken off. */
export function unwaived(
  findings: readonly Finding[],
  waivers: readonly Pick<Waiver, 'rule' | 'itemCode'>[],
): readonly Finding[] {
  return findings.filter(
    ({ rule, itemCode, severity }) =>
      severity === 'error' || !waivers.some((waiver) => waiver.rule === rule && waiver.itemCode === itemCode),
  );
}
