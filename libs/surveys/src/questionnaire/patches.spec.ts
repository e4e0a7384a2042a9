import fc from 'fast-check';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { applyPatches, pointerSteps } from './patches.js';

const document = { a: { b: [1, 2, 3] }, 'x/y': 1, 'm~n': 2 };

function result(patches: unknown): unknown {
  const patched = applyPatches(document, patches);
  return patched.ok ? patched.document : `${patched.problem.details['reason']} ${patched.problem.path}`;
}

describe('patches of a document', () => {
  test.each<[object, unknown]>([
    [
      { op: 'add', path: '/a/b/1', value: 9 },
      { ...document, a: { b: [1, 9, 2, 3] } },
    ],
    [
      { op: 'add', path: '/a/b/-', value: 9 },
      { ...document, a: { b: [1, 2, 3, 9] } },
    ],
    [
      { op: 'add', path: '/a/b/3', value: 9 },
      { ...document, a: { b: [1, 2, 3, 9] } },
    ],
    [
      { op: 'add', path: '/new', value: null },
      { ...document, new: null },
    ],
    [
      { op: 'add', path: '/a', value: 0 },
      { ...document, a: 0 },
    ],
    [{ op: 'add', path: '', value: 0 }, 0],
    [
      { op: 'remove', path: '/a/b/0' },
      { ...document, a: { b: [2, 3] } },
    ],
    [
      { op: 'remove', path: '/x~1y' },
      { a: { b: [1, 2, 3] }, 'm~n': 2 },
    ],
    [
      { op: 'replace', path: '/m~0n', value: 3 },
      { ...document, 'm~n': 3 },
    ],
    [
      { op: 'replace', path: '/a/b/2', value: [] },
      { ...document, a: { b: [1, 2, []] } },
    ],
    [
      { op: 'move', from: '/a/b/0', path: '/a/b/2' },
      { ...document, a: { b: [2, 3, 1] } },
    ],
    [
      { op: 'move', from: '/a/b', path: '/b' },
      { a: {}, 'x/y': 1, 'm~n': 2, b: [1, 2, 3] },
    ],
    [{ op: 'move', from: '/a', path: '/a' }, document],
    [{ op: 'test', path: '/a', value: { b: [1, 2, 3] } }, document],
    [{ op: 'test', path: '/a/b', value: [1, 3, 2] }, 'testFailed /a/b'],
    [{ op: 'test', path: '/a/b', value: { 0: 1, 1: 2, 2: 3 } }, 'testFailed /a/b'],
    [{ op: 'add', path: '/a/b/4', value: 9 }, 'pathUnknown /a/b/4'],
    [{ op: 'add', path: '/a/b/01', value: 9 }, 'pathUnknown /a/b/01'],
    [{ op: 'add', path: '/nobody/c', value: 9 }, 'pathUnknown /nobody/c'],
    [{ op: 'add', path: '/x~1y/z', value: 9 }, 'pathUnknown /x~1y/z'],
    [{ op: 'replace', path: '/a/b/3', value: 9 }, 'pathUnknown /a/b/3'],
    [{ op: 'replace', path: '/a/b/-', value: 9 }, 'pathUnknown /a/b/-'],
    [{ op: 'replace', path: '/toString', value: 9 }, 'pathUnknown /toString'],
    [{ op: 'remove', path: '' }, 'pathUnknown '],
    [{ op: 'remove', path: '/a/b/-1' }, 'pathUnknown /a/b/-1'],
    [{ op: 'move', from: '/a', path: '/a/b/0' }, 'intoItself /a/b/0'],
    [{ op: 'move', from: '/nobody', path: '/b' }, 'pathUnknown /nobody'],
    [{ op: 'add', path: 'a', value: 1 }, 'shape a'],
    [{ op: 'add', path: '/a~2', value: 1 }, 'shape /a~2'],
    [{ op: 'add', path: '/c' }, 'shape /c'],
    [{ op: 'copy', from: '/a', path: '/c' }, 'shape /c'],
    [{ op: 'remove', path: '/a'.repeat(65) }, `tooDeep ${'/a'.repeat(65)}`],
  ])('%j', (patch, expected) => {
    expect(result([patch])).toEqual(expected);
  });

  test('all or nothing: the first that does not fit is named', () => {
    const patched = applyPatches(document, [
      { op: 'remove', path: '/a' },
      { op: 'remove', path: '/a' },
    ]);
    expect(patched).toEqual({
      ok: false,
      problem: { code: 'PATCH_INVALID', path: '/a', details: { at: 1, reason: 'pathUnknown' } },
    });
    expect(result('junk')).toBe('shape ');
    expect(result([null])).toBe('shape ');
    expect(result(Array.from({ length: 2001 }, () => ({ op: 'remove', path: '/a' })))).toBe('tooMany ');
  });

  test('the document is not changed, and what is left alone is shared', () => {
    const before = smallQuestionnaire();
    const copy = structuredClone(before);
    const patched = applyPatches(before, [{ op: 'replace', path: '/sections/0/title/fa', value: 'نو' }]);
    expect(before).toEqual(copy);
    const after = (patched.ok ? patched.document : null) as typeof before;
    expect(after.sections[0]?.title.fa).toBe('نو');
    expect(after.sections[1]).toBe(before.sections[1]);
  });

  test('a step called __proto__ is only a key', () => {
    const patched = applyPatches({}, [
      { op: 'add', path: '/__proto__', value: { polluted: true } },
      { op: 'replace', path: '/__proto__/polluted', value: 1 },
    ]);
    expect(JSON.stringify(patched)).toBe('{"ok":true,"document":{"__proto__":{"polluted":1}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(applyPatches({}, [{ op: 'replace', path: '/constructor/name', value: 1 }]).ok).toBe(false);
  });

  test('adding and removing again gives the same document', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        fc.pre(!Object.hasOwn(document, key));
        const path = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        expect(pointerSteps(path)).toEqual([key]);
        expect(
          result([
            { op: 'add', path, value },
            { op: 'test', path, value },
            { op: 'remove', path },
          ]),
        ).toEqual(document);
      }),
    );
  });

  test('junk never throws', () => {
    const op = fc.constantFrom('add', 'remove', 'replace', 'move', 'test', 'x');
    const path = fc.oneof(fc.string(), fc.constantFrom('', '/a', '/a/b', '/a/b/0', '/a/b/-', '/__proto__/x'));
    const patch = fc.oneof(
      fc.anything(),
      fc.record({ op, path, from: path, value: fc.anything() }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(patch), (patches) => {
        expect(typeof applyPatches(document, patches).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
