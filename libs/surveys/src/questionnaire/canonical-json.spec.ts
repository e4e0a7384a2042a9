import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ z: undefined, a: {} }, '{"a":{}}'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    ['«ی» "\n\u2028', '"«ی» \\"\\n\u2028"'],
    // RFC 8785, 3.2.3
    [
      { '\u20ac': 1, '\r': 2, '1': 3, '😀': 4, '\u0080': 5, '\ufb33': 6 },
      '{"\\r":2,"1":3,"\u0080":5,"\u20ac":1,"😀":4,"\ufb33":6}',
    ],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test.each([NaN, Infinity, undefined, Symbol('x'), 1n, '\ud800', { '\udc00': 1 }, [undefined], () => 1])(
    '%p cannot be written',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test('the text reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('the order of keys does not matter', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
        fc.infiniteStream(fc.nat()),
        (value, keys) => {
          const shuffled = Object.entries(value)
            .map((entry) => ({ entry, key: Number(keys.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          expect(canonicalJson(Object.fromEntries(shuffled))).toBe(canonicalJson(value));
        },
      ),
    );
  });

  test('a key called __proto__ is only a key', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});
