import type { Condition, Option, Question } from '@hamava/surveys';
import type { Draft } from 'immer';
import type { Edit } from '../document/draft-store.js';
import { changeQuestion } from '../document/edits.js';

export type Check = NonNullable<Question['checks']>[number];

/** The list that a question is answered from, where its options can have rules of their own. */
export function ruledOptions(question: Question): readonly Option[] {
  return question.kind === 'choice' || question.kind === 'multiple' || question.kind === 'ranking'
    ? question.options
    : [];
}

/** When one option is shown; undefined: always. */
export function setOptionRule(code: string, option: string, showIf: Condition | undefined): Edit {
  return changeQuestion(code, (draft) => {
    if (draft.kind !== 'choice' && draft.kind !== 'multiple' && draft.kind !== 'ranking') return;
    const found = draft.options.find((each) => each.code === option);
    if (!found) return;
    if (showIf === undefined) delete found.showIf;
    else found.showIf = showIf as Draft<Condition>;
  });
}

/** One check in its place, a new one at the end of the list, or none (null) where there was one. */
export function putCheck(code: string, at: number, check: Check | null): Edit {
  return changeQuestion(code, (draft) => {
    const checks = [...(draft.checks ?? [])];
    checks.splice(at, 1, ...(check === null ? [] : [check as Draft<Check>]));
    if (checks.length === 0) delete draft.checks;
    else draft.checks = checks;
  });
}
