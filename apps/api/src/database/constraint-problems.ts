import { type ProblemCode, problem } from '@hamava/surveys';
import { ProblemError } from './problem-error.js';

/** What a violated constraint means to the person who caused it. Constraints that are not here are bugs. */
const PROBLEM_OF_CONSTRAINT: Readonly<Record<string, ProblemCode>> = {
  link_wave_fk: 'NOT_FOUND',
  link_agency_fk: 'NOT_FOUND',
  digest_recipient_agency_fk: 'NOT_FOUND',
  digest_recipient_address_uq: 'INPUT_INVALID',
  agency_key_uq: 'INPUT_INVALID',
  staff_username_uq: 'INPUT_INVALID',
  survey_code_uq: 'INPUT_INVALID',
  wave_number_uq: 'INPUT_INVALID',
  wave_window_ck: 'INPUT_INVALID',
  link_quota_ck: 'INPUT_INVALID',
  wave_version_published: 'VERSION_NOT_PUBLISHED',
  wave_opened: 'FIELDWORK_STATE',
  wave_closed: 'FIELDWORK_STATE',
  wave_archived: 'FIELDWORK_STATE',
  wave_way: 'FIELDWORK_STATE',
  wave_version_fk: 'NOT_FOUND',
  wave_survey_fk: 'NOT_FOUND',
  wave_cap_agency_fk: 'NOT_FOUND',
  wave_anonymous: 'VERSION_IDENTIFYING',
  version_review_author_ck: 'REVIEW_OWN',
  version_review_own: 'REVIEW_OWN',
  version_review_way: 'REVIEW_STATE',
  edition_open_uq: 'EDITION_UNDER_WAY',
  edition_two_ck: 'TWO_PERSONS',
  edition_immutable: 'EDITION_STALE',
  method_two_ck: 'TWO_PERSONS',
  method_proposed_uq: 'METHOD_PROPOSED',
  method_immutable: 'REVIEW_STATE',
  version_review_content_fk: 'REVIEW_STALE',
};

/** Turns a constraint violation into its problem; anything else comes back as it was. */
export function withoutConstraintNames(error: unknown): unknown {
  const driverError = (error as { driverError?: unknown }).driverError ?? error;
  const constraint = (driverError as { constraint?: string }).constraint;
  const code = constraint === undefined ? undefined : PROBLEM_OF_CONSTRAINT[constraint];
  return code === undefined ? error : ProblemError.of(problem(code, '', { constraint: constraint ?? '' }));
}
