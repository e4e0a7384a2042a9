import type { ReactNode } from 'react';
import type { QuestionnaireState, VersionState } from '../api/generated/graphql.js';
import { useLocale } from '../locale/locale.js';

/** Where a questionnaire or a version stands; the word says it, the colour helps. */
export function StateTag({ state }: { readonly state: QuestionnaireState | VersionState }): ReactNode {
  const { words } = useLocale();
  return <span className={`state state-${state.toLowerCase()}`}>{words.review.states[state]}</span>;
}
