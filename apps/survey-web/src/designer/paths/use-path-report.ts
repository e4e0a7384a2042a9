import { useEffect, useState } from 'react';
import type { explorePaths, QuestionnaireDefinition } from '@hamava/surveys';

export type PathReport = ReturnType<typeof explorePaths>;
export type PathState =
  { readonly status: 'running' | 'failed' } | { readonly status: 'ready'; readonly report: PathReport };

/** All ways through a draft, worked out in a worker. */
export function usePathReport(definition: QuestionnaireDefinition): PathState {
  const [state, setState] = useState<PathState>({ status: 'running' });
  useEffect(() => {
    setState({ status: 'running' });
    const worker = new Worker(new URL('./paths.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ readonly report: PathReport | null }>) =>
      setState(data.report === null ? { status: 'failed' } : { status: 'ready', report: data.report });
    worker.onerror = () => setState({ status: 'failed' });
    worker.postMessage(definition);
    return () => worker.terminate();
  }, [definition]);
  return state;
}
