import fc from 'fast-check';
import { cleanText, escapeXml, isolated } from './clean-text.js';
import { textWidth } from './text-width.js';
import { fitText, wrapText } from './wrap-text.js';

describe('a text of a figure', () => {
  it('closes its isolates and loses overrides, controls and halves of letters', () => {
    expect(cleanText('\u2067الف')).toBe('\u2067الف\u2069');
    expect(cleanText('الف\u2069\u2069')).toBe('الف');
    expect(cleanText('a\u202eb\u0000c\ud800d\n e')).toBe('abcd e');
    expect(isolated('ب\u2069')).toBe('\u2068ب\u2069');
  });

  it('keeps ZWNJ', () => {
    expect(cleanText('می\u200cشود')).toBe('می\u200cشود');
  });

  it('is escaped for elements and attributes', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
  });

  it('is wider with more letters, and marks that show nothing have no width', () => {
    expect(textWidth('سلامت', 12)).toBeGreaterThan(textWidth('سلام', 12));
    expect(textWidth('می\u200cشود', 12)).toBeGreaterThan(textWidth('میشود', 12));
    expect(textWidth('\u2067\u2069\u200c', 12)).toBe(0);
    expect(textWidth('abc', 24)).toBeCloseTo(2 * textWidth('abc', 12));
  });

  it('is wrapped so that every line fits and no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrapText(text, { size: 12, width });
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        const letters = (line: string): string => line.replaceAll(/[\s\u2066-\u2069]/g, '');
        expect(letters(lines.join(''))).toBe(letters(cleanText(text)));
      }),
    );
  });

  it('keeps the direction of an isolate that a line breaks', () => {
    const lines = wrapText('because \u2068یک جملهٔ بلند فارسی که در یک خط جا نمی‌شود\u2069 so', {
      size: 12,
      width: 110,
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^\u2068.*\u2069$/u);
    expect(lines.at(-1)).toMatch(/\u2069.* so$/u);
  });

  it('ends with an ellipsis when its lines are used up', () => {
    const lines = wrapText('یک دو سه چهار پنج شش هفت هشت', { size: 12, width: 60, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(fitText('شرکت آب و فاضلاب', 12, 50), 12)).toBeLessThanOrEqual(50);
  });

  it('never breaks a signed figure from its sign or its range', () => {
    const figure = '\u2066−۰٫۵ تا +۱٫۲\u2069';
    expect(
      wrapText(`تفاوت ${figure} واحد`, { size: 12, width: 90 }).some((line) =>
        line.replaceAll('\u00a0', ' ').includes(figure),
      ),
    ).toBe(true);
  });
});
