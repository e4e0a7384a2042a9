/**
 * Where the cursor goes from `at` (null: nowhere yet) by a key, over `count` waves; `undefined` when the key is not the cursor's.
 * Time runs from left to right in every language, so the left arrow always goes to the older wave. The first key lands on the newest wave.
 */
export function moveCursor(at: number | null, key: string, count: number): number | null | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
      return at === null ? last : Math.max(0, at - 1);
    case 'ArrowRight':
      return at === null ? last : Math.min(last, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return at === null ? undefined : null;
    default:
      return undefined;
  }
}
