/** Draft answers, or after a refusal the reader's own words: item code to value. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/** The value of one item as its form field writes it; '' when nothing was answered. Safe for codes such as `toString`. */
export function valueOf(values: Values, code: string): string {
  if (!Object.hasOwn(values, code)) return '';
  return String(values[code] ?? '');
}
