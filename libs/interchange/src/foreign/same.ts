/** Whether two JSON values are equal; members that are undefined are not there, and the order of members says nothing. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    same(own(left, key), own(right, key)),
  );
}

/** A member of its own; what objects inherit is none. */
export function own(part: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(part, key) ? part[key] : undefined;
}
