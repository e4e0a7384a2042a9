/** One step of RFC 6902, of the kinds that the document store writes. */
export type DocumentPatch =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** Two values that JSON writes alike; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => isSame(each, b[at] as unknown));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}

/**
 * The patches that turn one document into the other. Lists of things with a code are followed by their codes, so that one new
 * question is one patch and not the whole list behind it.
 */
export function patchesBetween(before: unknown, after: unknown, path = ''): DocumentPatch[] {
  if (Object.is(before, after)) return [];
  if (isObject(before) && isObject(after)) return objectPatches(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return listPatches(before, after, path);
  return isSame(before, after) ? [] : [{ op: 'replace', path, value: after }];
}

function objectPatches(before: Json, after: Json, path: string): DocumentPatch[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): DocumentPatch[] => {
    const place = `${path}/${escaped(key)}`;
    const [old, fresh] = [before[key], after[key]];
    if (fresh === undefined) return old === undefined ? [] : [{ op: 'remove', path: place }];
    return old === undefined ? [{ op: 'add', path: place, value: fresh }] : patchesBetween(old, fresh, place);
  });
}

const codeOf = (value: unknown): string | null =>
  isObject(value) && typeof value['code'] === 'string' ? value['code'] : null;

function codesOf(list: readonly unknown[]): string[] | null {
  const codes = list.map(codeOf);
  const known = codes.filter((code) => code !== null);
  return known.length === list.length && new Set(known).size === list.length ? known : null;
}

function listPatches(before: readonly unknown[], after: readonly unknown[], path: string): DocumentPatch[] {
  const [old, fresh] = [codesOf(before), codesOf(after)];
  if (old === null || fresh === null || before.length === 0) return plainListPatches(before, after, path);
  const patches: DocumentPatch[] = [];
  const now = [...old];
  for (let at = now.length - 1; at >= 0; at -= 1) {
    if (fresh.includes(now[at] ?? '')) continue;
    patches.push({ op: 'remove', path: `${path}/${at}` });
    now.splice(at, 1);
  }
  patches.push(...orderPatches(now, fresh, after, path));
  for (const [at, code] of fresh.entries()) {
    const was = old.indexOf(code);
    if (was !== -1) patches.push(...patchesBetween(before[was], after[at], `${path}/${at}`));
  }
  return patches;
}

/** Puts new codes in their places and moves the others; `now` is changed on the way. */
function orderPatches(
  now: string[],
  fresh: readonly string[],
  after: readonly unknown[],
  path: string,
): DocumentPatch[] {
  const patches: DocumentPatch[] = [];
  for (const [at, code] of fresh.entries()) {
    if (now[at] === code) continue;
    const from = now.indexOf(code);
    if (from === -1) {
      patches.push({ op: 'add', path: `${path}/${at}`, value: after[at] });
      now.splice(at, 0, code);
      continue;
    }
    // What stands here goes further down: one move instead of many.
    const displaced = now[at] ?? '';
    const target = fresh.indexOf(displaced);
    if (from === at + 1 && target > at) {
      const further = Math.min(target, now.length - 1);
      patches.push({ op: 'move', from: `${path}/${at}`, path: `${path}/${further}` });
      now.splice(at, 1);
      now.splice(further, 0, displaced);
      if (now[at] === code) continue;
    }
    const where = now.indexOf(code);
    patches.push({ op: 'move', from: `${path}/${where}`, path: `${path}/${at}` });
    now.splice(where, 1);
    now.splice(at, 0, code);
  }
  return patches;
}

/** Lists without codes: the common beginning and end stay, the middle is replaced. */
function plainListPatches(before: readonly unknown[], after: readonly unknown[], path: string): DocumentPatch[] {
  if (isSame(before, after)) return [];
  if (before.length === after.length) {
    return after.flatMap((value, at) => patchesBetween(before[at], value, `${path}/${at}`));
  }
  return [{ op: 'replace', path, value: after }];
}
