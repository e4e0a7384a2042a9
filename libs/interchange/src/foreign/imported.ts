import type { Problem, QuestionnaireDefinition } from '@hamava/surveys';
import type { Loss } from '../loss.js';

/** What reading a foreign file ends in: a draft with everything that it could not keep, or the reasons why there is none. */
export type Imported =
  | { readonly ok: true; readonly definition: QuestionnaireDefinition; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly losses?: readonly Loss[] | undefined };

/** A file for another program, with what that program will not understand of it. */
export interface Exported<Content> {
  readonly content: Content;
  readonly losses: readonly Loss[];
}
