/**
 * Expected refusals. A lib returns them, a service throws them in one ProblemError, the screens own the sentences.
 * The codes are one list, so that a test can prove that every one has a sentence in every language.
 */
export const PROBLEM_CODES = [
  // a questionnaire document
  'DEFINITION_INVALID',
  'CODE_INVALID',
  'CODE_DUPLICATE',
  'CODE_UNKNOWN',
  'CODE_RESERVED',
  'TEXT_MISSING',
  'SCALE_INVALID',
  'SCALE_UNKNOWN',
  'CONDITION_BACKWARD',
  'DRIVER_WEIGHTS_INVALID',
  'BANDS_INVALID',
  'BATTERY_SCALE_INVALID',
  'SHARE_INVALID',
  // questionnaires
  'PATCH_INVALID',
  'OPTIONS_INVALID',
  'CONDITION_INVALID',
  'CONDITION_CYCLIC',
  'GOTO_INVALID',
  'LOOP_INVALID',
  'CASCADE_INVALID',
  'CALCULATION_INVALID',
  'PATTERN_INVALID',
  'TEXT_UNSAFE',
  'IDENTIFYING_NOT_ALLOWED',
  'SHUFFLE_INVALID',
  'DRAFT_CONFLICT',
  'CORE_LOCKED',
  'DEFINITION_TOO_LARGE',
  'LINT_ERROR',
  'SCENARIO_FAILED',
  'NOTHING_CHANGED',
  'REVIEW_STATE',
  'REVIEW_STALE',
  'REVIEW_OWN',
  'COMMENTS_OPEN',
  'VERSION_NOT_PUBLISHED',
  'VERSION_IDENTIFYING',
  'QUESTIONNAIRE_RETIRED',
  // an answer
  'ANSWER_REQUIRED',
  'ANSWER_OPTION_UNKNOWN',
  'ANSWER_OUT_OF_RANGE',
  'ANSWER_NOT_A_NUMBER',
  'ANSWER_QUESTION_UNKNOWN',
  'ANSWER_NOT_ASKED',
  'ANSWER_TOO_FEW',
  'ANSWER_TOO_MANY',
  'ANSWER_TWICE',
  'ANSWER_EXCLUSIVE',
  'ANSWER_SUM_WRONG',
  'ANSWER_TOO_PRECISE',
  'ANSWER_TOO_LONG',
  'ANSWER_FORMAT_WRONG',
  'ANSWER_PATTERN_WRONG',
  'ANSWER_NOT_A_DATE',
  'ANSWER_NOT_A_TIME',
  'ANSWER_NOT_A_PHOTO',
  'ANSWER_CHECK_FAILED',
  // the citizen channel
  'LINK_UNKNOWN',
  'WAVE_NOT_OPEN',
  'LINK_FULL',
  'QUOTA_FULL',
  'SUBMISSION_CONFLICT',
  'SUBMISSION_KEY_INVALID',
  'DRAFT_EXPIRED',
  'BODY_TOO_LARGE',
  'BODY_INVALID',
  'TRY_AGAIN_LATER',
  // staff
  'SIGN_IN_REFUSED',
  'SIGN_IN_NEEDED',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'INPUT_INVALID',
  'QUERY_TOO_COMPLEX',
  // files
  'CSV_MALFORMED',
  'CSV_COLUMN_MISSING',
  'CSV_VALUE_INVALID',
  'MAPPING_INVALID',
  'FILE_UNREADABLE',
  // weighting and estimation
  'ITEM_OUT_OF_RANGE',
  'ITEM_SCALE_INVALID',
  'RAKE_TARGETS_INCONSISTENT',
  'RAKE_TARGET_INVALID',
  'RAKE_UNKNOWN_LEVEL',
  'RAKE_EMPTY_LEVEL',
  'RAKE_ZERO_TARGET',
  'RAKE_NOT_CONVERGED',
  'RAKE_TOO_FEW',
  'RAKE_SATURATED',
  'MARGIN_VARIABLE_POOR',
  'BASE_WEIGHT_INVALID',
  'NO_VALID_RESPONSES',
  'SE_UNDEFINED',
  'LONELY_PSU',
  'NUMERIC_CANCELLATION',
  'RELIABILITY_TOO_FEW',
  'SINGULAR_COVARIANCE',
  'RAKE_BOUNDS_INFEASIBLE',
  'PVALUE_INVALID',
  'QUANTILE_NOT_AVAILABLE',
  'FH_TOO_FEW_AREAS',
  'FH_PSI_INVALID',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** Where it is: `sections[0].questions[2].text`, `answers.r1`, `row 12, column gender`. */
  readonly path: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export function problem(code: ProblemCode, path: string, details: Problem['details'] = {}): Problem {
  return { code, path, details };
}
