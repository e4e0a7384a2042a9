import { problem, type Problem } from '../problem.js';

/** One change of a document (RFC 6902, without `copy`); paths are JSON pointers (RFC 6901) such as `/sections/0/title/fa`. */
export type Patch =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

export type Patched =
  { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly problem: Problem };

/** More than an editor gathers between two savings. */
export const MAX_PATCHES = 2000;
/** Deeper than any document of ours. */
const MAX_DEPTH = 64;

type Fault = 'shape' | 'pathUnknown' | 'testFailed' | 'intoItself' | 'tooMany' | 'tooDeep';

class PatchFault extends Error {
  constructor(
    readonly fault: Fault,
    readonly pointer: string,
  ) {
    super(fault);
  }
}

/**
 * The document after all patches, or the problem of the first that does not fit (`PATCH_INVALID`, with `at`, its position, and a
 * `reason`); all or nothing. The document given is never changed, and what the patches leave alone is shared with the result.
 * Both are parsed JSON from anywhere: nothing reaches a prototype, nothing throws. The result has no promised shape; parse it.
 */
export function applyPatches(document: unknown, patches: unknown): Patched {
  if (!Array.isArray(patches)) return refused(new PatchFault('shape', ''), 0);
  if (patches.length > MAX_PATCHES) return refused(new PatchFault('tooMany', ''), MAX_PATCHES);
  let patched = document;
  for (const [at, patch] of patches.entries()) {
    try {
      patched = applied(patched, readPatch(patch));
    } catch (fault) {
      if (fault instanceof PatchFault) return refused(fault, at);
      throw fault;
    }
  }
  return { ok: true, document: patched };
}

/** The steps of a JSON pointer; null when it is not one. The empty pointer is the whole document. */
export function pointerSteps(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function refused({ fault, pointer }: PatchFault, at: number): Patched {
  return { ok: false, problem: problem('PATCH_INVALID', pointer.slice(0, 200), { at, reason: fault }) };
}

function readPatch(patch: unknown): Patch {
  if (typeof patch !== 'object' || patch === null) throw new PatchFault('shape', '');
  const own = (key: string): unknown =>
    Object.hasOwn(patch, key) ? (patch as Record<string, unknown>)[key] : undefined;
  const [op, path, from, value] = [own('op'), own('path'), own('from'), own('value')];
  if (typeof path !== 'string') throw new PatchFault('shape', '');
  if (op === 'remove') return { op, path };
  if (op === 'move' && typeof from === 'string') return { op, from, path };
  if ((op === 'add' || op === 'replace' || op === 'test') && value !== undefined) return { op, path, value };
  throw new PatchFault('shape', path);
}

function applied(document: unknown, patch: Patch): unknown {
  const steps = stepsOf(patch.path);
  switch (patch.op) {
    case 'test':
      if (!same(valueAt(document, steps, patch.path), patch.value, 0)) throw new PatchFault('testFailed', patch.path);
      return document;
    case 'add':
      return edited(document, steps, patch.path, { insert: patch.value });
    case 'replace':
      return edited(document, steps, patch.path, { set: patch.value });
    case 'remove':
      return edited(document, steps, patch.path, 'remove');
    case 'move': {
      if (`${patch.path}/`.startsWith(`${patch.from}/`) && patch.path !== patch.from)
        throw new PatchFault('intoItself', patch.path);
      const from = stepsOf(patch.from);
      const value = valueAt(document, from, patch.from);
      if (patch.path === patch.from) return document;
      return edited(edited(document, from, patch.from, 'remove'), steps, patch.path, { insert: value });
    }
  }
}

function stepsOf(pointer: string): readonly string[] {
  const steps = pointerSteps(pointer);
  if (steps === null) throw new PatchFault('shape', pointer);
  if (steps.length > MAX_DEPTH) throw new PatchFault('tooDeep', pointer);
  return steps;
}

function valueAt(document: unknown, steps: readonly string[], pointer: string): unknown {
  return steps.reduce((place, step) => childOf(place, step, pointer), document);
}

function childOf(place: unknown, step: string, pointer: string): unknown {
  if (Array.isArray(place)) return place[positionIn(step, place.length - 1, pointer)];
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step))
    throw new PatchFault('pathUnknown', pointer);
  return (place as Record<string, unknown>)[step];
}

type Edit = 'remove' | { readonly insert: unknown } | { readonly set: unknown };

function edited(place: unknown, steps: readonly string[], pointer: string, edit: Edit): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (edit === 'remove') throw new PatchFault('pathUnknown', pointer);
    return 'insert' in edit ? edit.insert : edit.set;
  }
  if (rest.length > 0) return withChild(place, step, edited(childOf(place, step, pointer), rest, pointer, edit));
  if (edit !== 'remove' && 'insert' in edit) return withNewChild(place, step, edit.insert, pointer);
  childOf(place, step, pointer);
  return edit === 'remove' ? withoutChild(place, step) : withChild(place, step, edit.set);
}

/** Places are known to exist here. `defineProperty` by `fromEntries` keeps a step called `__proto__` an ordinary key. */
function withChild(place: unknown, step: string, value: unknown): unknown {
  if (Array.isArray(place)) return place.with(Number(step), value);
  return Object.fromEntries(Object.entries(place as object).map(([key, old]) => [key, key === step ? value : old]));
}

function withNewChild(place: unknown, step: string, value: unknown, pointer: string): unknown {
  if (Array.isArray(place)) {
    const at = step === '-' ? place.length : positionIn(step, place.length, pointer);
    return place.toSpliced(at, 0, value);
  }
  if (typeof place !== 'object' || place === null) throw new PatchFault('pathUnknown', pointer);
  if (Object.hasOwn(place, step)) return withChild(place, step, value);
  return Object.fromEntries([...Object.entries(place), [step, value]]);
}

function withoutChild(place: unknown, step: string): unknown {
  if (Array.isArray(place)) return place.toSpliced(Number(step), 1);
  return Object.fromEntries(Object.entries(place as object).filter(([key]) => key !== step));
}

function positionIn(step: string, last: number, pointer: string): number {
  const at = /^(?:0|[1-9][0-9]{0,6})$/.test(step) ? Number(step) : Infinity;
  if (at > last) throw new PatchFault('pathUnknown', pointer);
  return at;
}

/** Equal as JSON: the order of keys does not count, the order in lists does. */
function same(a: unknown, b: unknown, depth: number): boolean {
  if (a === b) return true;
  if (depth > MAX_DEPTH || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], depth + 1),
    )
  );
}
