import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';

const ITEM_CODE = /^[A-Za-z][A-Za-z0-9_]{0,119}$/;

/** The code of a question or section as a person sent it; throws INPUT_INVALID. */
export function readItemCode(code: string | null | undefined): string | null {
  if (code === null || code === undefined) return null;
  if (!ITEM_CODE.test(code)) throw ProblemError.of(problem('INPUT_INVALID', 'itemCode'));
  return code;
}
