import { canonicalJson } from '@hamava/surveys';

/**
 * What a foreign format has no word for travels beside it in a cell of its own, as the difference between what the foreign words
 * say and what is meant. The words win where somebody changed them: a difference remembers which words it was a difference to.
 */
export interface Extras {
  /** Members to set, each with the mark of the value that it replaces. */
  readonly set: Readonly<Record<string, readonly [mark: string, value: unknown]>>;
}

type Part = object;

/** The difference between a part as the foreign words say it and as it is; null when there is none. Members are compared whole. */
export function extrasOf(said: Part | null, meant: Part, but: readonly string[] = []): Extras | null {
  const keys = new Set([...Object.keys(said ?? {}), ...Object.keys(meant)]);
  const set: Record<string, [string, unknown]> = {};
  for (const key of keys) {
    if (but.includes(key)) continue;
    const before = member(said, key);
    const after = member(meant, key);
    if (markOf(before) !== markOf(after)) set[key] = [markOf(before), after ?? null];
  }
  return Object.keys(set).length === 0 ? null : { set };
}

/** The part with its extras, and the members that somebody has changed in the words since. */
export function withExtras(
  said: Part | null,
  extras: Extras,
): { readonly part: Record<string, unknown>; readonly outdated: readonly string[] } {
  const part: Record<string, unknown> = { ...said };
  const outdated: string[] = [];
  for (const [key, [mark, value]] of Object.entries(extras.set)) {
    if (markOf(member(said, key)) !== mark) {
      outdated.push(key);
      continue;
    }
    if (value === null) delete part[key];
    else part[key] = value;
  }
  return { part, outdated };
}

/** Reads extras from a cell; null for anything that is not. */
export function readExtras(cell: string): Extras | null {
  const json = jsonOf(cell);
  if (typeof json !== 'object' || json === null || !('set' in json)) return null;
  const { set } = json;
  if (typeof set !== 'object' || set === null || Array.isArray(set)) return null;
  const entries = Object.entries(set).filter(
    ([key, entry]) =>
      /^[A-Za-z][\w:]*$/.test(key) &&
      !(key in Object.prototype) &&
      Array.isArray(entry) &&
      entry.length === 2 &&
      typeof entry[0] === 'string',
  );
  return { set: Object.fromEntries(entries) as Extras['set'] };
}

export function writeExtras(extras: Extras): string {
  return canonicalJson({ set: extras.set });
}

const DEEPEST = 40;

function jsonOf(text: string): unknown {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function member(part: Part | null, key: string): unknown {
  return part !== null && Object.hasOwn(part, key) ? (part as Record<string, unknown>)[key] : undefined;
}

/** FNV-1a of the canonical form: short, and two values that somebody could have typed do not meet by chance. */
function markOf(value: unknown): string {
  if (value === undefined) return '';
  let hash = 0x811c9dc5;
  for (const character of canonicalJson(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
