import type { ReactNode } from 'react';
import { ApiProblem, type ApiFailure } from '../api/api-failure.js';
import { useLocale } from '../locale/locale.js';
import { problemSentences } from '../locale/problem-sentences.js';
import './panels.css';

/** Why something was not done, beside the button that was pressed. */
export function Refusal({ failure }: { readonly failure: ApiFailure | null }): ReactNode {
  const { words, language } = useLocale();
  if (failure === null) return null;
  const reason = failure instanceof ApiProblem ? problemSentences[failure.code][language] : words.app.serverFailed;
  return (
    <p className="refusal" role="alert">
      <b>{words.review.refused}: </b>
      {reason}
    </p>
  );
}
