import fc from 'fast-check';
import { isolateLeftToRight, normalizeText } from './text.js';

describe('text', () => {
  test.each([
    ['علي كريمي', 'علی کریمی'],
    ['  می\u200cشود  ', 'می\u200cشود'],
    ['\u200cمی', 'می'],
    ['\u202bسلام\u202c', 'سلام'],
    ['\ufeffa\u200bb', 'ab'],
    ['a\u0000b', 'ab'],
    ['e\u0301', '\u00e9'],
    ['\ud800x', 'x'],
    ['\u200c \u200f', ''],
    ['۱۲', '۱۲'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  test('normalising twice changes nothing more, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ي', 'ك', '\u0654', '\u200c', '\u200d', '\u202e', ' ', '\u0000', '\ud800', '\udc00', '😀'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normalizeText(pieces.join(''));
        expect(normalizeText(once)).toBe(once);
        expect(once).not.toMatch(/[يك\u200e\u200f\u202a-\u202e]/);
      }),
    );
  });

  test('an isolate opens and closes', () => {
    expect(isolateLeftToRight('+5')).toBe('\u2066+5\u2069');
  });
});
