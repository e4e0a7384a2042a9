import type { Option, Question } from '../questionnaire/definition.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import { codesIn, codesInCalculation } from './condition-parts.js';
import { pipedCodes } from './texts-within.js';

/** Kinds that are worked out or brought along: they have an answer but never stand on a page. */
export function isOnPage(question: Question): boolean {
  return question.kind !== 'calculated' && question.kind !== 'split' && question.kind !== 'hidden';
}

/** The codes that a question's answers stand under: rows, levels, or its own; none for a note. */
export function answerCodes(question: Question): readonly string[] {
  if (question.kind === 'battery' || question.kind === 'sum') return question.rows.map((row) => row.code);
  if (question.kind === 'cascade') return question.levels.map((level) => level.code);
  return question.kind === 'note' ? [] : [question.code];
}

/** The list that a question is answered from; null for kinds without one. */
export function optionsOf(question: Question): readonly Option[] | null {
  if (question.kind === 'split') return question.arms;
  if (question.kind === 'hidden') return question.options ?? null;
  const listed = question.kind === 'choice' || question.kind === 'multiple' || question.kind === 'ranking';
  return listed ? question.options : null;
}

/**
 * The codes whose answers decide how a question looks: its conditions, those of its options, the answers piped into its texts and
 * those it is worked out from; words of one's own stand for their question, too. Its checks are not among them; they look at
 * answers that are given together with its own.
 */
export function lookedAt(question: Question): readonly string[] {
  const { checks, ...shown } = question;
  return [
    ...(question.showIf === undefined ? [] : codesIn(question.showIf)),
    ...(optionsOf(question) ?? []).flatMap(({ showIf }) => (showIf === undefined ? [] : codesIn(showIf))),
    ...(question.kind === 'calculated' ? codesInCalculation(question.value) : []),
    ...pipedCodes([shown, ...(checks ?? []).map(({ message }) => message)]),
  ].flatMap((code) => (code.endsWith(OTHER_SUFFIX) ? [code, code.slice(0, -OTHER_SUFFIX.length)] : [code]));
}
