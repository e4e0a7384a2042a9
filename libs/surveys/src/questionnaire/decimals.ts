/** Whether a number has at most so many decimals (0 to 6): 2.5 has one. */
export function hasDecimals(value: number, decimals: number): boolean {
  return Number.isFinite(value) && Number(value.toFixed(decimals)) === value;
}
