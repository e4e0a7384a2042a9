import { samplePages } from './testing/sample-pages.js';

describe.each(['fa', 'en'] as const)('the pages in %s', (language) => {
  const pages = Object.entries(samplePages(language));

  it.each(pages)('%s is a whole document in its language and direction', (_, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="/);
    expect(html).toContain(language === 'fa' ? '<html lang="fa" dir="rtl">' : '<html lang="en" dir="ltr">');
    expect(html.endsWith('</html>')).toBe(true);
  });

  it.each(pages)('%s uses every id once', (_, html) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
