import fc from 'fast-check';
import { isSafeRichText, plainWords, safeRichText } from './rich-text.js';

describe('rich text', () => {
  test.each([
    'تنها متن',
    'R&D, 3 < 5 & "quotes"',
    '<p>یک <b>مهم</b> و <i>کج</i><br>دو</p>',
    '<ul><li>یک</li><li>دو</li></ul><ol><li>سه</li></ol>',
    '<a href="https://lorestan.ir/a?b=1&amp;c=2">پیوند</a>',
    '<a href="tel:+986633312345">تلفن</a> <a href="mailto:a@b.ir">نامه</a>',
    'A {answer:x} and {agency}',
  ])('%s stays', (html) => {
    expect(isSafeRichText(html)).toBe(true);
    expect(safeRichText(safeRichText(html))).toBe(safeRichText(html));
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.ir></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<b onclick="x()">a</b>',
    '<p style="position:fixed">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\u0000script:alert(1)">a</a>',
    '<a href=" &#106;avascript:alert(1)">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href="http://x.ir">a</a>',
    '<a href="//x.ir">a</a>',
    '<a href="/app">a</a>',
    '<a href="https://x.ir" target="_blank">a</a>',
    '<a>a</a>',
    '<svg><a xlink:href="javascript:1"></a></svg>',
    '<iframe src="https://x.ir"></iframe>',
    '<!-- hidden --><b>a</b>',
    '<style>p{}</style>',
    '<math><mtext></mtext></math>',
    '<form action="https://x.ir"><input></form>',
    '<textarea><script>1</script></textarea>',
  ])('%s is refused and cleaned', (html) => {
    expect(isSafeRichText(html)).toBe(false);
    expect(isSafeRichText(safeRichText(html))).toBe(true);
    expect(safeRichText(html)).not.toMatch(/script|onclick|onerror|style=|http:|data:/i);
  });

  test('what was cleaned within a paragraph is clean', () => {
    const safe = safeRichText('<p><script<p><p>');
    expect(safeRichText(safe)).toBe(safe);
  });

  test('what was cleaned is clean', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      'b',
      'a',
      ' href=',
      'https://x',
      'script',
      '&',
      '&lt;',
      '<p>',
      '</p>',
      '<br>',
      '\u0000',
      '!--',
      '=',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const safe = safeRichText(pieces.join(''));
        expect(safeRichText(safe)).toBe(safe);
        for (const [tag] of safe.matchAll(/<[^>]*>/g)) {
          expect(tag).toMatch(/^<(?:\/?(?:b|i|p|ul|ol|li)|br \/|\/a|a href="(?:https|tel|mailto):[^"<>]*")>$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('its words alone', () => {
    expect(plainWords('<p>یک &amp; <b>دو</b></p><p>سه<br>چهار</p>')).toBe('یک & دو\nسه\nچهار');
    expect(plainWords('3 < 5')).toBe('3 < 5');
  });
});
