import { demographics } from '@hamava/surveys';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import type { InboxPayload } from './submit-batch.sql.js';

/** The levels of a response on the survey's weighting variables, `unknown` where it did not say. */
export function cellLevels(version: PublishedVersion, variables: readonly string[], payload: InboxPayload): string[] {
  const roles = demographics(version.definition, payload.a);
  return variables.map((variable) => roles[variable] ?? 'unknown');
}

/** Canonical and unambiguous, because a level may hold any sign: levels and base weight as JSON. */
export function cellKey(levels: readonly string[], baseWeight: string): string {
  return JSON.stringify([...levels, baseWeight]);
}
