import type { QuestionnaireDefinition, Scenario } from '@hamava/surveys';
import { ApiProblem, ApiUnreachable } from '../api/api-failure.js';
import { send } from '../api/client.js';
import {
  DraftNowDocument,
  SaveDraftDocument,
  type CommentFieldsFragment,
  type DraftFieldsFragment,
  type OpenQuestionnaireFieldsFragment,
} from '../api/generated/graphql.js';
import type { SaveIo, SaveOutcome, SaveRequest } from './document/autosave.js';
import type { SavedDraft } from './document/draft-store.js';

export type OpenQuestionnaire = OpenQuestionnaireFieldsFragment;
export type QuestionnaireComment = CommentFieldsFragment;
export type Waiver = DraftFieldsFragment['waivers'][number];

/** The server has checked the shape of every definition that it sends. */
export const asDefinition = (json: unknown): QuestionnaireDefinition => json as QuestionnaireDefinition;

export const asScenarios = (json: unknown): readonly Scenario[] => (Array.isArray(json) ? (json as Scenario[]) : []);

export const savedDraftOf = ({
  definition,
  revision,
}: Pick<DraftFieldsFragment, 'definition' | 'revision'>): SavedDraft => ({
  definition: asDefinition(definition),
  revision,
});

/** How the autosave of one questionnaire reaches the server. */
export function saveIoOf(id: string, onSessionEnd: () => void): SaveIo {
  const variablesOf = (request: SaveRequest) => ({ id, ...request });
  return {
    save: async (request): Promise<SaveOutcome> => {
      try {
        const { saveDraft } = await send(SaveDraftDocument, variablesOf(request));
        const merged = saveDraft.merged && saveDraft.definition !== null ? asDefinition(saveDraft.definition) : null;
        return { kind: 'saved', revision: saveDraft.revision, merged };
      } catch (error) {
        return outcomeOf(error, onSessionEnd);
      }
    },
    sendLast: (request) => {
      void fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: SaveDraftDocument.toString(), variables: variablesOf(request) }),
      }).catch(() => undefined);
    },
    reload: async () => {
      try {
        const { questionnaire } = await send(DraftNowDocument, { id });
        return questionnaire.draft === null ? null : savedDraftOf(questionnaire.draft);
      } catch {
        return null;
      }
    },
    newSaveId: () => crypto.randomUUID(),
    now: Date.now,
  };
}

function outcomeOf(error: unknown, onSessionEnd: () => void): SaveOutcome {
  if (error instanceof ApiProblem) {
    if (error.code === 'DRAFT_CONFLICT') return { kind: 'conflict', by: String(error.details['by'] ?? '') };
    if (error.code === 'SIGN_IN_NEEDED') onSessionEnd();
    return { kind: 'refused', reason: error.code };
  }
  return error instanceof ApiUnreachable && error.status !== null && error.status < 500
    ? { kind: 'refused', reason: '' }
    : { kind: 'offline' };
}
