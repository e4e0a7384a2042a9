/** Difference as a share of the expected figure. */
export function relativeDifference(actual: number, expected: number): number {
  if (actual === expected) return 0;
  return Math.abs(actual - expected) / Math.abs(expected);
}

/** The figure of R to nine digits unless the caller asks for more. */
export function expectClose(actual: number | null | undefined, expected: number, tolerance = 1e-9): void {
  expect(typeof actual).toBe('number');
  const off = relativeDifference(actual as number, expected);
  if (!(off <= tolerance)) throw new Error(`expected ${expected}, got ${actual}: off by ${off.toExponential(2)}`);
}

/** The refusal's code, or null for a figure: what most tests of a refusal want to know. */
export function codeOf(
  attempt: { readonly ok: true } | { readonly ok: false; problem: { code: string } },
): string | null {
  return attempt.ok ? null : attempt.problem.code;
}

/** The figures of an attempt that must not be refused. */
export function figures<T extends { readonly ok: boolean }>(attempt: T): Extract<T, { ok: true }> {
  if (!attempt.ok) throw new Error(`refused: ${JSON.stringify(attempt)}`);
  return attempt as Extract<T, { ok: true }>;
}
