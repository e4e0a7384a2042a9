import { useEffect, useState } from 'react';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { workOut, type PathReport } from './path-work.js';

export type PathState =
  { readonly status: 'running' | 'failed' } | { readonly status: 'ready'; readonly report: PathReport };

/** All ways through a draft, worked out in a worker. */
export function usePathReport(definition: QuestionnaireDefinition): PathState {
  const [known, setKnown] = useState<{
    readonly of: QuestionnaireDefinition;
    readonly report: PathReport | null;
  } | null>(null);
  useEffect(() => workOut(definition, (report) => setKnown({ of: definition, report })), [definition]);
  if (known?.of !== definition) return { status: 'running' };
  return known.report === null ? { status: 'failed' } : { status: 'ready', report: known.report };
}
