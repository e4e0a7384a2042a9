import { canonicalJson } from '../questionnaire/canonical-json.js';
import type { Change, Verdict } from './change.js';
import type { Place } from './compare-texts.js';

/** One change when two values (not words) differ. Undefined and missing are the same. */
export function compareValues(place: Place, was: unknown, is: unknown, verdict: () => Verdict): readonly Change[] {
  return sameValue(was, is) ? [] : [{ kind: 'edited', ...place, was, is, ...verdict() }];
}

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

/** The members that either object has and that are not in `known`, sorted. */
export function otherMembers(before: object, after: object, known: ReadonlySet<string>): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !known.has(name)).sort();
}

export function memberOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Entries of both lists with the same code, and the entries of one list only. */
export function matched<T extends { readonly code: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly pairs: readonly (readonly [T, T])[]; readonly removed: readonly T[]; readonly added: readonly T[] } {
  const older = new Map(before.map((entry) => [entry.code, entry]));
  const newer = new Map(after.map((entry) => [entry.code, entry]));
  return {
    pairs: after.flatMap((entry) => {
      const match = older.get(entry.code);
      return match === undefined ? [] : [[match, entry] as const];
    }),
    removed: before.filter(({ code }) => !newer.has(code)),
    added: after.filter(({ code }) => !older.has(code)),
  };
}
