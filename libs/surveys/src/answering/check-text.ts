import { landlineNumber, mobileNumber, nationalId, normalizeDigits, normalizeText, postalCode } from '@hamava/persian';
import { RE2JS } from 're2js';
import type { TextFormat, TextQuestion } from '../questionnaire/definition.js';
import type { ProblemCode } from '../problem.js';

/** The longest words of one's own beside an option, and the longest value of a link parameter, in characters. */
export const MAX_OWN_WORDS = 200;

/**
 * A text as it is kept, or what is wrong with it. Letters are normalised, line ends are single, and a text of one line has none;
 * numbers of telephones and the like are kept in one form. The length counts characters, not bytes.
 */
export function checkText(
  { lines, maxLength, format = 'plain', pattern }: Pick<TextQuestion, 'lines' | 'maxLength' | 'format' | 'pattern'>,
  value: unknown,
): { readonly fault: ProblemCode } | { readonly value: string } {
  if (typeof value !== 'string') return { fault: 'ANSWER_FORMAT_WRONG' };
  // Enough to see that it is too long, however long it is.
  const text = tidy(value.slice(0, 4 * maxLength + 100), lines);
  if (text === '') return { fault: 'ANSWER_REQUIRED' };
  if (value.length > 4 * maxLength + 100 || [...text].length > maxLength) return { fault: 'ANSWER_TOO_LONG' };
  const kept = FORMATS[format](text);
  if (kept === null) return { fault: 'ANSWER_FORMAT_WRONG' };
  return pattern === undefined || fits(pattern.re2, kept) ? { value: kept } : { fault: 'ANSWER_PATTERN_WRONG' };
}

function tidy(value: string, lines: TextQuestion['lines']): string {
  const text = normalizeText(value).replace(/\r\n?/g, '\n');
  return lines === 'many' ? text : text.replace(/\s*\n\s*/g, ' ');
}

const FORMATS: Readonly<Record<TextFormat, (text: string) => string | null>> = {
  plain: (text) => text,
  email: emailAddress,
  mobile: mobileNumber,
  landline: landlineNumber,
  nationalId,
  postalCode,
};

/**
 * An address as mail systems of today deliver it: a local part of letters, digits and the usual marks, dots inside only; a domain
 * of labels in Latin letters with a top level of letters. Quoted local parts and addresses of numbers are refused.
 */
function emailAddress(text: string): string | null {
  const address = normalizeDigits(text);
  const [local = '', domain = '', more] = address.split('@');
  if (more !== undefined || address.length > 254 || local.length > 64) return null;
  if (!/^[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*$/.test(local)) return null;
  const labels = domain.split('.');
  const sound = labels.every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label));
  return labels.length >= 2 && sound && /^(?:[A-Za-z]{2,}|xn--.+)$/.test(labels.at(-1) ?? '') ? address : null;
}

const COMPILED = new Map<string, RE2JS>();

/** RE2 takes time in proportion to the text, whatever the pattern; digits may be typed in any script. */
function fits(re2: string, text: string): boolean {
  const known = COMPILED.get(re2);
  const pattern = known ?? RE2JS.compile(re2);
  if (known === undefined) {
    // A process sees few questionnaires; the cap is for one that sees many.
    if (COMPILED.size >= 200) COMPILED.clear();
    COMPILED.set(re2, pattern);
  }
  return pattern.matches(text) || pattern.matches(normalizeDigits(text));
}
