import { NON_ANSWERS } from './definition.js';

/** Codes of sections, questions, rows, scales, drivers, composites and roles: they become keys, form fields and columns. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
/** Codes of options and bands: values only, so `1501`, `18-29` and `50+` are fine. */
const VALUE = /^[A-Za-z0-9][A-Za-z0-9_+-]{0,39}$/;

/** What a role reads when there is no answer to it, so no option or band may bear the name. */
export const UNKNOWN_LEVEL = 'unknown';
/** The code of the first outcome of every questionnaire. */
export const INDEX_OUTCOME = 'index';

const RESERVED_VALUES: ReadonlySet<string> = new Set([...NON_ANSWERS, UNKNOWN_LEVEL]);

export type CodeFault = 'CODE_INVALID' | 'CODE_RESERVED' | null;

/**
 * Whether a code can name a part of a questionnaire. Reserved are names that every object inherits (`constructor`), and two
 * underscores: they join the codes that lowering makes, and the fields of a form.
 */
export function nameFault(code: string): CodeFault {
  if (!NAME.test(code)) return 'CODE_INVALID';
  return code === INDEX_OUTCOME || code.includes('__') || code in Object.prototype ? 'CODE_RESERVED' : null;
}

/** Whether a code can stand as an answer: the non-answers and `unknown` are reserved. */
export function valueFault(code: string): CodeFault {
  if (!VALUE.test(code)) return 'CODE_INVALID';
  return RESERVED_VALUES.has(code) ? 'CODE_RESERVED' : null;
}
