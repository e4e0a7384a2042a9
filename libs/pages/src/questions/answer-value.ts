import type { Answers, AnswerValue } from '@hamava/surveys';

/**
 * What fills a page again: draft answers by item code, or after a refusal the reader's own words by field name
 * (`<code>__day`, `<code>__non`, …). Several texts for the fields of one name.
 */
export type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The texts under one name, none when nothing was answered. Safe for codes such as `toString`. */
export function valuesOf(values: Values, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return [];
  return typeof value === 'object' ? value.map(String) : [String(value)];
}

/** The first text under one name; '' when nothing was answered. */
export function valueOf(values: Values, name: string): string {
  return valuesOf(values, name)[0] ?? '';
}

/** What can be piped into a text when only the values of the page are at hand. */
export function answersIn(values: Values): Answers {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
  );
}
