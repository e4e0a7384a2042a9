import type { Question, QuestionKind } from '@hamava/surveys';
import type { Draft } from 'immer';
import { useEdit, useNames } from '../designer-context.js';
import { changeQuestion } from '../document/edits.js';
import type { StepKind } from '../document/history.js';

export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

/** Changes of one question of a known kind; `field` groups the typing in one box. */
export function useChange<Kind extends QuestionKind>(
  question: QuestionOf<Kind>,
): (recipe: (draft: Draft<QuestionOf<Kind>>) => void, field?: string, what?: StepKind) => void {
  const edit = useEdit();
  const names = useNames();
  return (recipe, field, what = 'changeSetting') =>
    edit(
      { what, subject: names.number(question.code) },
      changeQuestion(question.code, (draft) => {
        if (draft.kind === question.kind) recipe(draft as Draft<QuestionOf<Kind>>);
      }),
      field === undefined ? undefined : `${field} ${question.code}`,
    );
}
