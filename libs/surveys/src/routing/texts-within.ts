import type { LocalizedText } from '../questionnaire/definition.js';

const ANSWER_PLACEHOLDER = /\{answer:([A-Za-z][A-Za-z0-9_]*)\}/g;

/** The codes whose answers a part of a questionnaire pipes into its texts (`{answer:code}`). */
export function pipedCodes(part: unknown): readonly string[] {
  const codes: string[] = [];
  mapTexts(part, (text) => {
    for (const words of Object.values(text) as (string | undefined)[]) {
      for (const [, code] of (words ?? '').matchAll(ANSWER_PLACEHOLDER)) codes.push(code as string);
    }
    return text;
  });
  return codes;
}

/** Words whose `{answer:code}` names other codes. */
export function wordsWithCodes(words: string, rename: (code: string) => string): string {
  return words.replace(ANSWER_PLACEHOLDER, (_, code: string) => `{answer:${rename(code)}}`);
}

/** A part of a questionnaire (a question, a section) with each of its texts replaced; everything else is kept as it is. */
export function mapTexts<T>(part: T, change: (text: LocalizedText) => LocalizedText): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((entry: unknown) => mapTexts(entry, change)) as T;
  if (isText(part)) return change(part) as T;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mapTexts<unknown>(value, change)])) as T;
}

/** Of all objects in a questionnaire only texts have Persian words under `fa`. */
function isText(part: object): part is LocalizedText {
  return 'fa' in part && typeof part.fa === 'string';
}

/** A text whose words are changed language by language. */
export function mapWords(text: LocalizedText, change: (words: string, language: string) => string): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      typeof words === 'string' ? change(words, language) : words,
    ]),
  ) as unknown as LocalizedText;
}
