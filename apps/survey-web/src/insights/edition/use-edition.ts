import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Edition } from '@hamava/editions';
import type { Reading } from '@hamava/figures';
import { ApiProblem, ApiUnreachable, type ApiFailure } from '../../api/api-failure.js';
import {
  EditionsDocument,
  SurveysDocument,
  type EditionFieldsFragment,
  type SurveysQuery,
} from '../../api/generated/graphql.js';
import { useSessionEnd } from '../../api/session-end.js';
import { useQuery } from '../../api/use-query.js';
import { useLocale } from '../../locale/locale.js';
import { addressOf, readEdition, type EditionAsk } from './read-edition.js';

export type Survey = SurveysQuery['surveys'][number];

/** An edition as a screen reads it: published, or a candidate that is being read before. */
export interface OpenEdition {
  readonly reading: Reading;
  /** Who made and released it, and its hash. */
  readonly entry: EditionFieldsFragment;
  /** All of the survey, newest first, candidates too. */
  readonly entries: readonly EditionFieldsFragment[];
  readonly survey: Survey;
}

export type EditionAnswer =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: ApiFailure; readonly retry: () => void }
  /** There is a survey perhaps, but no published edition yet. */
  | { readonly status: 'none'; readonly survey: Survey | null; readonly entries: readonly EditionFieldsFragment[] }
  /** `busy`: another part is on its way, and the one before is still shown. */
  | { readonly status: 'ready'; readonly open: OpenEdition; readonly busy: boolean };

export interface EditionChoice {
  /** Code of the survey; null: the first. */
  readonly survey: string | null;
  /** Number of the edition; null: the newest published. */
  readonly number: number | null;
  /** Id of a candidate to be read before it is published; null: none. */
  readonly preview?: string | null;
}

/** Opens an edition for a screen: finds the survey, the edition, and reads the part that is asked for. */
export function useEdition(choice: EditionChoice, ask: EditionAsk): EditionAnswer {
  const { language } = useLocale();
  const surveys = useQuery(SurveysDocument, {});
  const survey = surveys.status === 'ready' ? chosenSurvey(surveys.data.surveys, choice) : null;
  const editions = useQuery(EditionsDocument, survey === null ? null : { surveyId: survey.id });
  const entries = editions.status === 'ready' ? editions.data.editions : null;
  const entry = chosenEdition(entries ?? [], choice);
  const content = useContent(entry === null ? null : addressOf(entry.id, ask));
  const edition = content.status === 'ready' ? content.edition : content.previous;
  const reading = useMemo(() => (edition === null ? null : { edition, language }), [edition, language]);

  for (const asked of [surveys, editions, content]) if (asked.status === 'failed') return asked;
  if (surveys.status === 'ready' && survey === null) return { status: 'none', survey, entries: [] };
  if (survey === null || entries === null) return { status: 'loading' };
  if (entry === null) return { status: 'none', survey, entries };
  if (reading === null) return { status: 'loading' };
  return { status: 'ready', open: { reading, entry, entries, survey }, busy: content.status === 'loading' };
}

function chosenSurvey(surveys: readonly Survey[], choice: EditionChoice): Survey | null {
  return surveys.find(({ code }) => code === choice.survey) ?? surveys[0] ?? null;
}

function chosenEdition(entries: readonly EditionFieldsFragment[], choice: EditionChoice): EditionFieldsFragment | null {
  const candidate = entries.find(({ id, state }) => id === choice.preview && state === 'candidate');
  if (candidate !== undefined) return candidate;
  const published = entries.filter(({ state }) => state === 'published');
  return published.find(({ number }) => number === choice.number) ?? published[0] ?? null;
}

type Content =
  | { readonly status: 'loading'; readonly previous: Edition | null }
  | { readonly status: 'ready'; readonly edition: Edition; readonly previous: null }
  | { readonly status: 'failed'; readonly failure: ApiFailure; readonly previous: null };

const KEPT = 12;
/** By address: what has one never changes. */
const read = new Map<string, Edition>();

function keep(address: string, edition: Edition): void {
  if (read.size >= KEPT) read.delete(read.keys().next().value ?? '');
  read.set(address, edition);
}

function useContent(address: string | null): Content & { readonly retry: () => void } {
  const [answer, setAnswer] = useState<{ readonly address: string; readonly content: Content } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const onSessionEnd = useSessionEnd();
  const known = address === null ? undefined : read.get(address);

  useEffect(() => {
    if (address === null || read.has(address)) return undefined;
    const abort = new AbortController();
    readEdition(address, abort.signal).then(
      (edition) => {
        keep(address, edition);
        if (!abort.signal.aborted) setAnswer({ address, content: { status: 'ready', edition, previous: null } });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const failure =
          error instanceof ApiProblem || error instanceof ApiUnreachable ? error : new ApiUnreachable(null, error);
        if (failure instanceof ApiProblem && failure.code === 'SIGN_IN_NEEDED') onSessionEnd();
        setAnswer({ address, content: { status: 'failed', failure, previous: null } });
      },
    );
    return () => abort.abort();
  }, [address, attempt, onSessionEnd]);

  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((before) => before + 1);
  }, []);
  // What was shown before dims until the other part is here.
  const [shown, setShown] = useState<Edition | null>(null);
  const edition =
    known ?? (answer?.address === address && answer.content.status === 'ready' ? answer.content.edition : null);
  if (edition !== null && edition !== shown) setShown(edition);
  if (edition !== null) return { status: 'ready', edition, previous: null, retry };
  if (answer !== null && answer.address === address && answer.content.status === 'failed') {
    return { ...answer.content, retry };
  }
  return { status: 'loading', previous: shown, retry };
}
