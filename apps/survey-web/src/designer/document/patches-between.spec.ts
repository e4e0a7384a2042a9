import { applyPatches } from '@hamava/surveys';
import fc from 'fast-check';
import { smallDraft } from '../testing/small-draft.js';
import { patchesBetween } from './patches-between.js';

const coded = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 })
  .chain((codes) =>
    fc.tuple(...codes.map((code) => fc.record({ code: fc.constant(code), text: fc.constantFrom('x', 'y', 'z') }))),
  );
const tree = fc.record({
  'a/b~c': fc.option(fc.integer(), { nil: undefined }),
  list: coded,
  plain: fc.array(fc.oneof(fc.integer(), fc.record({ when: fc.array(fc.string()) }))),
});
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('patches between two documents', () => {
  it('turn the one into the other', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const result = applyPatches(asJson(before), patchesBetween(before, after));
        expect(result).toEqual({ ok: true, document: asJson(after) });
      }),
    );
  });

  it('one new question in front of others is one patch', () => {
    const [first, ...rest] = smallDraft.sections;
    const fresh = { kind: 'time' as const, code: 'q1', text: { fa: 'ساعت' } };
    const after = { ...smallDraft, sections: [{ ...first!, questions: [fresh, ...first!.questions] }, ...rest] };
    expect(patchesBetween(smallDraft, after)).toEqual([{ op: 'add', path: '/sections/0/questions/0', value: fresh }]);
  });

  it.each([
    ['one down', ['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd']],
    ['first to last', ['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a']],
    ['last to first', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']],
  ])('moving %s is one move', (_, before, after) => {
    const list = (codes: string[]) => codes.map((code) => ({ code }));
    const patches = patchesBetween(list(before), list(after));
    expect(patches.map(({ op }) => op)).toEqual(['move']);
  });

  it('the same document gives none', () => {
    expect(patchesBetween(smallDraft, asJson(smallDraft))).toEqual([]);
  });
});
