import { everyKind } from '../testing/every-kind.js';
import { printHtml } from './print-html.js';

describe('A questionnaire on paper, as HTML', () => {
  it('runs from right to left in Persian, with Persian numbers and nothing in English', () => {
    const html = printHtml(everyKind(), 'fa', { versionNumber: 3 });
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('نسخهٔ');
    expect(html.replace(/<[^>]*>|\[[^\]]*\]/g, ' ')).not.toMatch(/Only if|Option|tick/);
  });

  it('tells every part its direction, because word processors do not hand it down, and none within a line', () => {
    const html = printHtml(everyKind(), 'fa', { versionNumber: 3 });
    expect(html.match(/<(?:h1|h2|p|table|td|th)\b[^>]*>/g)?.filter((tag) => !tag.includes('dir='))).toEqual([]);
    expect(html).not.toMatch(/<(?:span|b)\b[^>]*dir=/);
  });

  it('holds no script and fetches nothing', () => {
    const html = printHtml(everyKind(), 'en', { versionNumber: null });
    expect(html).not.toMatch(/<script|<img|<link|url\(|https?:/);
  });

  it('shows words that look like markup as words', () => {
    const definition = { ...everyKind(), title: { fa: '<img src=x onerror=alert(1)>', en: 'x' } };
    expect(printHtml(definition, 'fa', { versionNumber: 1 })).not.toContain('<img');
  });

  it('has a place to answer every question that is asked on paper', () => {
    const html = printHtml(everyKind(), 'fa', { versionNumber: 1 });
    for (const code of ['visited', 'trust', 'axes', 'order', 'budget', 'age', 'first', 'clock', 'place']) {
      expect(html).toContain(`[${code}]`);
    }
  });
});
