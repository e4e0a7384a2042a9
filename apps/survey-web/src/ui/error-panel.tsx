import type { ReactNode } from 'react';
import { ApiProblem, type ApiFailure } from '../api/api-failure.js';
import { useLocale } from '../locale/locale.js';
import { problemSentences } from '../locale/problem-sentences.js';
import { Button } from './button.js';
import './panels.css';

/** What went wrong in words, and the next step. */
export function ErrorPanel({
  failure,
  onRetry,
}: {
  readonly failure: ApiFailure;
  readonly onRetry: () => void;
}): ReactNode {
  const { words, language } = useLocale();
  const reason = failure instanceof ApiProblem ? problemSentences[failure.code][language] : unreachable();
  function unreachable(): string {
    return (failure as { status?: number | null }).status === null ? words.app.unreachable : words.app.serverFailed;
  }
  return (
    <div className="panel panel-error" role="alert">
      <h2>{words.app.failedTitle}</h2>
      <p>{reason}</p>
      <Button onPress={onRetry}>{words.app.retry}</Button>
    </div>
  );
}
