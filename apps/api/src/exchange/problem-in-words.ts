import type { Problem, ProblemCode } from '@hamava/surveys';

/** What the operator of the command line reads where the problem itself brings no reason. */
const SENTENCES: Partial<Record<ProblemCode, string>> = {
  CSV_COLUMN_MISSING: 'the file has no such column',
  CODE_INVALID: 'is no code: a letter first, then letters, digits and _ (at most 40)',
  CODE_DUPLICATE: 'is given twice',
  CODE_RESERVED: 'is a word that Hamava uses itself',
  TEXT_MISSING: 'the text is missing in one of the languages',
  SHARE_INVALID: 'a share lies above 0 and is at most 1',
  SCALE_INVALID: 'the scale runs from a lower to a higher value, in at most 100 steps',
  DRIVER_WEIGHTS_INVALID: 'a weight is a whole number from 1 to 100',
  DEFINITION_INVALID: 'the questionnaire would not be valid',
  RAKE_TARGETS_INCONSISTENT: 'the targets of this variable add up to another total than those before it',
  RAKE_TARGET_INVALID: 'a target is a number, zero or more, given once for each level',
  RAKE_UNKNOWN_LEVEL: 'there are respondents of this level, but it has no target',
  RAKE_EMPTY_LEVEL: 'the target is above zero, but there are no respondents of this level',
  RAKE_ZERO_TARGET: 'the target is zero, but there are respondents of this level',
  RAKE_NOT_CONVERGED: 'no weights meet all targets at once',
  RAKE_TOO_FEW: 'there are too few respondents for so many targets',
  RAKE_SATURATED: 'there are no more respondents than targets',
  RAKE_BOUNDS_INFEASIBLE: 'no weights within these bounds meet all targets at once',
  BASE_WEIGHT_INVALID: 'a base weight is a positive number',
  NO_VALID_RESPONSES: 'nobody gave an answer that counts',
  SE_UNDEFINED: 'one answer has no standard error',
  NUMERIC_CANCELLATION: 'the spread of the answers is lost in the arithmetic',
};

/** One line: code, place, why, and the details that the place does not name yet. */
export function problemInWords({ code, path, details }: Problem): string {
  const { reason, value, row: _row, column: _column, ...others } = details;
  const why = [value === undefined || value === '' ? '' : `"${String(value)}"`, String(reason ?? SENTENCES[code] ?? '')]
    .filter((part) => part !== '')
    .join(' ');
  const rest = Object.entries(others)
    .filter(([, detail]) => detail !== null)
    .map(([name, detail]) => `${name} ${String(detail)}`)
    .join(', ');
  const place = path === '' ? '' : ` at ${path}`;
  const explained = [why, rest === '' ? '' : `(${rest})`].filter((part) => part !== '').join(' ');
  return `${code}${place}${explained === '' ? '' : `: ${explained}`}.`;
}
